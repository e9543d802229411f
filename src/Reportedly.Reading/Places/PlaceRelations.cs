using Reportedly.Gazetteer;

namespace Reportedly.Reading.Places;

/// <summary>How places lie to each other.</summary>
/// <param name="gazetteer">The places of the world.</param>
internal sealed class PlaceRelations(WorldGazetteer gazetteer)
{
    /// <summary>True where one place lies in the other, by the gazetteer or near enough to its middle.</summary>
    public bool LiesIn(PlaceOption inner, PlaceOption outer) =>
        inner.Place != outer.Place
        && (
            gazetteer.IsWithin(inner.Place, outer.Place)
            || outer.Entry.Kind is not (FeatureKind.Country or FeatureKind.Admin1)
                && string.Equals(inner.Entry.Country, outer.Entry.Country, StringComparison.Ordinal)
                && GeoDistance.Between(inner.Entry, outer.Entry) < Math.Max(20, outer.Entry.RadiusKm)
        );

    /// <summary>One place for whoever reads: a town and the division of its name around it, or two entries at one spot.</summary>
    public bool IsSame(PlaceOption first, PlaceOption second) =>
        gazetteer.IsWithin(first.Place, second.Place)
        || gazetteer.IsWithin(second.Place, first.Place)
        || GeoDistance.Between(first.Entry, second.Entry) < 25;

    /// <summary>True where the gazetteer has one place within the other.</summary>
    public bool IsWithin(PlaceOption inner, PlaceOption outer) => gazetteer.IsWithin(inner.Place, outer.Place);

    /// <summary>How wide a place is: 4 for what no borders bound, 0 for towns and what is in them.</summary>
    public static int WidthOf(PlaceOption option) =>
        option.Entry.Kind switch
        {
            FeatureKind.Country => 3,
            FeatureKind.Admin1 => 2,
            FeatureKind.Admin2 => 1,
            FeatureKind.Settlement or FeatureKind.District or FeatureKind.Camp or FeatureKind.Site => 0,
            _ => 4,
        };
}
