using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Storage;

/// <summary>All incidents that a query finds, each as little as a map or a timeline needs.</summary>
/// <param name="Incidents">They, the newest first.</param>
/// <param name="Undated">How many of them no report gives a day.</param>
/// <param name="Unplaced">How many of them have no point: what is placed by country or region alone, or nowhere.</param>
public sealed record IncidentOutlines(ImmutableArray<OutlinedIncident> Incidents, long Undated, long Unplaced)
{
    /// <summary>How many the query finds in all.</summary>
    public long Total => Incidents.Length;
}

/// <summary>An incident as a map or a timeline needs it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="First">First day on which it may have happened; null where no report says.</param>
/// <param name="Last">Last day on which it may have happened; null where no report says.</param>
/// <param name="Type">What sort of event it is.</param>
/// <param name="VerdictBits">One bit for each verdict that a facet of it has; <see cref="Has"/> reads them.</param>
/// <param name="Reports">How many reports tell of it.</param>
/// <param name="Origins">How many origins speak of it.</param>
/// <param name="KilledLow">The least number of killed people that a current position gives; null where none does.</param>
/// <param name="KilledHigh">The greatest number of killed people that a current position gives; null where none does.</param>
/// <param name="Points">Where it lies, the finest first; none where it is placed by country or region alone.</param>
public readonly record struct OutlinedIncident(
    string Id,
    DateOnly? First,
    DateOnly? Last,
    EventType Type,
    long VerdictBits,
    int Reports,
    int Origins,
    long? KilledLow,
    long? KilledHigh,
    ImmutableArray<OutlinedPoint> Points
)
{
    /// <summary>True where a facet of it has the verdict.</summary>
    public bool Has(Verdict verdict) => (VerdictBits & (1L << (int)verdict)) != 0;
}

/// <summary>Where an incident lies, in degrees, WGS 84.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Precision">How fine the place is: of anything coarser than a settlement it is the middle.</param>
public readonly record struct OutlinedPoint(double Latitude, double Longitude, PlacePrecision Precision);
