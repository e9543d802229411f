using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Corroboration.Testimonies;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Incidents.Board;

/// <summary>How the positions on each question stand to each other. Only those that still stand are compared.</summary>
public sealed class PositionMarks
{
    private readonly Dictionary<string, string> bodies;
    private readonly Dictionary<string, string> names;
    private readonly Dictionary<Position, ImmutableArray<BoardBadge>> badges = new(ReferenceEqualityComparer.Instance);

    /// <param name="incident">Whose positions are compared.</param>
    public PositionMarks(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        bodies = incident.Origins.ToDictionary(origin => origin.Id, Body, StringComparer.Ordinal);
        names = incident.Origins.ToDictionary(
            origin => origin.Id,
            origin => IncidentNames.Origin(incident, origin),
            StringComparer.Ordinal
        );
        foreach (Facet facet in incident.Facets)
        {
            foreach (Position position in facet.Positions)
            {
                badges[position] = Compare(facet, position);
            }
        }
    }

    /// <summary>How a position stands to those of other origins; nothing for one that stands no more or takes no side.</summary>
    public ImmutableArray<BoardBadge> Of(Position position) => badges[position];

    /// <summary>The mark of a cell that weighs most: who contradicts is seen before who differs; null where there is none.</summary>
    public BoardBadge? Strongest(ImmutableArray<Position> cell) =>
        cell.SelectMany(position => badges[position]).MaxBy(badge => badge.Mark);

    /// <summary>
    /// What a superseded position was superseded by: a later one of the same origin, or else the one later number of another that it cannot
    /// be so together with. Null where several may have done it.
    /// </summary>
    public static Position? Successor(Facet facet, Position position)
    {
        if (!position.Superseded)
        {
            return null;
        }
        Position[] later =
        [
            .. facet.Positions.Where(other =>
                !ReferenceEquals(other, position)
                && TakesSide(other)
                && (other.Made ?? DateOnly.MinValue) >= (position.Made ?? DateOnly.MinValue)
            ),
        ];
        if (later.Where(other => other.Origin == position.Origin).MaxBy(Rank) is { } own)
        {
            return own;
        }
        Position[] others = [.. later.Where(other => !other.Superseded && !FigureRoom.Meet(other, position))];
        return others.Length == 1 ? others[0] : null;
    }

    /// <summary>The origins that hold of one body count once.</summary>
    public static string Body(Origin origin) => origin.Body ?? origin.Name;

    private static (bool, DateOnly) Rank(Position position) =>
        (!position.Superseded, position.Made ?? DateOnly.MinValue);

    private static bool TakesSide(Position position) =>
        Stances.SaysSo(position.Stance) || Stances.SaysNot(position.Stance);

    private ImmutableArray<BoardBadge> Compare(Facet facet, Position position)
    {
        if (position.Superseded)
        {
            return [];
        }
        return
        [
            .. facet
                .Positions.Where(other => !other.Superseded && other.Origin != position.Origin)
                .Select(other => (Mark: Compare(facet, position, other), other.Origin))
                .Where(found => found.Mark is not null)
                .GroupBy(found => found.Mark!.Value, found => found.Origin)
                .OrderBy(marks => marks.Key)
                .Select(marks => new BoardBadge(
                    marks.Key,
                    [.. marks.Distinct(StringComparer.Ordinal).Select(id => names.GetValueOrDefault(id, id))]
                )),
        ];
    }

    private BoardMark? Compare(Facet facet, Position one, Position other)
    {
        if (!TakesSide(one) || !TakesSide(other))
        {
            return null;
        }
        if (Stances.SaysSo(one.Stance) != Stances.SaysSo(other.Stance))
        {
            return BoardMark.Contradicts;
        }
        return Stances.SaysSo(one.Stance) ? Agreement(facet, one, other) : BoardMark.Agrees;
    }

    private BoardMark? Agreement(Facet facet, Position one, Position other)
    {
        bool isMet = facet.Question switch
        {
            FacetQuestion.Figure => FigureRoom.Meet(one, other),
            FacetQuestion.Place or FacetQuestion.Time => one.Value == other.Value,
            _ => true,
        };
        if (isMet)
        {
            return AreOfOneBody(one, other) ? null : BoardMark.Agrees;
        }
        // "Orsal" and "Dervan province" are two words for what can be one place.
        bool mayBoth =
            facet.Question is FacetQuestion.Place or FacetQuestion.Time && facet.Verdict != Verdict.Contested;
        return mayBoth ? null : BoardMark.Differs;
    }

    private bool AreOfOneBody(Position one, Position other) =>
        bodies.TryGetValue(one.Origin, out string? left)
        && bodies.TryGetValue(other.Origin, out string? right)
        && left == right;
}
