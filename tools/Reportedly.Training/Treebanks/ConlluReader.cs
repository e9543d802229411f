using System.Globalization;

namespace Reportedly.Training.Treebanks;

/// <summary>
/// Reads CoNLL-U (<see href="https://universaldependencies.org/format.html"/>). Lines of multiword tokens and empty nodes are passed over:
/// their words follow them.
/// </summary>
internal static class ConlluReader
{
    private const int Columns = 10;

    /// <summary>The sentences of a file in order.</summary>
    /// <exception cref="InvalidDataException">A line has other than ten columns, or a head that is none; the message names it.</exception>
    public static List<TreebankSentence> Read(string path)
    {
        List<TreebankSentence> sentences = [];
        List<TreebankWord> words = [];
        bool opens = true;
        bool glued = false;
        int gluedThrough = 0;
        bool gluedBehind = false;
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0)
            {
                Close();
                continue;
            }
            if (line[0] == '#')
            {
                opens |=
                    line.StartsWith("# newdoc", StringComparison.Ordinal)
                    || (
                        line.StartsWith("# newpar", StringComparison.Ordinal)
                        && !line.StartsWith("# newpar_", StringComparison.Ordinal)
                    );
                continue;
            }
            string[] cells = line.Split('\t');
            if (cells.Length != Columns)
            {
                throw new InvalidDataException(
                    $"{path}, line {number}: {cells.Length} columns, not {Columns}; give a file in CoNLL-U."
                );
            }
            bool apart = !cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            int dash = cells[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                // The words of "don't" stand without space between them, and what the token says holds behind the last.
                gluedThrough = int.Parse(cells[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
                gluedBehind = !apart;
                continue;
            }
            if (cells[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }
            if (!int.TryParse(cells[6], CultureInfo.InvariantCulture, out int head) || head < 0)
            {
                throw new InvalidDataException($"{path}, line {number}: '{cells[6]}' is no head; give a treebank.");
            }
            words.Add(
                new TreebankWord(cells[1], cells[2], cells[3], cells[4], head, cells[7], EntitiesOf(cells[9]), glued)
            );
            glued = words.Count < gluedThrough || (words.Count == gluedThrough ? gluedBehind : !apart);
        }
        Close();
        return sentences;

        void Close()
        {
            if (words.Count > 0)
            {
                sentences.Add(new TreebankSentence([.. words], opens));
                words.Clear();
                opens = false;
                glued = false;
            }
            gluedThrough = 0;
        }
    }

    private static string EntitiesOf(string notes)
    {
        foreach (Range range in notes.AsSpan().Split('|'))
        {
            ReadOnlySpan<char> note = notes.AsSpan(range);
            if (note.StartsWith("Entity=", StringComparison.Ordinal))
            {
                return note[7..].ToString();
            }
        }
        return "";
    }
}
