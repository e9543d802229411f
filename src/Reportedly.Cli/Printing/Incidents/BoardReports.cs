using Reportedly.Corroboration;
using Reportedly.Server.Phrasing;
using Spectre.Console;

namespace Reportedly.Cli.Printing.Incidents;

/// <summary>The reports of an incident, with those that repeat another's text under it.</summary>
internal static class BoardReports
{
    /// <summary>Draws them, the first published first.</summary>
    public static void Draw(IAnsiConsole console, Incident incident)
    {
        ILookup<string?, IncidentReport> copies = incident.Reports.ToLookup(
            report => report.CopyOf,
            StringComparer.Ordinal
        );
        // A copy whose original is not among the reports stands by itself.
        IncidentReport[] own =
        [
            .. incident.Reports.Where(report =>
                report.CopyOf is null || incident.Reports.All(each => each.Key != report.CopyOf)
            ),
        ];
        console.WriteLine();
        console.MarkupLine(
            $"[cyan]▌[/][bold]{Wording.Count(incident.Reports.Length, "report")}[/]"
                + (own.Length == incident.Reports.Length ? "" : $", {Wording.Count(own.Length, "text")}")
        );
        foreach (IncidentReport report in own)
        {
            Line(console, report, "");
            foreach (IncidentReport copy in copies[report.Key])
            {
                Line(console, copy, "   copy ");
            }
        }
    }

    private static void Line(IAnsiConsole console, IncidentReport report, string before)
    {
        string[] parts =
        [
            before + (report.Published is { } day ? Wording.Day(day) : "undated   "),
            .. new[] { report.Publisher, before.Length == 0 ? report.Title : null }
                .OfType<string>()
                .Select(Words.Clean),
        ];
        int room = Math.Max(20, console.Profile.Width - IncidentNames.Report(report).Length - 2);
        string line = Words.Elide(string.Join("  ", parts), room);
        console.MarkupLine($"{Markup.Escape(line)}  [dim]{Markup.Escape(IncidentNames.Report(report))}[/]");
    }
}
