using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Corroboration.Testimonies;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Incidents.Board;

/// <summary>The figures board: a row for each origin, a column for each question; origins of one body stand together.</summary>
/// <param name="Questions">The columns: figures first, then whether it happened, who, where and when.</param>
/// <param name="Bodies">The rows.</param>
/// <param name="Silent">How many origins say nothing to any of the questions that are shown, where not all are.</param>
internal sealed record FiguresTable(
    ImmutableArray<BoardQuestion> Questions,
    ImmutableArray<OriginBody> Bodies,
    int Silent
)
{
    /// <summary>Lays out an incident.</summary>
    public static FiguresTable Of(Incident incident, BoardView view)
    {
        ImmutableArray<Facet> facets = [.. InOrder(incident).Where(view.Shows)];
        bool isWhole = facets.Length == incident.Facets.Length;
        Facet? by = InOrder(incident).FirstOrDefault(facet => FacetText.Question(facet) == view.Rows);
        OriginRow[] rows = [.. incident.Origins.Select(origin => Row(incident, facets, origin))];
        OriginRow[] shown = [.. rows.Where(row => isWhole || row.Cells.Any(cell => !cell.IsEmpty))];
        return new FiguresTable(
            [.. facets.Select(facet => new BoardQuestion(facet, QuestionSpread.Of(incident, facet)))],
            [
                .. shown
                    .GroupBy(row => PositionMarks.Body(row.Origin), StringComparer.Ordinal)
                    .Select(body => new OriginBody(body.Key, [.. Ordered(body, view, by)]))
                    .OrderBy(body => body.Rows.Min(row => Rank(row, view, by))),
            ],
            rows.Length - shown.Length
        );
    }

    /// <summary>The questions of an incident, figures first.</summary>
    public static IEnumerable<Facet> InOrder(Incident incident) =>
        incident.Facets.OrderBy(facet => facet.Question == FacetQuestion.Figure ? -1 : (int)facet.Question);

    private static IEnumerable<OriginRow> Ordered(IEnumerable<OriginRow> rows, BoardView view, Facet? by) =>
        rows.OrderBy(row => Rank(row, view, by));

    /// <summary>Where a row stands: the least is the first. Rows of one rank stay as they came.</summary>
    private static long Rank(OriginRow row, BoardView view, Facet? by)
    {
        if (by is not null)
        {
            Position[] said = [.. Standing(by.Positions, row)];
            return said.Length == 0 ? long.MaxValue : said.Min(position => Rank(by, position));
        }
        return view.Order switch
        {
            RowOrder.OfficialFirst => row.Origin.IsOfficial ? 0 : 1,
            RowOrder.NewestFirst => -row.Cells.SelectMany(cell => cell).Max(said => said.Made?.DayNumber) ?? 0,
            _ => 0,
        };
    }

    /// <summary>The highest number is the first; who says that it is not so is before who says that it is.</summary>
    private static long Rank(Facet facet, Position position) =>
        Stances.SaysNot(position.Stance) ? long.MinValue
        : facet.Question == FacetQuestion.Figure && (position.High ?? position.Low) is { } number ? -number
        : Stances.SaysSo(position.Stance) ? 1
        : 0;

    private static IEnumerable<Position> Standing(ImmutableArray<Position> positions, OriginRow row) =>
        positions.Where(position => position.Origin == row.Origin.Id && !position.Superseded);

    private static OriginRow Row(Incident incident, ImmutableArray<Facet> questions, Origin origin) =>
        new(
            origin,
            [
                .. incident
                    .Facets.SelectMany(facet => facet.Positions)
                    .Where(position => position.Origin == origin.Id)
                    .SelectMany(position => position.Via)
                    .Distinct(StringComparer.Ordinal)
                    .Select(Words.Clean),
            ],
            [
                .. questions.Select(facet =>
                    facet
                        .Positions.Where(position => position.Origin == origin.Id)
                        .OrderBy(position => position.Superseded)
                        .ToImmutableArray()
                ),
            ]
        );
}

/// <summary>A column of the board.</summary>
/// <param name="Facet">The question.</param>
/// <param name="Spread">What origins that still stand say to it, in short.</param>
public sealed record BoardQuestion(Facet Facet, QuestionSpread Spread);

/// <summary>Origins that are not independent of each other.</summary>
/// <param name="Name">The body that all of them are or belong to.</param>
/// <param name="Rows">They.</param>
internal sealed record OriginBody(string Name, ImmutableArray<OriginRow> Rows);

/// <summary>What one origin says to each question.</summary>
/// <param name="Origin">The origin.</param>
/// <param name="Via">Who carried its words, by name.</param>
/// <param name="Cells">Its positions on each question, in the order of the columns, those that stand first; none where it says nothing.</param>
internal sealed record OriginRow(
    Origin Origin,
    ImmutableArray<string> Via,
    ImmutableArray<ImmutableArray<Position>> Cells
);
