using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration;

/// <summary>Brings records together in memory: what the reports say of each incident, whatever order they come in.</summary>
public static class Corroborator
{
    /// <summary>All incidents that the records tell of, the newest first; of two of one day, by id.</summary>
    /// <param name="records">Records; of two of one report, the last counts.</param>
    /// <param name="constraints">What persons said of same and different; null for nothing.</param>
    /// <param name="policy">How one number is chosen.</param>
    public static ImmutableArray<Incident> Incidents(
        IEnumerable<ReportRecord> records,
        LinkConstraints? constraints = null,
        FigurePolicy policy = FigurePolicy.RangeOnly
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        return Incidents(records.Select(Testimony.Of), constraints, policy);
    }

    /// <inheritdoc cref="Incidents(IEnumerable{ReportRecord}, LinkConstraints?, FigurePolicy)"/>
    /// <param name="testimonies">What the reports contribute; of two of one report, the last counts.</param>
    /// <param name="constraints">What persons said of same and different; null for nothing.</param>
    /// <param name="policy">How one number is chosen.</param>
    public static ImmutableArray<Incident> Incidents(
        IEnumerable<Testimony> testimonies,
        LinkConstraints? constraints = null,
        FigurePolicy policy = FigurePolicy.RangeOnly
    )
    {
        ArgumentNullException.ThrowIfNull(testimonies);
        Dictionary<string, Testimony> reports = new(StringComparer.Ordinal);
        foreach (Testimony testimony in testimonies)
        {
            reports[testimony.Key] = testimony;
        }
        TellingIndex index = new();
        foreach (Testimony testimony in reports.Values)
        {
            foreach (Telling telling in testimony.Tellings)
            {
                index.Add(telling);
            }
        }
        IncidentLinker linker = new(index, constraints ?? LinkConstraints.None);
        return
        [
            .. linker
                .Link(index.Ids)
                .SelectMany(component => component.Clusters)
                .Select(cluster =>
                    IncidentAssembler.Assemble(
                        cluster,
                        cluster.Select(id => reports[index.Find(id)!.Report]).DistinctBy(t => t.Key),
                        policy
                    )
                )
                .OrderByDescending(Day)
                .ThenBy(i => i.Id, StringComparer.Ordinal),
        ];
    }

    private static DateOnly Day(Incident incident) =>
        incident.Time?.From ?? incident.Reports[0].Published ?? DateOnly.MinValue;
}
