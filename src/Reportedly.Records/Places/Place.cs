using System.Collections.Immutable;

namespace Reportedly.Records;

/// <summary>A place that a report names.</summary>
public sealed record Place
{
    /// <summary>Id within the record: <c>p1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest name in the report.</summary>
    public required string Name { get; init; }

    /// <summary>Every place in the text that names it.</summary>
    public required ImmutableArray<QuotedSpan> Mentions { get; init; }

    /// <summary>Whether it is known where it lies.</summary>
    public required PlaceStatus Status { get; init; }

    /// <summary>GeoNames id.</summary>
    public int? GeonamesId { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the country it lies in.</summary>
    public string? Country { get; init; }

    /// <summary>First-level division it lies in.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double? Longitude { get; init; }

    /// <summary>How fine the place is.</summary>
    public PlacePrecision? Precision { get; init; }

    /// <summary>Places that it may be, where the words leave it open.</summary>
    public ImmutableArray<PlaceCandidate> Candidates { get; init; } = [];
}

/// <summary>One place that a name may mean.</summary>
/// <param name="GeonamesId">GeoNames id.</param>
/// <param name="Name">Name in the gazetteer.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
public sealed record PlaceCandidate(int? GeonamesId, string Name, string? Country, double? Latitude, double? Longitude);

/// <summary>Whether it is known where a place lies.</summary>
public enum PlaceStatus
{
    /// <summary>Known.</summary>
    Resolved,

    /// <summary>One of several candidates.</summary>
    Ambiguous,

    /// <summary>Not known.</summary>
    Unresolved,
}

/// <summary>How fine a place is.</summary>
public enum PlacePrecision
{
    /// <summary>A building, a crossing, a spot.</summary>
    Point,

    /// <summary>A town or village.</summary>
    Settlement,

    /// <summary>A district, quarter or camp.</summary>
    District,

    /// <summary>A first-level division: province, state, governorate.</summary>
    Admin1,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A region that follows no such border.</summary>
    Region,
}
