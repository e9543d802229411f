using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Export.Codes;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Export.Acled;

/// <summary>A sub-event type of ACLED, and the types that it belongs to.</summary>
internal sealed record AcledType(string Disorder, string Event, string SubEvent);

/// <summary>Which type of ACLED an incident has, by <c>acled-events.tsv</c>: the first row that fits.</summary>
internal static class AcledEventRules
{
    /// <summary>From how many on arrests are of many.</summary>
    private const long Many = 10;

    private static readonly FrozenDictionary<string, AcledType> Types = CodeTable
        .Load("acled-sub-events.tsv", "sub_event_type", "event_type", "disorder_type")
        .Rows.ToFrozenDictionary(
            row => row["sub_event_type"],
            row => new AcledType(row["disorder_type"], row["event_type"], row["sub_event_type"]),
            StringComparer.Ordinal
        );

    private static readonly ImmutableArray<Rule> Rules =
    [
        .. CodeTable.Load("acled-events.tsv", "type", "stages", "when", "sub_event_type", "left_out").Rows.Select(Read),
    ];

    /// <summary>Every sub-event type that ACLED has.</summary>
    public static IEnumerable<AcledType> All => Types.Values;

    /// <summary>The type of an incident, or why it has none.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="weapons">The weapons that its reports name and that ACLED has types for.</param>
    public static (AcledType? Type, string? LeftOut) Of(Incident incident, IReadOnlySet<string> weapons)
    {
        if (incident.Stage is EventStage.Planned or EventStage.Threatened or EventStage.Hypothetical)
        {
            return (null, $"it is {RecordNames.Of(incident.Stage)}; ACLED codes what happened");
        }
        if (incident.Facets.Any(f => f.Question == FacetQuestion.Happened && f.Verdict == Verdict.Denied))
        {
            return (null, "it is denied, and nobody with a name says that it happened");
        }
        foreach (Rule rule in Rules)
        {
            if (
                rule.Type == incident.Type
                && (rule.Stages.IsEmpty || rule.Stages.Contains(incident.Stage))
                && Fits(rule.When, incident, weapons)
            )
            {
                return (rule.Code, rule.LeftOut);
            }
        }
        return (null, $"ACLED has no type for this where it is {RecordNames.Of(incident.Stage)}");
    }

    /// <summary>True where it was done to people who bear no arms.</summary>
    public static bool CiviliansHit(Incident incident) =>
        incident.Targets.Any(ActorCode.IsCivilian)
        || (!incident.Targets.Any(ActorCode.IsArmed) && Counts(incident, side => side is null or "civilian"));

    /// <summary>True where it was done to people who bear arms, and to no others.</summary>
    public static bool OnlyArmedHit(Incident incident) =>
        !incident.Targets.Any(ActorCode.IsCivilian)
        && (incident.Targets.Any(ActorCode.IsArmed) || Counts(incident, side => side is "state" or "armed"));

    private static bool Fits(string when, Incident incident, IReadOnlySet<string> weapons) =>
        when switch
        {
            "always" => true,
            "civilians_hit" => CiviliansHit(incident) && !OnlyArmedHit(incident),
            "armed_hit" => OnlyArmedHit(incident),
            "state_acts" => incident.Agents.Any(ActorCode.IsState),
            "armed_group_acts" => incident.Agents.Any(p => ActorCode.Of(p.Kind).UcdpActing == "armed"),
            "mass_arrest" => Greatest(incident, Measure.Arrested) >= Many,
            "killed" => Greatest(incident, Measure.Killed) > 0,
            "injured" => Greatest(incident, Measure.Injured) > 0,
            "arrested" => Greatest(incident, Measure.Arrested) > 0,
            _ => weapons.Contains(when),
        };

    /// <summary>The greatest of the least numbers that stand: what is at least so.</summary>
    private static long Greatest(Incident incident, Measure measure) =>
        incident.Facets.Where(f => f.Measure == measure).SelectMany(Toll.Standing).Max(p => p.Low ?? 0L as long?) ?? 0;

    /// <summary>True where somebody counts killed or injured people of such a side; null is the side of people without one.</summary>
    private static bool Counts(Incident incident, Func<string?, bool> side) =>
        incident.Facets.Any(f =>
            f.Measure is Measure.Killed or Measure.Injured or Measure.Casualties
            && side(CountedSide.Of(f.Of)?.Side)
            && Toll.Standing(f).Any()
        );

    private static Rule Read(TableRow row)
    {
        string? code = row.Find("sub_event_type");
        AcledType? type = null;
        if (code is not null && !Types.TryGetValue(code, out type))
        {
            throw row.Bad($"'{code}' is no sub-event type; take one of acled-sub-events.tsv.");
        }
        string? reason = row.Find("left_out");
        if ((type is null) == (reason is null))
        {
            throw row.Bad("give either a sub-event type or the reason why there is none.");
        }
        return new Rule(
            row.Choice<EventType>("type"),
            row["stages"] == "*" ? [] : row.Choices<EventStage>("stages"),
            row["when"],
            type,
            reason
        );
    }

    private sealed record Rule(
        EventType Type,
        ImmutableArray<EventStage> Stages,
        string When,
        AcledType? Code,
        string? LeftOut
    );
}
