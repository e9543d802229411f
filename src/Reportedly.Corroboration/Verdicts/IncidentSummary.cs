using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration.Verdicts;

/// <summary>What an incident is, when and where, and who had part in it: what most of its tellings have.</summary>
internal static class IncidentSummary
{
    /// <summary>The sort that most tellings name; one that names a manner goes before "attack" and "killing", which name none.</summary>
    public static EventType Type(Telling[] tellings) =>
        tellings
            .GroupBy(t => t.Type)
            .OrderBy(g => g.Key is EventType.Attack or EventType.Killing)
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .First()
            .Key;

    /// <summary>The stage that most tellings have.</summary>
    public static EventStage Stage(Telling[] tellings) =>
        tellings.GroupBy(t => t.Stage).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First().Key;

    /// <summary>The days on which most tellings meet that give a time; null where none does.</summary>
    public static IncidentTime? Time(Telling[] tellings)
    {
        DaySpan[] days = [.. tellings.Where(t => t.IsDated && t.Days is not null).Select(t => t.Days!.Value)];
        return days.Length == 0
            ? null
            : Time(
                days.GroupBy(d => d)
                    .OrderByDescending(g => days.Count(d => d.Gap(g.Key) == 0))
                    .ThenBy(g => g.Key.Length)
                    .ThenByDescending(g => g.Count())
                    .ThenBy(g => g.Key.From)
                    .First()
                    .Key
            );
    }

    /// <summary>Days as an incident has them.</summary>
    public static IncidentTime Time(DaySpan days) =>
        new(DateOnly.FromDayNumber(days.From), DateOnly.FromDayNumber(days.To));

    /// <summary>Every place, the finest first, and of one fineness the one that most tellings have.</summary>
    public static ImmutableArray<IncidentPlace> Places(Telling[] tellings) =>
        [
            .. tellings
                .SelectMany(t => t.Places)
                .GroupBy(p => (p.GeonamesId, Name: p.GeonamesId is null ? p.Name : ""))
                .OrderBy(g => g.Min(p => p.Precision ?? PlacePrecision.Region))
                .ThenByDescending(g => g.Count())
                .ThenBy(g => g.Key.GeonamesId)
                .ThenBy(g => g.Key.Name, StringComparer.Ordinal)
                .Select(g => Of(Fullest(g))),
        ];

    /// <summary>Every party, those with a name first, then by how many tellings have it.</summary>
    public static ImmutableArray<IncidentParty> Parties(
        Telling[] tellings,
        Func<Telling, ImmutableArray<TellingParty>> of
    ) =>
        [
            .. tellings
                .SelectMany(t => of(t))
                .GroupBy(p => p.Key, StringComparer.Ordinal)
                .OrderByDescending(g => g.Any(p => p.IsNamed))
                .ThenByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g =>
                    Of(g.OrderByDescending(p => p.Shown.Length).ThenBy(p => p.Shown, StringComparer.Ordinal).First())
                ),
        ];

    private static TellingPlace Fullest(IEnumerable<TellingPlace> same) =>
        same.OrderByDescending(p => p.Shown.Length)
            .ThenBy(p => p.Shown, StringComparer.Ordinal)
            .ThenBy(p => p.Latitude)
            .First();

    private static IncidentPlace Of(TellingPlace place) =>
        new(
            place.Shown,
            place.GeonamesId,
            place.Country,
            place.Admin1,
            place.Latitude,
            place.Longitude,
            place.Precision
        );

    private static IncidentParty Of(TellingParty party) => new(party.Shown, party.Kind, party.Country);
}
