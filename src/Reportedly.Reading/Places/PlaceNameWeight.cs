using Reportedly.Gazetteer;

namespace Reportedly.Reading.Places;

/// <summary>How much a name speaks for a place, by the best known place that has it.</summary>
internal static class PlaceNameWeight
{
    /// <summary>A name of a country or continent has so many points, and no other.</summary>
    public const double Country = 4;

    /// <summary>The points of the best of some places; 0 where there are none.</summary>
    public static double Of(WorldGazetteer gazetteer, ReadOnlySpan<NameHit> hits)
    {
        double best = 0;
        foreach (NameHit hit in hits)
        {
            double points = Of(gazetteer, hit.Place);
            best = Math.Max(
                best,
                hit.Rank switch
                {
                    NameRank.Primary => points,
                    NameRank.Alias => points - 0.3,
                    _ => points - 1.5,
                }
            );
        }
        return best;
    }

    private static double Of(WorldGazetteer gazetteer, PlaceRef place) =>
        gazetteer.KindOf(place) switch
        {
            FeatureKind.Country or FeatureKind.Continent => Country,
            FeatureKind.Admin1 => 3,
            FeatureKind.Region or FeatureKind.Water or FeatureKind.Island or FeatureKind.Terrain => 2.5,
            _ when gazetteer.IsCapital(place) => 3,
            _ => gazetteer.PopulationOf(place) switch
            {
                >= 500_000 => 2.5,
                >= 100_000 => 2,
                >= 15_000 => 1.4,
                _ => 0.8,
            },
        };
}
