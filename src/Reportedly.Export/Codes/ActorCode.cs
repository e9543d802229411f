using System.Collections.Frozen;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Export.Codes;

/// <summary>A sort of actor in the codes of others.</summary>
/// <param name="AcledActing">ACLED's inter code where the actor acts; null where it depends on more than the kind.</param>
/// <param name="AcledHit">ACLED's inter code where something is done to it.</param>
/// <param name="UcdpActing">What it is to UCDP where it acts: <c>state</c>, <c>armed</c>, <c>force</c>; null where it is no organised actor.</param>
/// <param name="UcdpHit">The same where something is done to it, and <c>civilian</c>.</param>
/// <param name="StixClass">Its <c>identity_class</c> in STIX; null where it becomes no identity.</param>
/// <param name="PloverSector">Its sector in PLOVER; null where it has none.</param>
internal sealed record ActorCode(
    string? AcledActing,
    string? AcledHit,
    string? UcdpActing,
    string? UcdpHit,
    string? StixClass,
    string? PloverSector
)
{
    private static readonly FrozenDictionary<ActorKind, ActorCode> Known = CodeTable
        .Load(
            "actor-codes.tsv",
            "kind",
            "acled_acting",
            "acled_hit",
            "ucdp_acting",
            "ucdp_hit",
            "stix_class",
            "plover_sector"
        )
        .Rows.ToFrozenDictionary(
            row => row.Choice<ActorKind>("kind"),
            row => new ActorCode(
                row.Find("acled_acting"),
                row.Find("acled_hit"),
                row.Find("ucdp_acting"),
                row.Find("ucdp_hit"),
                row.Find("stix_class"),
                row.Find("plover_sector")
            )
        );

    /// <summary>The codes of a kind.</summary>
    public static ActorCode Of(ActorKind kind) => Known[kind];

    /// <summary>True where a party is a state or an arm of one.</summary>
    public static bool IsState(IncidentParty party) => Of(party.Kind).UcdpHit == "state";

    /// <summary>True where a party bears arms as a body.</summary>
    public static bool IsArmed(IncidentParty party) => Of(party.Kind).UcdpHit is "state" or "armed" or "force";

    /// <summary>True where a party bears no arms.</summary>
    public static bool IsCivilian(IncidentParty party) => Of(party.Kind).UcdpHit == "civilian";
}
