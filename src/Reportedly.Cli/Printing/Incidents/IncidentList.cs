using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Phrasing;
using Spectre.Console;

namespace Reportedly.Cli.Printing.Incidents;

/// <summary>A list of incidents for people: one row each.</summary>
/// <param name="screen">What it is laid out for.</param>
internal sealed class IncidentList(Screen screen)
{
    private const int Days = 10;
    private const int Widest = 160;

    /// <summary>The list, and a last line that says how many there are in all.</summary>
    /// <param name="incidents">Those to show.</param>
    /// <param name="total">How many answer to what was asked.</param>
    public byte[] Render(ImmutableArray<Incident> incidents, long total) =>
        Screen.Draw(
            screen,
            console =>
            {
                if (!incidents.IsEmpty)
                {
                    console.Write(Rows(incidents));
                    console.WriteLine();
                }
                console.MarkupLine(
                    incidents.Length == total
                        ? $"[bold]{Wording.Count(incidents.Length, "incident")}[/]"
                        : $"[bold]{incidents.Length} of {Wording.Digits(total)} incidents[/]"
                );
            }
        );

    private Table Rows(ImmutableArray<Incident> incidents)
    {
        int room = Math.Clamp(screen.Width, 60, Widest) - Days - 6;
        int what = room * 2 / 5;
        int toll = room / 4;
        int[] widths = [Days, what, toll, room - what - toll];
        Table table = new() { Border = TableBorder.None, ShowHeaders = false };
        for (int i = 0; i < widths.Length; i++)
        {
            int gutter = i == widths.Length - 1 ? 0 : 2;
            table.AddColumn(new TableColumn("") { Width = widths[i], Padding = new Padding(0, 0, gutter, 0) });
        }
        string[] headings = ["WHEN", "WHAT, WHERE", "HOW MANY", "VERDICTS"];
        table.AddRow([.. headings.Select(heading => $"[dim]{heading}[/]")]);
        foreach (Incident incident in incidents)
        {
            table.AddRow(Cells(incident));
        }
        return table;
    }

    private static string[] Cells(Incident incident)
    {
        string stage = incident.Stage == EventStage.Accomplished ? "" : $" ({Wording.Label(incident.Stage)})";
        string where = IncidentNames.Place(incident) is { Length: > 0 } place ? $"\n{place}" : "";
        return
        [
            Markup.Escape(IncidentNames.When(incident) ?? "undated"),
            $"[bold]{Markup.Escape(Wording.Label(incident.Type) + stage)}[/]{Markup.Escape(where)}\n[dim]{incident.Id}[/]",
            Markup.Escape(Toll(incident)),
            $"{Verdicts(incident)}\n[dim]{Markup.Escape(IncidentNames.Weight(incident))}[/]",
        ];
    }

    /// <summary>The first two figures asked for.</summary>
    private static string Toll(Incident incident) =>
        string.Join(
            '\n',
            incident
                .Facets.Where(facet => FacetText.Span(facet) is not null)
                .Take(2)
                .Select(facet => $"{FacetText.Span(facet)} {FacetText.Heading(facet)[0]}")
        );

    private static string Verdicts(Incident incident) =>
        string.Join(
            '\n',
            incident
                .Facets.GroupBy(facet => facet.Verdict)
                .OrderByDescending(same => same.Count())
                .ThenBy(same => same.Key)
                .Select(same =>
                {
                    Signs sign = Signs.Of(same.Key);
                    string label = sign.Before(Wording.Label(same.Key));
                    return $"[{sign.Colour}]{Markup.Escape(same.Count() == 1 ? label : $"{label} ×{same.Count()}")}[/]";
                })
        );
}
