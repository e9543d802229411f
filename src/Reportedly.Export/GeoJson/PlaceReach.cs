using Reportedly.Records;

namespace Reportedly.Export.GeoJson;

/// <summary>
/// How far from a place's point something that is placed so exactly may have happened. These are conventions to draw circles by, and one for
/// files and for the map of a desk; no measurements.
/// </summary>
public static class PlaceReach
{
    /// <summary>Kilometres, for a place that is a point on a map.</summary>
    /// <param name="precision">How fine the place is; null where nobody knows, which counts as the coarsest.</param>
    public static int Kilometres(PlacePrecision? precision) =>
        precision switch
        {
            PlacePrecision.Point => 1,
            PlacePrecision.Settlement => 5,
            PlacePrecision.District => 25,
            _ => 100,
        };
}
