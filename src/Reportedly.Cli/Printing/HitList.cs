using System.Text;
using Reportedly.Records;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;
using Spectre.Console;

namespace Reportedly.Cli.Printing;

/// <summary>Reports that were found, for people: each with the words around the first match, and who says what was looked for.</summary>
/// <param name="screen">What it is laid out for.</param>
internal sealed class HitList(Screen screen)
{
    private const int MostSpeakers = 4;
    private const int LongestWords = 120;

    /// <summary>The list, and a last line that says how many there are in all.</summary>
    public byte[] Render(SearchPage page) =>
        Screen.Draw(
            screen,
            console =>
            {
                foreach (SearchHit hit in page.Hits)
                {
                    Draw(console, hit);
                    console.WriteLine();
                }
                console.MarkupLine(
                    page.Hits.Length == page.Total
                        ? $"[bold]{Wording.Count(page.Total, "report")}[/]"
                        : $"[bold]{page.Hits.Length} of {Wording.Count(page.Total, "report")}[/]"
                );
            }
        );

    private static void Draw(IAnsiConsole console, SearchHit hit)
    {
        string name = hit.ExternalId is { } given ? Words.Clean(given) : Words.ShortId(hit.Id);
        string?[] about =
        [
            hit.Publisher is null ? null : Words.Clean(hit.Publisher),
            hit.Published is { } day ? Wording.Day(day) : "undated",
            name,
        ];
        console.MarkupLine($"[cyan]▌[/][bold]{Markup.Escape(Words.Clean(hit.Title ?? "Untitled report"))}[/]");
        console.MarkupLine($"[dim]{Markup.Escape(string.Join(" · ", about.OfType<string>()))}[/]");
        console.MarkupLine(Marked(hit));
        IEnumerable<IGrouping<string, SearchMatch>> said = hit
            .Matches.Where(match => match.Claim is not null)
            .GroupBy(match => match.Claim!, StringComparer.Ordinal)
            .Take(MostSpeakers);
        foreach (IGrouping<string, SearchMatch> claim in said)
        {
            string speaker = Words.Clean(claim.First().Speaker ?? "the report itself");
            string words = string.Join(
                ", ",
                claim.Select(match => $"“{Words.Clean(match.Words.Quote)}”").Distinct(StringComparer.Ordinal)
            );
            console.MarkupLine(
                $"   [dim]{Markup.Escape($"{name}/{claim.Key}")}[/]  {Markup.Escape($"{speaker}: {Words.Elide(words, LongestWords)}")}"
            );
        }
    }

    /// <summary>The snippet with each match between signs, so that it is seen without colour.</summary>
    private static string Marked(SearchHit hit)
    {
        StringBuilder marked = new();
        Rune[] text = [.. hit.Snippet.Quote.EnumerateRunes()];
        int at = 0;
        foreach (QuotedSpan match in hit.Matches.Select(match => match.Words).OrderBy(words => words.Start))
        {
            int start = match.Start - hit.Snippet.Start;
            int end = match.End - hit.Snippet.Start;
            if (start < at || end > text.Length)
            {
                continue;
            }
            Append(marked, text, at, start);
            marked.Append("[bold]‹");
            Append(marked, text, start, end);
            marked.Append("›[/]");
            at = end;
        }
        Append(marked, text, at, text.Length);
        return marked.ToString();
    }

    /// <summary>Blanks at the ends are kept: they part a match from what stands beside it.</summary>
    private static void Append(StringBuilder marked, Rune[] text, int from, int to)
    {
        string words = string.Concat(text[from..to].Select(rune => rune.ToString()));
        string before = words.Length > 0 && char.IsWhiteSpace(words[0]) ? " " : "";
        string clean = Words.Clean(words);
        string after = clean.Length > 0 && char.IsWhiteSpace(words[^1]) ? " " : "";
        marked.Append(before).Append(Markup.Escape(clean)).Append(after);
    }
}
