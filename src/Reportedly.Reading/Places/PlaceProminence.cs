using System.Numerics;
using Reportedly.Gazetteer;

namespace Reportedly.Reading.Places;

/// <summary>How likely a place is meant by its name in any text: by its kind, its people, and whether the name is its usual one.</summary>
internal static class PlaceProminence
{
    private const double PerTenfold = 0.8;

    /// <summary>Points, from about 1 to 8.</summary>
    public static double Of(in PlaceEntry place, NameRank rank)
    {
        double points = place.Kind switch
        {
            FeatureKind.Country => 7.2,
            FeatureKind.Continent => 7.2,
            FeatureKind.Admin1 => Math.Max(4.9, PerTenfold * Tenfolds(place.Population)),
            FeatureKind.Region => 4.4,
            FeatureKind.Island or FeatureKind.Water or FeatureKind.Terrain => 4,
            FeatureKind.Admin2 => 2.6,
            FeatureKind.District => 3,
            FeatureKind.Camp or FeatureKind.Site => 3,
            _ => PerTenfold * Tenfolds(place.Population),
        };
        points +=
            place.IsCapital ? 1.3
            : place.IsSeat ? 0.3
            : 0;
        return points
            - rank switch
            {
                NameRank.Primary => 0,
                NameRank.Alias => 0.3,
                _ => 1.5,
            };
    }

    /// <summary>The decimal logarithm, straight between powers of two; that of 100 at the least.</summary>
    private static double Tenfolds(long people)
    {
        ulong count = (ulong)Math.Max(people, 100);
        int power = BitOperations.Log2(count);
        double rest = (count / (double)(1UL << power)) - 1;
        return (power + rest) * 0.30103;
    }
}
