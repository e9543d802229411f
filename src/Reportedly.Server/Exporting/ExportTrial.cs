using System.Collections.Immutable;
using Reportedly.Export;
using Reportedly.Export.Redacting;

namespace Reportedly.Server.Exporting;

/// <summary>An export that was made and thrown away, to see what is in it.</summary>
/// <param name="Files">The files, each with how it begins.</param>
/// <param name="Changes">What redacting changes, whether it is asked for or not.</param>
/// <param name="Incidents">How many incidents are in it.</param>
/// <param name="Reports">How many reports are in it.</param>
/// <param name="Claims">How many claims of these incidents are in it.</param>
public sealed record ExportTrial(
    ImmutableArray<TriedFile> Files,
    RedactionCount Changes,
    int Incidents,
    int Reports,
    int Claims
)
{
    /// <summary>Makes it. The files are the same bytes that an export of the dataset has.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    public static async Task<ExportTrial> MakeAsync(
        IExportFormat format,
        Dataset dataset,
        ExportOptions options,
        CancellationToken stop
    )
    {
        using TemporaryFolder folder = new();
        IReadOnlyList<ExportedFile> files = await ExportRun.WriteAsync(format, dataset, options, folder.Path, stop);
        int incidents = 0;
        int reports = 0;
        int claims = 0;
        // Counted on the one walk that looks for what redacting changes.
        RedactionCount changes = RedactionCount.Of(
            dataset with
            {
                Incidents = dataset.Incidents.Select(incident =>
                {
                    incidents++;
                    return incident;
                }),
                Reports = dataset.Reports.Select(report =>
                {
                    reports++;
                    claims += report.Record.Claims.Count(claim => claim.Events.Any(report.IncidentOfEvent.ContainsKey));
                    return report;
                }),
            }
        );
        return new ExportTrial(
            [.. files.Select(file => new TriedFile(file, FileHead.Of(Path.Combine(folder.Path, file.Name), file)))],
            changes,
            incidents,
            reports,
            claims
        );
    }
}

/// <summary>A file of a trial.</summary>
/// <param name="File">Its name, size and rows.</param>
/// <param name="Head">How it begins.</param>
public sealed record TriedFile(ExportedFile File, FileHead Head);
