using Reportedly.Corroboration;
using Reportedly.Export;
using Reportedly.Records;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Exporting;

/// <summary>
/// What one moment of a store holds of what somebody wants to take away. Incidents and records are read one after another each time that
/// they are walked through; what stays in memory does not grow with them.
/// </summary>
public sealed class StoredDataset
{
    /// <summary>Where fewer than one in so many reports of a store are taken away, each is looked up by itself.</summary>
    private const int Few = 4;

    /// <summary>How many records are read ahead of those that are being written: records may be large.</summary>
    private const int Ahead = 32;

    private readonly StoreMoment moment;
    private readonly IncidentSelection selection;
    private readonly FigurePolicy policy;
    private readonly JudgedEvents judged;

    private StoredDataset(StoreMoment moment, IncidentSelection selection, FigurePolicy policy)
    {
        this.moment = moment;
        this.selection = selection;
        this.policy = policy;
        judged = JudgedEvents.Of(moment);
    }

    /// <summary>The dataset of the incidents that a query finds.</summary>
    /// <param name="moment">The moment; it is held as long as the dataset is walked through.</param>
    /// <param name="query">What is asked for.</param>
    /// <param name="policy">How one number is chosen.</param>
    /// <param name="most">How many incidents it has at most: the first.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static Dataset Of(StoreMoment moment, IncidentQuery query, FigurePolicy policy, int most = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(moment);
        return Of(moment, moment.Select(query, most), policy);
    }

    /// <summary>The dataset of one incident.</summary>
    /// <param name="moment">The moment that it was found in; it is held as long as the dataset is walked through.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="policy">How one number is chosen.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static Dataset OfOne(StoreMoment moment, Incident incident, FigurePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(moment);
        return Of(moment, moment.Select(incident), policy);
    }

    private static Dataset Of(StoreMoment moment, IncidentSelection selection, FigurePolicy policy)
    {
        StoredDataset stored = new(moment, selection, policy);
        return new Dataset
        {
            Incidents = stored.Incidents(),
            Reports = ReadAhead.Of(stored.Judged(), Ahead),
            Judgements = stored.Judgements(),
        };
    }

    private IEnumerable<ExportedIncident> Incidents() =>
        selection
            .Incidents(policy)
            .Select(incident => new ExportedIncident(incident, judged.Status(incident), Changed(incident)));

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

    private IEnumerable<ExportedReport> Judged()
    {
        foreach (ReportRecord record in Records())
        {
            string key = ReportKey.Of(record.Report);
            IReadOnlyDictionary<string, string> events = selection.EventsOf(key);
            if (events.Count > 0)
            {
                JudgedRecord seen = JudgedRecord.Of(record, moment.Judgements);
                yield return new ExportedReport(key, seen.Record, events, Reviews(seen));
            }
        }
    }

    /// <summary>Records by report id and then external id, as keys are ordered: some one by one, many as they lie in the store.</summary>
    private IEnumerable<ReportRecord> Records() =>
        selection.ReportCount < moment.Store.Count / Few
            ? selection.ReportKeys.Select(moment.Record).OfType<ReportRecord>()
            : moment.Records();

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
        moment
            .AllJudgements()
            .Where(one => moment.Judgements.ReportsOf(one).Any(selection.Has))
            .Select(one => new ExportedJudgement(
                one.Id,
                RecordNames.Of(one.Kind),
                one.Content.Who,
                one.Content.When,
                one.Content.Why,
                System.Text.Encoding.UTF8.GetString(JudgementCodec.ToUtf8(one.Content)),
                Convert.ToHexStringLower(one.Hash.AsSpan()),
                moment.Judgements.UndoneBy(one)?.Id
            ));
}
