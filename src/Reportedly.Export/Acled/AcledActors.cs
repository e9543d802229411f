using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Export.Codes;

namespace Reportedly.Export.Acled;

/// <summary>One side of an event as ACLED has it; all null where no report names anybody.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Associated">Others on the side, and whom a collective name stands for.</param>
/// <param name="Inter">The inter code.</param>
internal sealed record AcledSide(string? Actor, string? Associated, string? Inter);

/// <summary>Both sides of an event, and how they interact.</summary>
internal sealed record AcledActors(AcledSide First, AcledSide Second, string? Interaction, bool TargetsCivilians)
{
    private const string Civilians = "Civilians";

    private static readonly FrozenDictionary<string, int> Inters = CodeTable
        .Load("acled-inters.tsv", "name", "number")
        .Rows.ToFrozenDictionary(
            row => row["name"],
            row => int.Parse(row["number"], CultureInfo.InvariantCulture),
            StringComparer.Ordinal
        );

    /// <summary>The sides of an incident of a type.</summary>
    public static AcledActors Of(Incident incident, AcledType type)
    {
        string? country = incident.Places.Select(p => p.Country).FirstOrDefault(c => c is not null);
        (ImmutableArray<IncidentParty> acting, ImmutableArray<IncidentParty> hit) = Sides.Of(incident);
        bool unarmed = hit.Any(ActorCode.IsCivilian) && !hit.Any(ActorCode.IsArmed);
        bool civilians =
            (type.Event == "Explosions/Remote violence" && unarmed)
            || (type.Event == "Violence against civilians" && AcledEventRules.CiviliansHit(incident));
        AcledSide first = type.Event switch
        {
            "Protests" => Crowd("Protesters", acting, country),
            "Riots" => Crowd("Rioters", acting, country),
            _ => Acting(acting, country),
        };
        AcledSide second = civilians || unarmed ? Crowd(Civilians, hit, country) : Hit(hit, country);
        return new AcledActors(
            first,
            second,
            Interact(first, second),
            civilians || type.SubEvent == "Excessive force against protesters"
        );
    }

    private static AcledSide Crowd(string name, ImmutableArray<IncidentParty> parties, string? country) =>
        new(
            CountryCode.Of(country) is { } known ? $"{name} ({known.AcledName})" : name,
            Names(parties.Select(p => p.Name)),
            name
        );

    private static AcledSide Acting(ImmutableArray<IncidentParty> parties, string? country) =>
        Side(parties, country, party => ActorCode.Of(party.Kind).AcledActing);

    private static AcledSide Hit(ImmutableArray<IncidentParty> parties, string? country) =>
        Side(parties, country, party => ActorCode.Of(party.Kind).AcledHit);

    private static AcledSide Side(
        ImmutableArray<IncidentParty> parties,
        string? country,
        Func<IncidentParty, string?> inter
    )
    {
        if (parties.IsEmpty)
        {
            return new AcledSide(null, null, null);
        }
        // Whom ACLED has a code for stands before gunmen and crowds.
        IncidentParty[] ordered = [.. parties.OrderBy(p => inter(p) is null)];
        IncidentParty main = ordered[0];
        bool foreign =
            ActorCode.IsState(main) && main.Country is not null && country is not null && main.Country != country;
        return new AcledSide(
            main.Name,
            Names(ordered.Skip(1).Select(p => p.Name)),
            foreign ? "External/Other forces" : inter(main)
        );
    }

    private static string? Names(IEnumerable<string> names)
    {
        string joined = string.Join("; ", names.Distinct(StringComparer.Ordinal));
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>
    /// "State forces-Civilians", the lower code first; "Protesters only" where nobody stands on the other side. Where a side
    /// has no code, there is no interaction: an unknown attacker is not nobody.
    /// </summary>
    private static string? Interact(AcledSide first, AcledSide second) =>
        (first.Inter, second.Inter) switch
        {
            ({ } one, null) when second.Actor is null => $"{one} only",
            ({ } a, { } b) => Inters[a] <= Inters[b] ? $"{a}-{b}" : $"{b}-{a}",
            _ => null,
        };
}
