using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Server.Phrasing;
using Spectre.Console;

namespace Reportedly.Cli.Printing.Incidents;

/// <summary>An incident at a glance: one line for each question, with its verdict and who says what.</summary>
/// <param name="screen">What it is laid out for.</param>
internal sealed class VerdictSheet(Screen screen)
{
    private const int Verdicts = 15;
    private const int Numbers = 10;
    private const int Widest = 140;
    private const int MostNames = 3;

    /// <summary>The sheets of several incidents under one line that says how many there are.</summary>
    /// <param name="incidents">The incidents to show, in the order in which to show them.</param>
    /// <param name="heading">The line above; nothing is printed where there is no incident.</param>
    public byte[] Render(ImmutableArray<Incident> incidents, string heading) =>
        incidents.IsEmpty
            ? []
            : Screen.Draw(
                screen,
                console =>
                {
                    console.WriteLine();
                    console.MarkupLine($"[bold]{Markup.Escape(heading)}[/]");
                    foreach (Incident incident in incidents)
                    {
                        Draw(console, incident);
                    }
                }
            );

    private void Draw(IAnsiConsole console, Incident incident)
    {
        console.WriteLine();
        console.MarkupLine($"[cyan]▌[/][bold]{Markup.Escape(IncidentNames.Title(incident))}[/]");
        console.MarkupLine($"[dim]{Markup.Escape(IncidentNames.Weight(incident))} · {incident.Id}[/]");
        int room = Math.Clamp(screen.Width, 40, Widest) - Verdicts - Numbers - 6;
        int question = Math.Min(28, room * 2 / 5);
        Table table = new() { Border = TableBorder.None, ShowHeaders = false };
        int[] widths = [Verdicts, question, Numbers, room - question];
        for (int i = 0; i < widths.Length; i++)
        {
            int gutter = i == widths.Length - 1 ? 0 : 2;
            table.AddColumn(new TableColumn("") { Width = widths[i], Padding = new Padding(0, 0, gutter, 0) });
        }
        foreach (Facet facet in incident.Facets.Where(Matters).OrderBy(IsNoFigure))
        {
            Signs sign = Signs.Of(facet.Verdict);
            table.AddRow(
                $"[{sign.Colour}]{Markup.Escape(sign.Before(Wording.Label(facet.Verdict)))}[/]",
                Markup.Escape(FacetText.Question(facet)),
                $"[bold]{Markup.Escape(FacetText.Span(facet) ?? "")}[/]",
                Markup.Escape(Who(incident, facet))
            );
        }
        console.Write(table);
    }

    /// <summary>That it happened, where and when goes without saying where nobody says otherwise: the title says it.</summary>
    private static bool Matters(Facet facet) =>
        facet.Question is FacetQuestion.Figure or FacetQuestion.Agent
        || facet.Verdict is not (Verdict.Corroborated or Verdict.SingleOrigin);

    private static bool IsNoFigure(Facet facet) => facet.Question != FacetQuestion.Figure;

    /// <summary>Who says what now: <c>12: Interior Ministry (3 reports) · 17: Orsal General Hospital</c>.</summary>
    private static string Who(Incident incident, Facet facet) =>
        string.Join(
            " · ",
            facet
                .Positions.Where(position => !position.Superseded)
                .OrderBy(position => position.Stance)
                .GroupBy(position => FacetText.Cell(facet, position), StringComparer.Ordinal)
                .Select(same => $"{same.Key}: {Names(incident, [.. same])}")
        );

    private static string Names(Incident incident, ImmutableArray<Position> same)
    {
        string names = string.Join(", ", same.Take(MostNames).Select(position => Carried(incident, position)));
        return same.Length > MostNames ? $"{names} and {same.Length - MostNames} more" : names;
    }

    private static string Carried(Incident incident, Position position)
    {
        string name = IncidentNames.Origin(incident, position.Origin);
        return position.Reports.Length > 1 ? $"{name} ({position.Reports.Length} reports)" : name;
    }
}
