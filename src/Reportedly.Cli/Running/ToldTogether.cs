using System.Collections.Immutable;
using Reportedly.Cli.Printing;
using Reportedly.Cli.Printing.Incidents;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Phrasing;

namespace Reportedly.Cli.Running;

/// <summary>
/// Gathers the records of one run, and ends its output with the incidents that two or more of its reports tell of. A run of more than
/// <see cref="Most"/> reports wants a store: nothing is gathered any more, and its memory follows one report again.
/// </summary>
/// <param name="screen">What the incidents are laid out for.</param>
internal sealed class ToldTogether(Screen screen)
{
    /// <summary>The most reports that are brought together in memory.</summary>
    public const int Most = 1000;

    private const int MostShown = 10;

    private List<ReportRecord>? gathered = [];

    /// <summary>True where there were more reports than <see cref="Most"/>.</summary>
    public bool IsTooMany => gathered is null;

    /// <summary>Takes the next record.</summary>
    public void Take(ReportRecord record)
    {
        gathered?.Add(record);
        if (gathered?.Count > Most)
        {
            gathered = null;
        }
    }

    /// <summary>What the run ends with: nothing where no incident is told twice.</summary>
    public byte[] Render()
    {
        if (gathered is null or { Count: < 2 })
        {
            return [];
        }
        // A report that was named twice is one report.
        IEnumerable<ReportRecord> once = gathered.DistinctBy(
            record => ReportKey.Of(record.Report),
            StringComparer.Ordinal
        );
        ImmutableArray<Incident> told =
        [
            .. Corroborator.Incidents(once).Where(incident => incident.Reports.Length > 1),
        ];
        // The most widely told comes last: there the eye is when the run is over.
        ImmutableArray<Incident> shown =
        [
            .. told.OrderByDescending(incident => incident.Reports.Length).Take(MostShown).Reverse(),
        ];
        string heading = $"{Wording.Count(told.Length, "incident")} told by two or more reports";
        return new VerdictSheet(screen).Render(
            shown,
            shown.Length == told.Length ? heading : $"{heading}; the {shown.Length} most widely told:"
        );
    }
}
