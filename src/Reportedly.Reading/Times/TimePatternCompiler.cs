using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Reading.Times;

/// <summary>
/// Turns the patterns of <c>time-patterns.tsv</c> into flat ones: <c>[ a ]</c> is written out with and without,
/// <c>( a | b )</c> once for each, <c>@name</c> as what it stands for.
/// </summary>
internal sealed class TimePatternCompiler
{
    private readonly Dictionary<string, List<ImmutableList<string>>> parts = new(StringComparer.Ordinal);

    /// <summary>Compiles a table of patterns.</summary>
    /// <exception cref="InvalidDataException">A pattern is malformed; the message names file, line and remedy.</exception>
    public static IEnumerable<TimePattern> Compile(IEnumerable<TableRow> rows)
    {
        TimePatternCompiler compiler = new();
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (TableRow row in rows)
        {
            Cursor cursor = new(row, [.. row.Words("pattern")]);
            List<ImmutableList<string>> flat = compiler.Alternatives(cursor);
            if (!cursor.AtEnd)
            {
                throw row.Bad($"'{cursor.Peek}' closes nothing; balance the brackets.");
            }
            string rule = row.Find("rule") ?? "";
            if (rule.StartsWith('@'))
            {
                compiler.parts[rule] = flat;
                continue;
            }
            foreach (ImmutableList<string> words in flat)
            {
                if (words.IsEmpty)
                {
                    throw row.Bad("the pattern can match nothing; leave a word outside the brackets.");
                }
                // The first line that spells a pattern keeps it.
                if (seen.Add(string.Join(' ', words)))
                {
                    yield return new TimePattern(rule, row["meaning"], [.. words.Select(word => Item(row, word))]);
                }
            }
        }
    }

    private List<ImmutableList<string>> Alternatives(Cursor cursor)
    {
        List<ImmutableList<string>> all = [];
        while (true)
        {
            all.AddRange(Sequence(cursor));
            if (cursor.Peek != "|")
            {
                return all;
            }
            cursor.Take();
        }
    }

    private List<ImmutableList<string>> Sequence(Cursor cursor)
    {
        List<ImmutableList<string>> flat =
        [
            [],
        ];
        while (cursor.Peek is { } word && word is not ("|" or ")" or "]"))
        {
            cursor.Take();
            List<ImmutableList<string>> choices;
            switch (word)
            {
                case "(":
                    choices = Alternatives(cursor);
                    cursor.Expect(")");
                    break;
                case "[":
                    choices =
                    [
                        [],
                        .. Alternatives(cursor),
                    ];
                    cursor.Expect("]");
                    break;
                case var part when part[0] == '@':
                    choices = parts.TryGetValue(part, out List<ImmutableList<string>>? known)
                        ? known
                        : throw cursor.Row.Bad($"'{part}' is not defined above this line.");
                    break;
                default:
                    choices =
                    [
                        [word],
                    ];
                    break;
            }
            flat = [.. flat.SelectMany(_ => choices, (head, tail) => head.AddRange(tail))];
        }
        return flat;
    }

    private static TimePatternItem Item(TableRow row, string word)
    {
        if (word == "^")
        {
            return new TimePatternItem(TimePatternItemKind.Begin, word, default);
        }
        if (word == "$")
        {
            return new TimePatternItem(TimePatternItemKind.End, word, default);
        }
        if (word[0] != '{' || word[^1] != '}')
        {
            return new TimePatternItem(TimePatternItemKind.Literal, word, default);
        }
        string[] named = word[1..^1].Split(':');
        string name = named[^1];
        if (!TimePatternClasses.SlotOf.TryGetValue(name, out TimeSlot slot))
        {
            string known = string.Join(", ", TimePatternClasses.SlotOf.Keys);
            throw row.Bad($"'{name}' is no class; write one of {known}.");
        }
        if (named.Length == 2 && !Enum.TryParse(named[0], ignoreCase: true, out slot))
        {
            throw row.Bad($"'{named[0]}' is no slot; write month2, day2 or year2.");
        }
        return new TimePatternItem(TimePatternItemKind.Class, name, slot);
    }

    private sealed class Cursor(TableRow row, string[] words)
    {
        private int at;

        public TableRow Row => row;

        public bool AtEnd => at == words.Length;

        public string? Peek => AtEnd ? null : words[at];

        public void Take() => at++;

        public void Expect(string word)
        {
            if (Peek != word)
            {
                throw row.Bad($"a '{word}' is missing; balance the brackets.");
            }
            Take();
        }
    }
}
