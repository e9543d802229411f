using Reportedly.Gazetteer;

namespace Reportedly.Reading.Places;

/// <summary>One place that a name may mean, with its points. Its points change while a text is resolved.</summary>
/// <param name="place">The place.</param>
/// <param name="entry">What the gazetteer says of it.</param>
/// <param name="prominence">Points that it has in any text.</param>
internal sealed class PlaceOption(PlaceRef place, PlaceEntry entry, double prominence)
{
    private PlaceScore score;

    /// <summary>The place.</summary>
    public PlaceRef Place => place;

    /// <summary>What the gazetteer says of it.</summary>
    public PlaceEntry Entry => entry;

    /// <summary>Points that it has in any text.</summary>
    public double Prominence { get; } = prominence;

    /// <summary>Its points.</summary>
    public ref PlaceScore Score => ref score;

    /// <summary>The sum of its points, as last computed.</summary>
    public double Total { get; set; }

    /// <summary>True for a place of so small an extent that its neighbours say much.</summary>
    public bool IsLocal =>
        entry.Kind
            is FeatureKind.Settlement
                or FeatureKind.Admin2
                or FeatureKind.District
                or FeatureKind.Camp
                or FeatureKind.Site;
}
