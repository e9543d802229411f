using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Corroboration.Mentions;

/// <summary>What a word that names an event means.</summary>
/// <param name="Kin">The words that are made of one another, by the first of them: <c>explode</c> for <c>explosion</c>.</param>
/// <param name="Families">The families of words that can name one event, sorted; none where the word stands in no table.</param>
/// <param name="Sort">What sort of event it names, such as <c>report</c>; <c>event</c> where nothing else is said.</param>
public sealed record WordMeaning(string Kin, ImmutableArray<int> Families, string Sort)
{
    /// <summary>True where both words can name one event.</summary>
    public bool IsNear(WordMeaning other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Families.AsSpan().IndexOfAny(other.Families.AsSpan()) >= 0;
    }

    /// <summary>The share of families that both have, of all that one of them has: words of many meanings are near to none.</summary>
    internal float Nearness(WordMeaning other)
    {
        int shared = Families.Count(family => other.Families.Contains(family));
        return shared == 0 ? 0 : shared / (float)(Families.Length + other.Families.Length - shared);
    }
}

/// <summary>
/// Which words can name the same event: <c>attack</c>, <c>raid</c> and <c>assault</c>, from <c>event-families.tsv</c>. Needs no analysis: an inflected
/// word is led back to its base form by its ending, an irregular verb by the table of verbs.
/// </summary>
public sealed class WordFamilies
{
    private readonly FrozenDictionary<string, WordMeaning> meanings;

    private WordFamilies(FrozenDictionary<string, WordMeaning> meanings) => this.meanings = meanings;

    /// <summary>The built-in table.</summary>
    public static WordFamilies Default { get; } =
        Parse(
            WordTable.Load(typeof(WordFamilies).Assembly, "lexicons/en/event-families.tsv", "family", "sort", "words"),
            WordTable.Load(typeof(WordFamilies).Assembly, "training/en/verbs.tsv", "lemma", "past?", "participle?")
        );

    /// <summary>The number of the first family of a word, or -1 where it stands in none.</summary>
    /// <param name="word">A word, in any case and any form.</param>
    public int FamilyOf(string word) => Of(word).Families is [int first, ..] ? first : -1;

    /// <summary>What a word means. A word of no family is kin to words of the same stem.</summary>
    /// <param name="word">A word, in any case and any form.</param>
    public WordMeaning Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        string small = word.ToLowerInvariant();
        if (meanings.TryGetValue(small, out WordMeaning? meaning))
        {
            return meaning;
        }
        foreach (string form in WordStem.BaseForms(small))
        {
            if (meanings.TryGetValue(form, out meaning))
            {
                return meaning;
            }
        }
        return new WordMeaning(WordStem.Of(small), [], "event");
    }

    /// <summary>The meanings of a table's words.</summary>
    /// <param name="table">The families.</param>
    /// <param name="verbs">Verbs with their irregular forms.</param>
    /// <exception cref="InvalidDataException">A row has no words; the message names file, line and remedy.</exception>
    internal static WordFamilies Parse(WordTable table, WordTable verbs)
    {
        Dictionary<string, int> families = new(StringComparer.Ordinal);
        Dictionary<string, WordMeaning> meanings = new(StringComparer.Ordinal);
        foreach (TableRow row in table.Rows)
        {
            ImmutableArray<string> words = row.Words("words");
            if (words.IsEmpty)
            {
                throw row.Bad("no words; write them with blanks between, or take the row out.");
            }
            if (!families.TryGetValue(row["family"], out int family))
            {
                family = families.Count;
                families.Add(row["family"], family);
            }
            foreach (string word in words)
            {
                // A word of several families keeps the kin and the sort of the first.
                meanings[word] = meanings.TryGetValue(word, out WordMeaning? known)
                    ? known with
                    {
                        Families = [.. known.Families.Add(family).Distinct()],
                    }
                    : new WordMeaning(words[0], [family], row["sort"]);
            }
        }
        foreach (TableRow verb in verbs.Rows)
        {
            if (meanings.TryGetValue(verb["lemma"], out WordMeaning? meaning))
            {
                // A form that is a word of its own, such as "found", stays that word. "double" is a rule of spelling and no form.
                foreach (
                    string form in verb.List("past").Concat(verb.List("participle")).Where(form => form != "double")
                )
                {
                    meanings.TryAdd(form, meaning);
                }
            }
        }
        return new WordFamilies(meanings.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
