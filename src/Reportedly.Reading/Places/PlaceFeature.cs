namespace Reportedly.Reading.Places;

/// <summary>What speaks for one place of a name rather than another.</summary>
internal enum PlaceFeature
{
    /// <summary>How large and how well known it is, and whether the name is its usual one.</summary>
    Prominence,

    /// <summary>The generic word beside the name: <c>province</c>, <c>city</c>.</summary>
    Generic,

    /// <summary>A place said to be around it: <c>Paris, Texas</c>.</summary>
    Containment,

    /// <summary>The countries and divisions that the text speaks of.</summary>
    Country,

    /// <summary>The places named beside it.</summary>
    Neighbours,

    /// <summary>Where the publisher is at home.</summary>
    Home,
}

/// <summary>Which features are weighed; some are left out to measure what they give.</summary>
[Flags]
internal enum PlaceFeatures
{
    /// <summary>Prominence alone.</summary>
    None = 0,

    /// <summary><see cref="PlaceFeature.Generic"/>.</summary>
    Generic = 1 << PlaceFeature.Generic,

    /// <summary><see cref="PlaceFeature.Containment"/>.</summary>
    Containment = 1 << PlaceFeature.Containment,

    /// <summary><see cref="PlaceFeature.Country"/>.</summary>
    Country = 1 << PlaceFeature.Country,

    /// <summary><see cref="PlaceFeature.Neighbours"/>.</summary>
    Neighbours = 1 << PlaceFeature.Neighbours,

    /// <summary><see cref="PlaceFeature.Home"/>.</summary>
    Home = 1 << PlaceFeature.Home,

    /// <summary>All of them.</summary>
    All = Generic | Containment | Country | Neighbours | Home,
}
