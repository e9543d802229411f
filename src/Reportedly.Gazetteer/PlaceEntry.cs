namespace Reportedly.Gazetteer;

/// <summary>Everything that a gazetteer holds of one place.</summary>
public readonly record struct PlaceEntry
{
    /// <summary>The id in GeoNames, or null where none is known.</summary>
    public int? GeonamesId { get; init; }

    /// <summary>Its own name, as the source writes it.</summary>
    public required string Name { get; init; }

    /// <summary>What sort of thing it is.</summary>
    public FeatureKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code in upper case, or null where it lies in none or in several.</summary>
    public string? Country { get; init; }

    /// <summary>The GeoNames code of the first-level division that it is or lies in, or null.</summary>
    public string? Admin1Code { get; init; }

    /// <summary>Degrees north, WGS 84, -90 to 90, to four digits; of an area, its middle.</summary>
    public double Latitude { get; init; }

    /// <summary>Degrees east, WGS 84, -180 to 180, to four digits; of an area, its middle.</summary>
    public double Longitude { get; init; }

    /// <summary>How many people live there, 0 where it is not known; of a division, those of its known towns.</summary>
    public long Population { get; init; }

    /// <summary>Kilometres from the middle to about the edge; to within 2 %.</summary>
    public double RadiusKm { get; init; }

    /// <summary>True for a country's capital.</summary>
    public bool IsCapital { get; init; }

    /// <summary>True for the seat of a first-level division.</summary>
    public bool IsSeat { get; init; }
}
