namespace Reportedly.Gazetteer.Files;

/// <summary>A place as it is handed to a <see cref="GazetteerWriter"/>.</summary>
public readonly record struct NewPlace
{
    /// <summary>The id in GeoNames; 0 where there is none.</summary>
    public int GeonamesId { get; init; }

    /// <summary>Its own name; it is entered as a name too.</summary>
    public required string Name { get; init; }

    /// <summary>How its own name is entered: as <see cref="NameRank.Variant"/> where something else is meant by it first.</summary>
    public NameRank NameRank { get; init; }

    /// <summary>What sort of thing it is.</summary>
    public FeatureKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The GeoNames code of the first-level division that it is or lies in, at most 10 ASCII letters, or null.</summary>
    public string? Admin1Code { get; init; }

    /// <summary>Degrees north, -90 to 90.</summary>
    public double Latitude { get; init; }

    /// <summary>Degrees east, -180 to 180.</summary>
    public double Longitude { get; init; }

    /// <summary>How many people live there; 0 where it is not known.</summary>
    public long Population { get; init; }

    /// <summary>Kilometres from the middle to about the edge; 0: from population and kind.</summary>
    public double RadiusKm { get; init; }

    /// <summary>True for a country's capital.</summary>
    public bool IsCapital { get; init; }

    /// <summary>True for the seat of a first-level division.</summary>
    public bool IsSeat { get; init; }

    /// <summary>
    /// The number of the place that it lies in, as <see cref="GazetteerWriter.AddPlace"/> gave it, plus one; 0: its
    /// division by <see cref="Admin1Code"/>, or its country.
    /// </summary>
    public int Within { get; init; }
}
