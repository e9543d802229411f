using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Exporting;

/// <summary>Which events persons have looked at, as reports tell them: themselves, a claim of them, a figure of them, or a link.</summary>
internal sealed class JudgedEvents
{
    private readonly Dictionary<string, HashSet<string>> reviewed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> last = new(StringComparer.Ordinal);

    private JudgedEvents() { }

    /// <summary>Looks through the reports that a standing judgement is about.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static JudgedEvents Of(StoreMoment moment)
    {
        ActiveJudgements judgements = moment.Judgements;
        JudgedEvents events = new();
        Dictionary<string, List<Judgement>> links = new(StringComparer.Ordinal);
        foreach (Judgement judgement in judgements.Standing)
        {
            foreach (string key in judgements.ReportsOf(judgement))
            {
                events.last[key] =
                    events.last.TryGetValue(key, out DateTimeOffset before) && before > judgement.Content.When
                        ? before
                        : judgement.Content.When;
                if (!links.TryGetValue(key, out List<Judgement>? about))
                {
                    links[key] = about = [];
                }
                if (judgement.Kind is JudgementKind.Same or JudgementKind.Different)
                {
                    about.Add(judgement);
                }
            }
        }
        foreach ((string key, List<Judgement> about) in links)
        {
            if (moment.Record(key) is { } record)
            {
                events.reviewed[key] = Reviewed(record, judgements, about);
            }
        }
        return events;
    }

    /// <summary>How far a person has looked at an incident. What was rejected is in no incident, so none is <c>rejected</c>.</summary>
    public string Status(Incident incident) =>
        incident.Reports.Any(report =>
            reviewed.TryGetValue(report.Key, out HashSet<string>? events) && report.Events.Any(events.Contains)
        )
            ? "reviewed"
            : "unreviewed";

    /// <summary>When somebody last judged a report of the incident; null where nobody did.</summary>
    public DateTimeOffset? Last(Incident incident) =>
        incident.Reports.Max(report =>
            last.TryGetValue(report.Key, out DateTimeOffset when) ? when : (DateTimeOffset?)null
        );

    private static HashSet<string> Reviewed(ReportRecord record, ActiveJudgements judgements, List<Judgement> links)
    {
        JudgedRecord seen = JudgedRecord.Of(record, judgements);
        HashSet<string> settled = seen
            .Reviews.Values.Where(review => review.Status is ReviewStatus.Accepted or ReviewStatus.Corrected)
            .Select(review => review.Id)
            .ToHashSet(StringComparer.Ordinal);
        HashSet<string> linked = links
            .SelectMany(link => link.Content.Subjects.Concat(link.Content.From))
            .Where(words => words.Report == ReportKey.Of(record.Report))
            .Select(Place)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. seen
                .Record.Events.Where(told =>
                    settled.Contains(told.Id)
                    || told.Figures.Any(settled.Contains)
                    || seen.Record.Claims.Any(claim => settled.Contains(claim.Id) && claim.Events.Contains(told.Id))
                    || (WordsRef.To(record, told.Id) is { } words && linked.Contains(Place(words)))
                )
                .Select(told => told.Id),
        ];
    }

    /// <summary>Where the words stand: a thing's id may be another after a new reading.</summary>
    private static string Place(WordsRef words) =>
        FormattableString.Invariant($"{words.Thing} {words.Words?.Start}..{words.Words?.End} {words.Ordinal}");
}
