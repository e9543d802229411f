namespace Reportedly.Gazetteer;

/// <summary>How a name that was found stands to the place.</summary>
public enum NameRank : byte
{
    /// <summary>The place's own name.</summary>
    Primary,

    /// <summary>Another name that is written down for it.</summary>
    Alias,

    /// <summary>A name only after families of spellings were folded (Basrah, Basra), or a name of part of its name.</summary>
    Variant,
}

/// <summary>A place that has a name which was looked up.</summary>
/// <param name="Place">The place.</param>
/// <param name="Rank">How the name stands to it.</param>
public readonly record struct NameHit(PlaceRef Place, NameRank Rank);
