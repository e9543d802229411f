using System.Globalization;

namespace Reportedly.Language.Tests.Formats;

/// <summary>A sentence of CoNLL-U, read as the format's description says.</summary>
/// <param name="Notes">The lines that begin with <c>#</c>.</param>
/// <param name="Words">The columns of each word.</param>
/// <param name="Wholes">The columns of each line over several words.</param>
internal sealed record ConlluSentence(string[] Notes, string[][] Words, string[][] Wholes)
{
    /// <summary>Reads sentences; each must end in an empty line.</summary>
    public static List<ConlluSentence> Read(string conllu)
    {
        List<ConlluSentence> sentences = [];
        List<string> lines = [];
        conllu.Should().NotContain("\r");
        foreach (string line in conllu.Split('\n')[..^1])
        {
            if (line.Length > 0)
            {
                lines.Add(line);
                continue;
            }
            string[][] rows = [.. lines.Where(row => row[0] != '#').Select(row => row.Split('\t'))];
            rows.Should().NotBeEmpty().And.OnlyContain(row => row.Length == 10 && row.All(cell => cell.Length > 0));
            sentences.Add(
                new ConlluSentence(
                    [.. lines.TakeWhile(row => row[0] == '#')],
                    [.. rows.Where(row => !row[0].Contains('-'))],
                    [.. rows.Where(row => row[0].Contains('-'))]
                )
            );
            lines.Clear();
        }
        lines.Should().BeEmpty("the last sentence ends as the others do");
        return sentences;
    }

    /// <summary>What stands behind <c># KEY = </c>.</summary>
    public string Note(string key) =>
        Notes.Single(note => note.StartsWith($"# {key} = ", StringComparison.Ordinal))[(key.Length + 5)..];

    /// <summary>Where a word stands in the text.</summary>
    public static (int Start, int End) Offsets(string[] word)
    {
        string[] bounds = word[9]
            .Split('|')
            .Single(note => note.StartsWith("Offsets=", StringComparison.Ordinal))[8..]
            .Split(':');
        return (Number(bounds[0]), Number(bounds[1]));
    }

    /// <summary>The text as the words give it: those under one line taken together, with spaces where none is ruled out.</summary>
    public string Written()
    {
        string text = "";
        int past = 0;
        foreach (string[] word in Words)
        {
            if (Number(word[0]) < past)
            {
                word[9].Should().NotContain("SpaceAfter", "the line above says it");
                continue;
            }
            string[] page =
                Wholes.SingleOrDefault(whole => whole[0].StartsWith(word[0] + "-", StringComparison.Ordinal)) ?? word;
            past = page == word ? 0 : Number(page[0].Split('-')[1]) + 1;
            if (page != word)
            {
                word[9].Should().NotContain("SpaceAfter", "the line above says it");
            }
            text += page[1] + (page[9].Split('|').Contains("SpaceAfter=No") ? "" : " ");
        }
        return text.TrimEnd(' ');
    }

    /// <summary>A whole number.</summary>
    public static int Number(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
}
