using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration;

/// <summary>Brings records together in memory: what the reports say of each incident, whatever order they come in.</summary>
public static class Corroborator
{
    /// <summary>All incidents that the records tell of, the newest first; of two of one day, by id.</summary>
    /// <param name="records">Records, each report once.</param>
    /// <param name="constraints">What persons said of same and different; null for nothing.</param>
    /// <param name="policy">How one number is chosen.</param>
    public static ImmutableArray<Incident> Incidents(
        IEnumerable<ReportRecord> records,
        LinkConstraints? constraints = null,
        FigurePolicy policy = FigurePolicy.RangeOnly
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        throw new NotSupportedException();
    }
}
