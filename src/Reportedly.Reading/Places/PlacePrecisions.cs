using Reportedly.Gazetteer;
using Reportedly.Records;

namespace Reportedly.Reading.Places;

/// <summary>How fine a place of a kind is; only a site is a point.</summary>
internal static class PlacePrecisions
{
    /// <summary>The precision of a kind.</summary>
    public static PlacePrecision Of(FeatureKind kind) =>
        kind switch
        {
            FeatureKind.Country => PlacePrecision.Country,
            FeatureKind.Admin1 => PlacePrecision.Admin1,
            FeatureKind.Settlement => PlacePrecision.Settlement,
            FeatureKind.District or FeatureKind.Camp or FeatureKind.Admin2 => PlacePrecision.District,
            FeatureKind.Site => PlacePrecision.Point,
            _ => PlacePrecision.Region,
        };
}
