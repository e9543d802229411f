using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>Links all tellings of the tables at once and writes all incidents anew, inside a transaction that somebody else opened.</summary>
internal sealed class FullRelink(StoreConnection connection, ViewStep step, int workers)
{
    /// <summary>Incidents are put together and written so many at a time.</summary>
    private const int AtOnce = 512;

    /// <summary>Links all.</summary>
    /// <param name="readings">Number of the last reading that the views have looked at.</param>
    /// <returns>How many incidents there are.</returns>
    public int Run(long readings)
    {
        LoadedTellings tellings = LoadedTellings.Load(connection, workers);
        // Neighbours in the log share reports, which are then read once for all of them.
        FoundIncident[] clusters =
        [
            .. new IncidentLinker(tellings, step.Constraints(tellings, readings))
                .Link(tellings.Ids)
                .SelectMany(component => FoundIncident.Of(component, tellings.Number))
                .OrderBy(cluster => cluster.Members.Min(tellings.Place)),
        ];
        IncidentWriter.RemoveAll(connection);
        using ReportNumbers numbers = ReportNumbers.All(connection);
        foreach (FoundIncident[] some in clusters.Chunk(AtOnce))
        {
            Write(some, tellings, numbers);
        }
        ClaimTable.WeighAll(connection);
        return clusters.Length;
    }

    private void Write(FoundIncident[] clusters, LoadedTellings tellings, ReportNumbers numbers)
    {
        Dictionary<string, Testimony> testimonies = Read(clusters.SelectMany(cluster => cluster.Members), tellings);
        IncidentRow[] rows =
        [
            .. clusters
                .AsParallel()
                .AsOrdered()
                .WithDegreeOfParallelism(workers)
                .Select(cluster => IncidentRow.Of(Assemble(cluster.Members, tellings, testimonies), cluster.Component)),
        ];
        IncidentWriter.Add(
            connection,
            rows,
            [.. clusters.SelectMany((cluster, i) => cluster.Members.Select(id => (tellings.Number(id), rows[i].Id)))],
            [.. rows.SelectMany(numbers.Of)]
        );
    }

    private static Incident Assemble(
        ImmutableArray<TellingId> cluster,
        LoadedTellings tellings,
        Dictionary<string, Testimony> testimonies
    ) =>
        IncidentAssembler.Assemble(
            cluster,
            cluster
                .OrderBy(tellings.Place)
                .Select(id => tellings.Find(id)!)
                .GroupBy(telling => telling.Report, StringComparer.Ordinal)
                .Select(report => testimonies[report.Key] with { Tellings = [.. report] })
        );

    /// <summary>The testimonies of all reports that tell of some incidents, without their tellings.</summary>
    private Dictionary<string, Testimony> Read(IEnumerable<TellingId> members, LoadedTellings tellings)
    {
        SortedSet<string> keys = new(members.Select(id => tellings.Find(id)!.Report), StringComparer.Ordinal);
        return TestimonyTable
            .Bodies(connection, [.. keys])
            .AsParallel()
            .WithDegreeOfParallelism(workers)
            .Select(TestimonyBytes.Read)
            .ToDictionary(testimony => testimony.Key, StringComparer.Ordinal);
    }
}
