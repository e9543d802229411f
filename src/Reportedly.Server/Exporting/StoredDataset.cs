using Reportedly.Corroboration;
using Reportedly.Export;
using Reportedly.Records;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Exporting;

/// <summary>
/// What a store holds of what somebody wants to take away. Incidents and records are read one after another each time that they are
/// walked through; what stays in memory is which event of which report is of which incident.
/// </summary>
public sealed class StoredDataset
{
    /// <summary>Where fewer than one in so many reports of a store are taken away, each is looked up by itself.</summary>
    private const int Few = 4;

    private readonly RecordStore store;
    private readonly IEnumerable<Incident> found;
    private readonly FigurePolicy policy;
    private readonly ActiveJudgements judgements;
    private readonly JudgedEvents judged;
    private readonly Dictionary<string, Dictionary<string, string>> incidentOf = new(StringComparer.Ordinal);

    private StoredDataset(RecordStore store, IEnumerable<Incident> found, FigurePolicy policy)
    {
        this.store = store;
        this.found = found;
        this.policy = policy;
        judgements = store.Judgements.Active();
        judged = JudgedEvents.Of(store, judgements);
    }

    /// <summary>The dataset of the incidents that a query finds; the store stays open as long as it is walked through.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static Dataset Of(RecordStore store, IncidentQuery query, FigurePolicy policy) =>
        Of(store, Found(store, query), policy);

    /// <summary>The dataset of the first incidents that a query finds.</summary>
    /// <param name="store">The store; it stays open as long as the dataset is walked through.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="policy">How one number is chosen.</param>
    /// <param name="most">How many incidents it has at most.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static Dataset OfFirst(RecordStore store, IncidentQuery query, FigurePolicy policy, int most) =>
        Of(store, store.Views.Incidents(query with { After = null, Limit = most }).Incidents, policy);

    /// <summary>The dataset of one incident.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static Dataset OfOne(RecordStore store, Incident incident, FigurePolicy policy) =>
        Of(store, [incident], policy);

    private static Dataset Of(RecordStore store, IEnumerable<Incident> found, FigurePolicy policy)
    {
        StoredDataset stored = new(store, found, policy);
        foreach (Incident incident in found)
        {
            stored.Index(incident);
        }
        return new Dataset
        {
            Incidents = stored.Incidents(),
            Reports = stored.Reports(),
            Judgements = stored.Judgements(),
        };
    }

    private void Index(Incident incident)
    {
        foreach (IncidentReport report in incident.Reports)
        {
            if (!incidentOf.TryGetValue(report.Key, out Dictionary<string, string>? events))
            {
                incidentOf[report.Key] = events = new(StringComparer.Ordinal);
            }
            foreach (string told in report.Events)
            {
                events[told] = incident.Id;
            }
        }
    }

    private static IEnumerable<Incident> Found(RecordStore store, IncidentQuery query)
    {
        string? after = null;
        do
        {
            IncidentPage page = store.Views.Incidents(query with { After = after, Limit = IncidentQuery.MostOnPage });
            foreach (Incident incident in page.Incidents)
            {
                yield return incident;
            }
            after = page.Next;
        } while (after is not null);
    }

    private IEnumerable<ExportedIncident> Incidents()
    {
        foreach (Incident one in found)
        {
            // The views keep incidents without a chosen number.
            Incident incident =
                policy != FigurePolicy.RangeOnly
                && store.Views.Incident(one.Id, policy) is IncidentLookup.Found { Incident: var chosen }
                    ? chosen
                    : one;
            yield return new ExportedIncident(incident, judged.Status(incident), Changed(incident));
        }
    }

    private DateTimeOffset Changed(Incident incident)
    {
        DateTimeOffset? appeared = incident.Reports.Max(report =>
            report.Published is { } day
                ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
                : (DateTimeOffset?)null
        );
        DateTimeOffset? reviewed = judged.Last(incident);
        return (appeared > reviewed ? appeared : reviewed ?? appeared) ?? DateTimeOffset.UnixEpoch;
    }

    private IEnumerable<ExportedReport> Reports()
    {
        foreach (ReportRecord record in Records())
        {
            string key = ReportKey.Of(record.Report);
            if (incidentOf.TryGetValue(key, out Dictionary<string, string>? events))
            {
                JudgedRecord seen = JudgedRecord.Of(record, judgements);
                yield return new ExportedReport(key, seen.Record, events, Reviews(seen));
            }
        }
    }

    /// <summary>Records by report id and then external id, as keys are ordered: some one by one, many as they lie in the store.</summary>
    private IEnumerable<ReportRecord> Records() =>
        (
            incidentOf.Count < store.Count / Few
                ? incidentOf.Keys.Order(StringComparer.Ordinal).Select(store.NewestRecord)
                : store.All().Select(Read)
        ).OfType<ReportRecord>();

    /// <summary>What this version cannot read is in no incident; the views list it.</summary>
    private static ReportRecord? Read(StoredReading reading)
    {
        try
        {
            return RecordCodec.FromUtf8(reading.Record.Span);
        }
        catch (RecordFormatException)
        {
            return null;
        }
    }

    private static Dictionary<string, ClaimReview> Reviews(JudgedRecord seen) =>
        seen
            .Reviews.Values.Where(review => review.Thing == ThingKind.Claim)
            .ToDictionary(
                review => review.Id,
                review => new ClaimReview(
                    review.Status == ReviewStatus.Open ? null : RecordNames.Of(review.Status),
                    review.Judgements.LastOrDefault(Decides)?.Content.Who,
                    review.SourceGrade is { } source ? $"{source}"[0] : null,
                    (int?)review.InformationGrade
                ),
                StringComparer.Ordinal
            );

    private static bool Decides(Judgement judgement) =>
        judgement.Kind is JudgementKind.Accept or JudgementKind.Correct or JudgementKind.Reject;

    private IEnumerable<ExportedJudgement> Judgements() =>
        store
            .Judgements.All()
            .Where(one => one.Sequence <= judgements.Through)
            .Where(one => judgements.ReportsOf(one).Any(incidentOf.ContainsKey))
            .Select(one => new ExportedJudgement(
                one.Id,
                RecordNames.Of(one.Kind),
                one.Content.Who,
                one.Content.When,
                one.Content.Why,
                System.Text.Encoding.UTF8.GetString(JudgementCodec.ToUtf8(one.Content)),
                Convert.ToHexStringLower(one.Hash.AsSpan()),
                judgements.UndoneBy(one)?.Id
            ));
}
