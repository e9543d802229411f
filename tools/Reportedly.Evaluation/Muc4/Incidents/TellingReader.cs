using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Reportedly.Records;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Takes from a record the events that may be incidents.</summary>
public sealed partial class TellingReader(MucText text, WordStream words, MucLexicon lexicon, ReportRecord record)
{
    /// <summary>What lies before is a time of day that was taken for a year.</summary>
    private const int FirstYear = 1940;

    private readonly PartyReader parties = new(words, lexicon, record);

    private readonly Dictionary<string, Figure> figures = record.Figures.ToDictionary(
        f => f.Id,
        StringComparer.Ordinal
    );

    /// <summary>The tellings in the order of the text.</summary>
    public ImmutableArray<Telling> Read() =>
        [.. record.Events.Where(e => !IsDenied(e) && !IsOld(e)).Select(Of).OfType<Telling>().OrderBy(t => t.Word)];

    private Telling? Of(ReportedEvent told)
    {
        string anchor = told.Anchor.Quote.ToUpperInvariant();
        int word = words.At(told.Anchor.Start);
        if (word >= words.Count || TypeOf(told, anchor) is not { } type || StageOf(told, anchor, word) is not { } stage)
        {
            return null;
        }
        ReportedEvent dated = told.Time is { To.Year: < FirstYear } ? told with { Time = null } : told;
        return new Telling(dated, type, stage, word, words.Sentences[word])
        {
            Agents = [.. told.Agents.Select(parties.Read).OfType<Party>()],
            Targets = [.. told.Targets.Select(parties.Read).OfType<Party>()],
            Effect = EffectOf(anchor),
            Counted = [.. Counted(told)],
            IsVague = WordClasses.Vague.Contains(anchor),
        };
    }

    private IEnumerable<(Party, string?, string?)> Counted(ReportedEvent told)
    {
        foreach (Figure figure in told.Figures.Select(id => figures[id]))
        {
            string? effect = figure.Measure switch
            {
                Measure.Killed => "DEATH",
                Measure.Injured => "INJURY",
                Measure.Abducted => null,
                _ => "",
            };
            if (effect != "" && figure.High != 0 && parties.Read(figure.Of ?? figure.Span, null) is { } party)
            {
                yield return (party, NumberOf(figure), effect);
            }
        }
    }

    private static string? NumberOf(Figure figure) =>
        (figure.Qualifier, figure.Low, figure.High) switch
        {
            (Qualifier.Vague, _, _) => null,
            (Qualifier.About, { } low, _) => string.Create(CultureInfo.InvariantCulture, $"~{low}"),
            (_, { } low, { } high) when low == high => low.ToString(CultureInfo.InvariantCulture),
            (_, { } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{low} - {high}"),
            (_, { } low, null) => string.Create(CultureInfo.InvariantCulture, $"{low} -"),
            _ => null,
        };

    private static IncidentType? TypeOf(ReportedEvent told, string anchor)
    {
        if (Robbery().IsMatch(anchor))
        {
            return IncidentType.Robbery;
        }
        if (anchor.Contains("HIJACK", StringComparison.Ordinal))
        {
            return IncidentType.Hijacking;
        }
        return told.Type switch
        {
            EventType.Bombing or EventType.SuicideBombing => IncidentType.Bombing,
            EventType.Abduction => IncidentType.Kidnapping,
            EventType.Arson => IncidentType.Arson,
            EventType.Attack
            or EventType.Killing
            or EventType.Shelling
            or EventType.AirStrike
            or EventType.ArmedClash
            or EventType.SexualViolence
            or EventType.PropertyDestruction => IncidentType.Attack,
            EventType.MilitaryOperation when Deadly().IsMatch(anchor) => IncidentType.Attack,
            EventType.WeaponsSeizure when Defused().IsMatch(anchor) => IncidentType.Bombing,
            _ => null,
        };
    }

    private string? StageOf(ReportedEvent told, string anchor, int word) =>
        told.Stage switch
        {
            EventStage.Accomplished or EventStage.Ongoing => Defused().IsMatch(anchor) ? "ATTEMPTED" : "ACCOMPLISHED",
            EventStage.Planned
            or EventStage.Hypothetical
            or EventStage.Threatened
                when WordClasses.Deed.Contains(anchor)
                    && word > 0
                    && words.Words[word - 1] is "THE" or "OF" or "RECENT" => "ACCOMPLISHED",
            EventStage.Attempted or EventStage.Foiled => "ATTEMPTED",
            EventStage.Threatened => "THREATENED",
            _ => null,
        };

    private static string? EffectOf(string anchor) =>
        Deadly().IsMatch(anchor) ? "DEATH"
        : Wounding().IsMatch(anchor) ? "INJURY"
        : null;

    private bool IsDenied(ReportedEvent told)
    {
        bool any = false;
        foreach (Claim claim in record.Claims)
        {
            if (claim.Events.Contains(told.Id, StringComparer.Ordinal))
            {
                if (claim.Stance != Stance.Denies)
                {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /// <summary>Two months before the message at the most: what is older stands there to remind.</summary>
    private bool IsOld(ReportedEvent told) =>
        text.Date is { } day && told.Time is { To: { } to } && to.Year >= FirstYear && to < day.AddDays(-62);

    [GeneratedRegex("ROB|HOLD-?UP|LOOT|STEAL|STOLE|THEFT|ASSAULTED A BANK")]
    private static partial Regex Robbery();

    [GeneratedRegex("DEACTIVAT|DEFUS|DISARM")]
    private static partial Regex Defused();

    [GeneratedRegex(
        "KILL|MURDER|ASSASSINAT|DEAD|DIE|DEATH|EXECUT|MASSACRE|SLA[IY]|GUN.*DOWN|SHOT TO|LIVES|RIDDLED|CORPSE|BODIES|BODY|HANGED|BEHEAD"
    )]
    private static partial Regex Deadly();

    [GeneratedRegex("WOUND|INJUR|HURT|BEAT")]
    private static partial Regex Wounding();
}
