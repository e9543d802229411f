using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Incidents.Board;

/// <summary>The figures board: a row for each origin, a column for each question; origins of one body stand together.</summary>
/// <param name="Questions">The columns: figures first, then whether it happened, who, where and when.</param>
/// <param name="Bodies">The rows.</param>
internal sealed record FiguresTable(ImmutableArray<Facet> Questions, ImmutableArray<OriginBody> Bodies)
{
    /// <summary>Lays out an incident.</summary>
    public static FiguresTable Of(Incident incident)
    {
        ImmutableArray<Facet> questions =
        [
            .. incident.Facets.OrderBy(facet => facet.Question == FacetQuestion.Figure ? -1 : (int)facet.Question),
        ];
        return new FiguresTable(
            questions,
            [
                .. incident
                    .Origins.GroupBy(PositionMarks.Body, StringComparer.Ordinal)
                    .Select(body => new OriginBody(
                        body.Key,
                        [.. body.Select(origin => Row(incident, questions, origin))]
                    )),
            ]
        );
    }

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
                    facet.Positions.Where(position => position.Origin == origin.Id).ToImmutableArray()
                ),
            ]
        );
}

/// <summary>Origins that are not independent of each other.</summary>
/// <param name="Name">The body that all of them are or belong to.</param>
/// <param name="Rows">They.</param>
internal sealed record OriginBody(string Name, ImmutableArray<OriginRow> Rows);

/// <summary>What one origin says to each question.</summary>
/// <param name="Origin">The origin.</param>
/// <param name="Via">Who carried its words, by name.</param>
/// <param name="Cells">Its positions on each question, in the order of the columns; none where it says nothing.</param>
internal sealed record OriginRow(
    Origin Origin,
    ImmutableArray<string> Via,
    ImmutableArray<ImmutableArray<Position>> Cells
);
