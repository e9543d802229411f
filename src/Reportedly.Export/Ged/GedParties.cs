using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Export.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Ged;

/// <summary>The two sides of an event as UCDP has them.</summary>
/// <param name="TypeOfViolence">1 state-based, 2 non-state, 3 one-sided.</param>
/// <param name="A">Side A: a state in state-based conflict, the one that killed in one-sided violence.</param>
/// <param name="B">Side B; null where civilians were killed.</param>
/// <param name="KindA">What side A is: <c>state</c>, <c>armed</c> or <c>force</c>.</param>
/// <param name="KindB">What side B is.</param>
internal sealed record GedParties(int TypeOfViolence, IncidentParty A, IncidentParty? B, string KindA, string KindB)
{
    private static readonly FrozenDictionary<EventType, ImmutableArray<EventStage>> Force = CodeTable
        .Load("ucdp-events.tsv", "type", "stages")
        .Rows.ToFrozenDictionary(row => row.Choice<EventType>("type"), row => row.Choices<EventStage>("stages"));

    /// <summary>The name of side A.</summary>
    public string NameA => Named(A, KindA);

    /// <summary>The name of side B.</summary>
    public string NameB => B is null ? "Civilians" : Named(B, KindB);

    /// <summary>The sides of an incident, or why UCDP would not count it.</summary>
    public static (GedParties? Parties, string? LeftOut) Of(Incident incident)
    {
        if (!Force.TryGetValue(incident.Type, out ImmutableArray<EventStage> stages))
        {
            return (null, "it is no use of armed force");
        }
        if (!stages.Contains(incident.Stage))
        {
            return (null, $"it is {RecordNames.Of(incident.Stage)}; UCDP counts what happened");
        }
        if (incident.Facets.Any(f => f.Question == FacetQuestion.Happened && f.Verdict == Verdict.Denied))
        {
            return (null, "it is denied, and nobody with a name says that it happened");
        }
        if (Sides.IsDisputed(incident))
        {
            return (null, "it is disputed which side did it");
        }
        (ImmutableArray<IncidentParty> agents, ImmutableArray<IncidentParty> targets) = Sides.Of(incident);
        IncidentParty? acting = agents.FirstOrDefault(p => ActorCode.Of(p.Kind).UcdpActing is not null);
        if (acting is null)
        {
            return (null, "no report names an organised actor who did it");
        }
        string kind = ActorCode.Of(acting.Kind).UcdpActing!;
        IncidentParty? hit = targets.FirstOrDefault(ActorCode.IsArmed);
        if (hit is null)
        {
            return Acled.AcledEventRules.CiviliansHit(incident)
                ? (new GedParties(3, acting, null, kind, "civilian"), null)
                : (null, "no report says whom it hit");
        }
        string other = ActorCode.Of(hit.Kind).UcdpHit!;
        return (kind, other) switch
        {
            ("state", _) => (new GedParties(1, acting, hit, kind, other), null),
            (_, "state") => (new GedParties(1, hit, acting, other, kind), null),
            ("armed", "armed") => (new GedParties(2, acting, hit, kind, other), null),
            _ => (
                null,
                "it is not known whether one of the sides is a state's, and so not which type of violence it is"
            ),
        };
    }

    /// <summary>The deaths of side A, of side B, and of civilians; null where no figure speaks of them.</summary>
    public (long? A, long? B, long? Civilians) Deaths(Toll toll)
    {
        long? civilians = Best(toll, "civilian");
        if (TypeOfViolence == 3)
        {
            return (null, null, civilians);
        }
        // "12 soldiers" tells the sides apart only where one side alone has soldiers.
        return KindA == KindB ? (null, null, civilians) : (Best(toll, KindA), Best(toll, KindB), civilians);
    }

    private static long? Best(Toll toll, string side) =>
        toll.Sides.TryGetValue(side, out TollRange? range) ? range.Best : null;

    /// <summary>UCDP names states by their governments.</summary>
    private static string Named(IncidentParty party, string kind) =>
        kind == "state" && CountryCode.Of(party.Country) is { UcdpName: { } name }
            ? $"Government of {name}"
            : party.Name;
}
