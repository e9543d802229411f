namespace Reportedly.Corroboration;

/// <summary>How one number is chosen among those that origins give. Low and high are kept whatever the policy.</summary>
public enum FigurePolicy
{
    /// <summary>None is chosen: the range is what is known.</summary>
    RangeOnly,

    /// <summary>The one said last.</summary>
    MostRecent,

    /// <summary>The lowest, as ACLED codes.</summary>
    Lowest,

    /// <summary>The one that most origins give, and of several the lowest, as GTD codes.</summary>
    Majority,

    /// <summary>The newest of those that an authority gives.</summary>
    Official,
}
