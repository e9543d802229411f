using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Phrasing;
using Spectre.Console;

namespace Reportedly.Cli.Printing.Incidents;

/// <summary>
/// The figures board of one incident: who says what. Rows are origins, columns are questions; under each column stands what comes of it,
/// and under the board the exact words of each cell and the reports.
/// </summary>
/// <param name="screen">What it is laid out for.</param>
internal sealed class IncidentBoard(Screen screen)
{
    /// <summary>The board as UTF-8.</summary>
    public byte[] Render(Incident incident) => Screen.Draw(screen, console => Draw(console, incident));

    private void Draw(IAnsiConsole console, Incident incident)
    {
        BoardLayout layout = BoardLayout.For(screen.Width, incident.Facets.Length);
        Head(console, incident);
        foreach (Facet[] block in incident.Facets.Chunk(layout.Questions))
        {
            console.WriteLine();
            console.Write(Block(incident, block, layout));
        }
        BoardWords.Draw(console, incident);
        BoardReports.Draw(console, incident);
    }

    private void Head(IAnsiConsole console, Incident incident)
    {
        console.MarkupLine(
            $"[cyan]{new string('━', Math.Min(screen.Width, BoardLayout.For(screen.Width, 9).Width))}[/]"
        );
        console.MarkupLine($"[bold]{Markup.Escape(IncidentNames.Title(incident))}[/]");
        if (IncidentNames.Parties(incident) is { } parties)
        {
            console.MarkupLine(Markup.Escape(parties));
        }
        string policy = incident.Facets.Select(facet => facet.Policy).FirstOrDefault(each => each is not null)
            is { } chosen
            ? $" · policy {RecordNames.Of(chosen)}"
            : "";
        console.MarkupLine($"[dim]{Markup.Escape(IncidentNames.Weight(incident))}{policy} · {incident.Id}[/]");
    }

    private static Table Block(Incident incident, Facet[] facets, BoardLayout layout)
    {
        Table table = new() { Border = TableBorder.None, ShowHeaders = false };
        int[] widths = [layout.Origin - BoardLayout.Gutter, .. facets.Select(_ => layout.Facet)];
        for (int i = 0; i < widths.Length; i++)
        {
            int gutter = i == widths.Length - 1 ? 0 : BoardLayout.Gutter;
            table.AddColumn(new TableColumn("") { Width = widths[i], Padding = new Padding(0, 0, gutter, 0) });
        }
        table.AddRow(["", .. facets.Select(facet => Styled("dim", FacetText.Heading(facet)))]);
        table.AddRow([.. widths.Select(width => $"[dim]{new string('─', width)}[/]")]);
        foreach (Origin origin in incident.Origins)
        {
            string[] cells = [.. facets.Select(facet => Cell(facet, origin))];
            if (cells.Any(cell => cell.Length > 0))
            {
                table.AddRow([Origin(incident, origin), .. cells]);
            }
        }
        table.AddRow([.. widths.Select(width => $"[dim]{new string('─', width)}[/]")]);
        table.AddRow(["[dim]verdict[/]", .. facets.Select(Verdict)]);
        return table;
    }

    private static string Origin(Incident incident, Origin origin)
    {
        IEnumerable<string> via = incident
            .Facets.SelectMany(facet => facet.Positions)
            .Where(position => position.Origin == origin.Id)
            .SelectMany(position => position.Via)
            .Distinct(StringComparer.Ordinal)
            .Select(Words.Clean);
        string carried = string.Join(", ", via);
        string[] about =
        [
            .. origin.Body is { } body && body != origin.Name ? [$"of {Words.Clean(body)}"] : Array.Empty<string>(),
            $"{Wording.Label(origin.Kind)}, {Wording.Count(origin.Reports.Length, "report")}",
            .. carried.Length == 0 ? Array.Empty<string>() : [$"via {carried}"],
        ];
        return $"[bold]{Markup.Escape(IncidentNames.Origin(incident, origin))}[/] [dim]{origin.Id}[/]\n"
            + Styled("dim", [.. about]);
    }

    private static string Cell(Facet facet, Origin origin) =>
        string.Join(
            '\n',
            facet
                .Positions.Where(position => position.Origin == origin.Id)
                .Select(position =>
                    Styled(
                        position.Superseded ? "dim" : Signs.Of(position.Stance)?.Colour ?? "bold",
                        [FacetText.Cell(facet, position)]
                    )
                )
        );

    private static string Verdict(Facet facet)
    {
        Signs sign = Signs.Of(facet.Verdict);
        IEnumerable<string?> below = [FacetText.Span(facet), FacetText.Best(facet), .. FacetText.Weight(facet)];
        return $"[{sign.Colour}]{Markup.Escape(sign.Before(Wording.Label(facet.Verdict)))}[/]\n"
            + Styled("default", [.. below.OfType<string>()]);
    }

    private static string Styled(string style, ImmutableArray<string> lines) =>
        string.Join('\n', lines.Select(line => $"[{style}]{Markup.Escape(line)}[/]"));
}
