using Reportedly.Corroboration;
using Reportedly.Server.Phrasing;
using Spectre.Console;

namespace Reportedly.Cli.Printing.Incidents;

/// <summary>The exact words behind each cell of a board, with the claims that they stand in: <c>herald-17/c4</c>.</summary>
internal static class BoardWords
{
    private const int CellWidth = 18;
    private const int LongestWords = 160;
    private const int MostClaims = 6;

    /// <summary>Draws them, question by question.</summary>
    public static void Draw(IAnsiConsole console, Incident incident)
    {
        foreach (Facet facet in incident.Facets)
        {
            console.WriteLine();
            Signs sign = Signs.Of(facet.Verdict);
            console.MarkupLine(
                $"[cyan]▌[/][bold]{Markup.Escape(FacetText.Question(facet))}[/]  "
                    + $"[{sign.Colour}]{Markup.Escape(sign.Before(Wording.Label(facet.Verdict)))}[/]"
            );
            console.Write(Rows(incident, facet, console.Profile.Width));
        }
    }

    private static Table Rows(Incident incident, Facet facet, int width)
    {
        Table table = new() { Border = TableBorder.None, ShowHeaders = false };
        int[] widths = [3, CellWidth, Math.Max(12, Math.Min(width, 140) - CellWidth - 3 - 4)];
        for (int i = 0; i < widths.Length; i++)
        {
            table.AddColumn(
                new TableColumn("")
                {
                    Width = widths[i],
                    Padding = new Padding(0, 0, i == widths.Length - 1 ? 0 : 2, 0),
                }
            );
        }
        foreach (Position position in facet.Positions)
        {
            string words = string.Join('\n', Quotes(incident, position));
            table.AddRow($"[dim]{position.Origin}[/]", Markup.Escape(FacetText.Cell(facet, position)), words);
        }
        return table;
    }

    /// <summary>The same words once, whoever printed them.</summary>
    private static IEnumerable<string> Quotes(Incident incident, Position position) =>
        position
            .Claims.GroupBy(claim => Words.Clean(claim.Words.Quote), StringComparer.Ordinal)
            .Select(same =>
                $"“{Markup.Escape(Words.Elide(same.Key, LongestWords))}” [dim]{Markup.Escape(Named(incident, same))}[/]"
            );

    private static string Named(Incident incident, IEnumerable<ClaimWords> claims)
    {
        string[] names = [.. claims.Select(claim => $"{IncidentNames.Report(incident, claim.Report)}/{claim.Claim}")];
        string shown = string.Join(" ", names.Take(MostClaims));
        return names.Length > MostClaims ? $"{shown} and {names.Length - MostClaims} more" : shown;
    }
}
