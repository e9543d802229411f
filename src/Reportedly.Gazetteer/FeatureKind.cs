namespace Reportedly.Gazetteer;

/// <summary>What sort of thing a place is.</summary>
public enum FeatureKind : byte
{
    /// <summary>A state or a territory with a code of its own.</summary>
    Country,

    /// <summary>A first-level division: province, governorate, state of a federation.</summary>
    Admin1,

    /// <summary>A second-level division: county, district of a province.</summary>
    Admin2,

    /// <summary>A city, town or village.</summary>
    Settlement,

    /// <summary>A part of a city or of a division.</summary>
    District,

    /// <summary>A camp of displaced people.</summary>
    Camp,

    /// <summary>A spot: an airport, a crossing, a base, a bridge. The only kind whose coordinates are a point.</summary>
    Site,

    /// <summary>A region that is no division, or that crosses borders.</summary>
    Region,

    /// <summary>An island or a group of islands.</summary>
    Island,

    /// <summary>A river, lake, sea or strait.</summary>
    Water,

    /// <summary>Mountains, a desert, a valley, a forest.</summary>
    Terrain,

    /// <summary>A continent or a part of one.</summary>
    Continent,
}
