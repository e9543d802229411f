using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Export.Codes;

/// <summary>
/// The two sides that codebooks ask for. Incidents have all who are said to have acted, which is not always one side: both fight in a
/// clash, and police are among those who act at a protest.
/// </summary>
/// <param name="Acting">Those on the side that acted; none where it is disputed which side that was.</param>
/// <param name="Hit">Those on the other side.</param>
internal sealed record Sides(ImmutableArray<IncidentParty> Acting, ImmutableArray<IncidentParty> Hit)
{
    /// <summary>The sides of an incident.</summary>
    public static Sides Of(Incident incident)
    {
        ImmutableArray<IncidentParty> agents = incident.Agents;
        if (incident.Type is EventType.Protest or EventType.Riot)
        {
            return new Sides(
                [.. agents.Where(p => !ActorCode.IsArmed(p))],
                [.. agents.Where(ActorCode.IsArmed), .. incident.Targets]
            );
        }
        if (AreMutual(incident) && agents.FirstOrDefault(ActorCode.IsArmed) is { } main)
        {
            return new Sides(
                [.. agents.Where(p => p == main || !IsOther(p, main))],
                [.. agents.Where(p => IsOther(p, main)), .. incident.Targets]
            );
        }
        return IsDisputed(incident) ? new Sides([], incident.Targets) : new Sides(agents, incident.Targets);
    }

    /// <summary>True where more than one side is said to have done it, and who did is contested.</summary>
    public static bool IsDisputed(Incident incident) =>
        !AreMutual(incident)
        && incident.Type is not (EventType.Protest or EventType.Riot)
        && incident.Agents.Select(Code).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1
        && incident.Facets.Any(f =>
            f is { Question: FacetQuestion.Agent, Verdict: Verdict.Contested or Verdict.Denied or Verdict.Unconfirmed }
        );

    /// <summary>True where everybody may be said to act.</summary>
    private static bool AreMutual(Incident incident) =>
        incident.Type is EventType.ArmedClash or EventType.TerritoryChange or EventType.Agreement;

    private static bool IsOther(IncidentParty party, IncidentParty main) =>
        Code(party) is { } code && code != Code(main);

    private static string? Code(IncidentParty party) => ActorCode.Of(party.Kind).AcledActing;
}
