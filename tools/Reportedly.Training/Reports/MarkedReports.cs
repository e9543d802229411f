using System.Text;
using Reportedly.Language.Names;

namespace Reportedly.Training.Reports;

/// <summary>A paragraph of a marked report.</summary>
/// <param name="Text">The text without marks.</param>
/// <param name="Names">First UTF-16 unit, unit behind the last, and kind of each name, in order.</param>
internal sealed record MarkedParagraph(string Text, IReadOnlyList<(int Start, int End, NameKind Kind)> Names);

/// <summary>A report with its names marked.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Paragraphs">Headline and paragraphs in order.</param>
internal sealed record MarkedReport(string Id, IReadOnlyList<MarkedParagraph> Paragraphs);

/// <summary>Reads the reports under <c>data/training/en/reports</c>; the README beside them describes their form.</summary>
internal static class MarkedReports
{
    private const string Head = "=== ";

    /// <summary>The reports of a file in order.</summary>
    /// <exception cref="InvalidDataException">A bracket or letter is wrong; the message names file, line and remedy.</exception>
    public static List<MarkedReport> Read(string path)
    {
        List<MarkedReport> reports = [];
        string? id = null;
        List<MarkedParagraph> paragraphs = [];
        StringBuilder lines = new();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith(Head, StringComparison.Ordinal))
            {
                Close();
                id = line[Head.Length..].Trim();
            }
            else if (string.IsNullOrWhiteSpace(line))
            {
                EndParagraph();
            }
            else
            {
                lines.Append(lines.Length == 0 ? "" : "\n").Append(line);
            }
        }
        Close();
        return reports;

        void EndParagraph()
        {
            if (lines.Length > 0)
            {
                paragraphs.Add(Parse(lines.ToString(), path, number));
                lines.Clear();
            }
        }

        void Close()
        {
            EndParagraph();
            if (id is not null && paragraphs.Count > 0)
            {
                reports.Add(new MarkedReport(id, [.. paragraphs]));
            }
            paragraphs.Clear();
        }
    }

    /// <summary>Takes the marks out of a text.</summary>
    /// <param name="marked">Text with names as <c>[P Hamad Namis]</c>.</param>
    /// <param name="path">File to blame.</param>
    /// <param name="line">Line to blame.</param>
    public static MarkedParagraph Parse(string marked, string path, int line)
    {
        StringBuilder text = new();
        List<(int Start, int End, NameKind Kind)> names = [];
        int at = 0;
        while (at < marked.Length)
        {
            int open = marked.IndexOfAny(['[', ']'], at);
            if (open < 0)
            {
                break;
            }
            int close = marked.IndexOf(']', open);
            if (
                marked[open] == ']'
                || close < open + 4
                || marked[open + 2] != ' '
                || marked.AsSpan(open + 1, close - open - 1).Contains('[')
            )
            {
                throw new InvalidDataException(
                    $"{path}, line {line}: a bracket of '{marked[open..Math.Min(marked.Length, open + 20)]}' marks no name; write [P Hamad Namis]."
                );
            }
            text.Append(marked, at, open - at);
            int start = text.Length;
            text.Append(marked, open + 3, close - open - 3);
            names.Add((start, text.Length, KindOf(marked[open + 1], path, line)));
            at = close + 1;
        }
        text.Append(marked, at, marked.Length - at);
        return new MarkedParagraph(text.ToString(), names);
    }

    private static NameKind KindOf(char letter, string path, int line) =>
        letter switch
        {
            'P' => NameKind.Person,
            'O' => NameKind.Organization,
            'L' => NameKind.Location,
            'F' => NameKind.Facility,
            'N' => NameKind.Norp,
            'M' => NameKind.Misc,
            _ => throw new InvalidDataException(
                $"{path}, line {line}: '{letter}' is no kind of name; write one of P, O, L, F, N, M."
            ),
        };
}
