using Reportedly.Export;
using Reportedly.Server.Exporting;
using Reportedly.Server.Pages.Problems;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Export;

/// <summary>What an export would have in it.</summary>
/// <param name="Incidents">How many incidents.</param>
/// <param name="Reports">How many reports tell of them.</param>
/// <param name="Trial">The export itself, or that of the newest incidents.</param>
/// <param name="IsWhole">True where the trial is the whole export, so that its numbers are those of the files.</param>
public sealed record ExportPreview(long Incidents, long Reports, ExportTrial Trial, bool IsWhole)
{
    /// <summary>Up to so many incidents everything is counted at once.</summary>
    public const int Most = 25;

    /// <summary>Looks in one moment of the store.</summary>
    /// <exception cref="DeskProblem">The one incident that is asked for is not there.</exception>
    public static async Task<ExportPreview> MakeAsync(
        StoreMoment moment,
        ExportChoice choice,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        IncidentQuery query = choice.Filter.Query with { After = null };
        long incidents = choice.Filter.Incident is null
            ? moment.Store.Views.Incidents(query with { Limit = 1 }).Total
            : 1;
        bool isWhole = choice.CountAll || incidents <= Most;
        Dataset dataset = isWhole ? Whole(moment, choice) : StoredDataset.Of(moment, query, choice.Policy, Most);
        ExportTrial trial = await ExportTrial.MakeAsync(choice.Format, dataset, choice.Options(now), stop);
        return new ExportPreview(
            incidents,
            isWhole ? trial.Reports : moment.Store.Views.ReportsOf(query),
            trial,
            isWhole
        );
    }

    /// <summary>All that is asked for.</summary>
    /// <exception cref="DeskProblem">The one incident that is asked for is not there.</exception>
    public static Dataset Whole(StoreMoment moment, ExportChoice choice) =>
        choice.Filter.Incident is not { } name ? StoredDataset.Of(moment, choice.Filter.Query, choice.Policy)
        : moment.Store.Views.Incident(name) is IncidentLookup.Found { Incident: var incident }
            ? StoredDataset.OfOne(moment, incident, choice.Policy)
        : throw DeskProblem.NotFound($"There is no incident {name}.", "Look for it in Explore.");
}
