using System.Globalization;

namespace Reportedly.Training.Dictionaries;

/// <summary>
/// Makes the table <c>senses.tsv</c> from WordNet's <c>index.sense</c> (senseidx(5WN)): for each single word the fields of its first two
/// senses as noun, verb, adjective and adverb, and how often it was so used in sense-tagged text.
/// </summary>
internal static class SenseIndex
{
    private static readonly string[] Parts = ["noun", "verb", "adjective", "adverb"];

    /// <summary>Reads the index and writes the table.</summary>
    /// <exception cref="InvalidDataException">A line is none of such an index; the message names it.</exception>
    public static void Convert(string indexPath, TextWriter table)
    {
        SortedDictionary<string, Entry> entries = new(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in File.ReadLines(indexPath))
        {
            number++;
            string[] cells = line.Split(' ');
            int mark = line.IndexOf('%', StringComparison.Ordinal);
            string[] key = mark < 0 ? [] : cells[0][(mark + 1)..].Split(':');
            if (
                cells.Length != 4
                || key.Length != 5
                || !int.TryParse(key[0], CultureInfo.InvariantCulture, out int kind)
                || !int.TryParse(key[1], CultureInfo.InvariantCulture, out int field)
                || !int.TryParse(cells[2], CultureInfo.InvariantCulture, out int sense)
                || !int.TryParse(cells[3], CultureInfo.InvariantCulture, out int uses)
            )
            {
                throw new InvalidDataException(
                    $"{indexPath}, line {number}: no line of a sense index; give WordNet's file index.sense."
                );
            }
            string lemma = line[..mark];
            if (!lemma.Contains('_', StringComparison.Ordinal))
            {
                if (!entries.TryGetValue(lemma, out Entry? entry))
                {
                    entries.Add(lemma, entry = new Entry());
                }
                // Satellite adjectives are adjectives.
                entry.Add(kind == 5 ? 2 : kind - 1, field, sense, uses);
            }
        }
        table.Write(
            "# The fields of each word's first two senses as noun, verb, adjective and adverb, and how often it was so used in\n"
                + "# sense-tagged text. Made from WordNet's index.sense by the verb senses of the trainer.\n"
        );
        table.Write("lemma\t" + string.Join('\t', Parts) + "\tuses\n");
        foreach ((string lemma, Entry entry) in entries)
        {
            table.Write(lemma + "\t" + entry + "\n");
        }
    }

    private sealed class Entry
    {
        private readonly int[] first = [-1, -1, -1, -1];
        private readonly int[] second = [-1, -1, -1, -1];
        private readonly int[] uses = new int[4];

        public void Add(int part, int field, int sense, int count)
        {
            if (sense == 1)
            {
                first[part] = field;
            }
            else if (sense == 2)
            {
                second[part] = field;
            }
            uses[part] += count;
        }

        public override string ToString() =>
            string.Join('\t', Enumerable.Range(0, 4).Select(Cell)) + "\t" + string.Join('|', uses);

        private string Cell(int part) =>
            first[part] < 0 ? "-"
            : second[part] < 0 ? SenseFields.Names[first[part]]
            : $"{SenseFields.Names[first[part]]}|{SenseFields.Names[second[part]]}";
    }
}
