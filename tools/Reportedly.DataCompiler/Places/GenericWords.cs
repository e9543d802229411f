using Reportedly.Text;

namespace Reportedly.DataCompiler.Places;

/// <summary>Words that only say what a division is (County, Province), from <c>data/gazetteer/generics.tsv</c>.</summary>
internal sealed class GenericWords
{
    private readonly List<(string Word, bool Last, HashSet<string> Countries)> words = [];

    /// <summary>Reads the table.</summary>
    /// <exception cref="InvalidDataException">A row is wrong; the message names file, line and remedy.</exception>
    public GenericWords(WordTable table)
    {
        foreach (TableRow row in table.Rows)
        {
            bool last = row["stands"] switch
            {
                "last" => true,
                "first" => false,
                var other => throw row.Bad($"'{other}' is no place; write first or last."),
            };
            foreach (string word in row.List("words"))
            {
                words.Add((word, last, [.. row.Words("countries")]));
            }
        }
        words.Sort((one, other) => other.Word.Length.CompareTo(one.Word.Length));
    }

    /// <summary>The name without such a word, or null where it has none or is nothing else.</summary>
    public string? Bare(string name, string country)
    {
        foreach ((string word, bool last, HashSet<string> countries) in words)
        {
            if (
                (countries.Count == 0 || countries.Contains(country))
                && name.Length > word.Length + 2
                && (
                    last
                        ? name.EndsWith(word, StringComparison.OrdinalIgnoreCase) && name[^(word.Length + 1)] == ' '
                        : name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && name[word.Length] == ' '
                )
            )
            {
                return last ? name[..^(word.Length + 1)] : name[(word.Length + 1)..];
            }
        }
        return null;
    }
}
