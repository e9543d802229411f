using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Corroboration.Testimonies;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Incidents.Board;

/// <summary>How the positions on one question stand to each other. Only those that still stand are compared.</summary>
internal static class PositionMarks
{
    /// <summary>How a position stands to those of other origins; nothing for one that stands no more or takes no side.</summary>
    public static ImmutableArray<BoardBadge> Of(Incident incident, Facet facet, Position position)
    {
        if (position.Superseded)
        {
            return [];
        }
        return
        [
            .. facet
                .Positions.Where(other => !other.Superseded && other.Origin != position.Origin)
                .Select(other => (Mark: Compare(incident, facet, position, other), other.Origin))
                .Where(found => found.Mark is not null)
                .GroupBy(found => found.Mark!.Value, found => found.Origin)
                .OrderBy(marks => marks.Key)
                .Select(marks => new BoardBadge(
                    marks.Key,
                    [.. marks.Distinct(StringComparer.Ordinal).Select(id => IncidentNames.Origin(incident, id))]
                )),
        ];
    }

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

    private static BoardMark? Compare(Incident incident, Facet facet, Position one, Position other)
    {
        if (!TakesSide(one) || !TakesSide(other))
        {
            return null;
        }
        if (Stances.SaysSo(one.Stance) != Stances.SaysSo(other.Stance))
        {
            return BoardMark.Contradicts;
        }
        return Stances.SaysSo(one.Stance) ? Agreement(incident, facet, one, other) : BoardMark.Agrees;
    }

    private static BoardMark? Agreement(Incident incident, Facet facet, Position one, Position other)
    {
        bool isMet = facet.Question switch
        {
            FacetQuestion.Figure => FigureRoom.Meet(one, other),
            FacetQuestion.Place or FacetQuestion.Time => one.Value == other.Value,
            _ => true,
        };
        if (isMet)
        {
            return AreOfOneBody(incident, one, other) ? null : BoardMark.Agrees;
        }
        // "Orsal" and "Dervan province" are two words for what can be one place.
        bool mayBoth =
            facet.Question is FacetQuestion.Place or FacetQuestion.Time && facet.Verdict != Verdict.Contested;
        return mayBoth ? null : BoardMark.Differs;
    }

    private static bool AreOfOneBody(Incident incident, Position one, Position other) =>
        Find(incident, one) is { } left && Find(incident, other) is { } right && Body(left) == Body(right);

    private static Origin? Find(Incident incident, Position position) =>
        incident.Origins.FirstOrDefault(origin => origin.Id == position.Origin);
}
