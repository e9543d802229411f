using System.Runtime.CompilerServices;

namespace Reportedly.Language.Networks;

/// <summary>
/// What a <see cref="LexicalTable"/> says of a word, as features: the fields of its senses as each part of speech, which parts it
/// may be and how it got there, and the lists that hold it. Endings are taken off by the rules of WordNet's Morphy (Fellbaum 1998).
/// </summary>
internal static class LexicalFeatures
{
    private const int Noun = 0;
    private const int Verb = 1;
    private const int Adjective = 2;

    /// <summary>Ending, what stands in its place, and the part of speech that it belongs to.</summary>
    private static readonly (string Ending, string Instead, int Part)[] Endings =
    [
        ("s", "", Noun),
        ("ses", "s", Noun),
        ("xes", "x", Noun),
        ("zes", "z", Noun),
        ("ches", "ch", Noun),
        ("shes", "sh", Noun),
        ("men", "man", Noun),
        ("ies", "y", Noun),
        ("s", "", Verb),
        ("ies", "y", Verb),
        ("es", "e", Verb),
        ("es", "", Verb),
        ("ed", "e", Verb),
        ("ed", "", Verb),
        ("ing", "e", Verb),
        ("ing", "", Verb),
        ("er", "", Adjective),
        ("est", "", Adjective),
        ("er", "e", Adjective),
        ("est", "e", Adjective),
    ];

    /// <summary>Writes the rows of a word's lexical features behind those that stand there.</summary>
    /// <param name="table">The dictionary.</param>
    /// <param name="word">The normalised word.</param>
    /// <param name="hashed">The first hashed row.</param>
    /// <param name="rows">Where to write.</param>
    /// <param name="count">How many rows stand there.</param>
    /// <returns>How many rows stand there now.</returns>
    public static int Collect(LexicalTable table, ReadOnlySpan<char> word, int hashed, Span<int> rows, int count)
    {
        Finding found = default;
        uint ways = FeatureHash.Start(43);
        ref readonly LexicalEntry whole = ref table.Find(word);
        uint lists = 0;
        if (!Unsafe.IsNullRef(in whole))
        {
            lists = whole.Lists;
            for (int part = 0; part < LexicalEntry.Parts; part++)
            {
                found.Take(in whole, part);
            }
        }
        Span<char> stem = stackalloc char[word.Length + 4];
        for (int rule = 0; rule < Endings.Length; rule++)
        {
            (string ending, string instead, int part) = Endings[rule];
            if (word.Length <= ending.Length + 1 || !word.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }
            int kept = word.Length - ending.Length;
            word[..kept].CopyTo(stem);
            instead.CopyTo(stem[kept..]);
            int length = kept + instead.Length;
            bool taken = found.Take(table, stem[..length], part);
            // "stopped" is of "stop".
            if (!taken && part == Verb && instead.Length == 0 && length > 3 && stem[length - 1] == stem[length - 2])
            {
                taken = found.Take(table, stem[..(length - 1)], part);
            }
            if (taken)
            {
                ways = FeatureHash.Add(ways, (uint)rule);
            }
        }
        return found.Write(lists, ways, hashed, rows, count);
    }

    /// <summary>What was found of each part of speech.</summary>
    private struct Finding
    {
        private PerPart<byte> first;
        private PerPart<byte> second;
        private PerPart<ushort> uses;

        public bool Take(LexicalTable table, ReadOnlySpan<char> lemma, int part)
        {
            ref readonly LexicalEntry entry = ref table.Find(lemma);
            return !Unsafe.IsNullRef(in entry) && Take(in entry, part);
        }

        public bool Take(in LexicalEntry entry, int part)
        {
            if (entry.First(part) == 0 || first[part] != 0)
            {
                return false;
            }
            first[part] = entry.First(part);
            second[part] = entry.Second(part);
            uses[part] = entry.Uses(part);
            return true;
        }

        public readonly int Write(uint lists, uint ways, int hashed, Span<int> rows, int count)
        {
            int all = 0;
            for (int part = 0; part < LexicalEntry.Parts; part++)
            {
                all += uses[part];
            }
            uint parts = 0;
            for (int part = 0; part < LexicalEntry.Parts; part++)
            {
                if (first[part] == 0)
                {
                    continue;
                }
                rows[count++] = Row(hashed, FeatureHash.Of(40, (uint)part, first[part]));
                if (second[part] != 0)
                {
                    rows[count++] = Row(hashed, FeatureHash.Of(41, (uint)part, second[part]));
                }
                // Nearly always so used, sometimes, hardly ever.
                uint share =
                    all == 0 ? 1u
                    : uses[part] * 10 >= all * 9 ? 2u
                    : uses[part] * 10 <= all ? 3u
                    : 1u;
                parts |= share << (2 * part);
            }
            rows[count++] = Row(hashed, FeatureHash.Of(42, parts));
            rows[count++] = Row(hashed, FeatureHash.End(FeatureHash.Add(ways, parts)));
            for (int list = 0; lists != 0; list++, lists >>= 1)
            {
                if ((lists & 1) != 0)
                {
                    rows[count++] = Row(hashed, FeatureHash.Of(44, (uint)list));
                }
            }
            return count;
        }

        private static int Row(int hashed, uint hash) => hashed + (int)(hash & (WordFeatures.Buckets - 1));
    }
}
