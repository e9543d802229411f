using System.Collections.Immutable;
using System.Text;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>A made report with its text, and where in the text its incidents are named.</summary>
internal sealed record PrintedReport
{
    /// <summary>The report.</summary>
    public required MadeReport Report { get; init; }

    /// <summary>Title, blank line, body.</summary>
    public required string Text { get; init; }

    /// <summary>Id of the incident that it is about.</summary>
    public required string Main { get; init; }

    /// <summary>The words that name each incident, by its id.</summary>
    public required ImmutableDictionary<string, ImmutableArray<KeyAnchor>> Anchors { get; init; }

    /// <summary>Every sentence.</summary>
    public IEnumerable<MadeSentence> Sentences => Report.Paragraphs.SelectMany(paragraph => paragraph.Sentences);

    /// <summary>Prints a report.</summary>
    public static PrintedReport Of(MadeReport report)
    {
        StringBuilder text = new(report.Title);
        text.Append("\n\n").Append(report.Dateline);
        Dictionary<string, List<KeyAnchor>> anchors = new(StringComparer.Ordinal);
        for (int paragraph = 0; paragraph < report.Paragraphs.Length; paragraph++)
        {
            text.Append(paragraph == 0 ? "" : "\n\n");
            for (int i = 0; i < report.Paragraphs[paragraph].Sentences.Length; i++)
            {
                text.Append(i == 0 ? "" : " ");
                Append(report.Paragraphs[paragraph].Sentences[i], text, anchors);
            }
        }
        text.Append(report.Credit.Length == 0 ? "" : "\n\n").Append(report.Credit);
        return new PrintedReport
        {
            Report = report,
            Text = text.ToString(),
            Main = report.Paragraphs[0].Sentences[0].About!.Id,
            Anchors = anchors.ToImmutableDictionary(
                pair => pair.Key,
                pair => pair.Value.ToImmutableArray(),
                StringComparer.Ordinal
            ),
        };
    }

    private static void Append(MadeSentence sentence, StringBuilder text, Dictionary<string, List<KeyAnchor>> anchors)
    {
        int open = 0;
        foreach (char letter in sentence.Marked)
        {
            switch (letter)
            {
                case '[':
                    open = text.Length;
                    break;
                case ']' when sentence.About is { } incident:
                    anchors.TryAdd(incident.Id, []);
                    anchors[incident.Id].Add(new KeyAnchor(open, text.Length, text.ToString(open, text.Length - open)));
                    break;
                default:
                    text.Append(letter);
                    break;
            }
        }
    }
}
