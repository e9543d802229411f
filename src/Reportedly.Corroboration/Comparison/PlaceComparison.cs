using System.Collections.Immutable;
using Reportedly.Corroboration.Blocking;
using Reportedly.Records;

namespace Reportedly.Corroboration.Comparison;

/// <summary>How the places of two tellings stand to each other.</summary>
internal static class PlaceComparison
{
    private const double NearKilometres = 15;
    private const double EarthRadiusKilometres = 6371;

    /// <summary>The nearest of all pairs.</summary>
    public static Feature Of(ImmutableArray<TellingPlace> one, ImmutableArray<TellingPlace> other)
    {
        if (one.IsEmpty || other.IsEmpty)
        {
            return Feature.NoPlace;
        }
        Feature best = Feature.OtherPlace;
        foreach (TellingPlace a in one)
        {
            foreach (TellingPlace b in other)
            {
                Feature feature = Of(a, b);
                // They are declared from the nearest to the farthest.
                best = feature < best ? feature : best;
            }
        }
        return best;
    }

    /// <summary>How one place stands to another.</summary>
    public static Feature Of(TellingPlace a, TellingPlace b)
    {
        bool coarse = CellCover.IsCoarse(a) || CellCover.IsCoarse(b);
        if (AreSame(a, b))
        {
            return coarse ? Feature.PlaceWithin : Feature.SamePlace;
        }
        if (coarse)
        {
            return Holds(a, b) || Holds(b, a) ? Feature.PlaceWithin : Feature.OtherPlace;
        }
        double? apart = Kilometres(a, b);
        return apart is <= NearKilometres ? Feature.NearPlace
            // Where one of them is not on any map, two names may be a village and its district, but not two towns.
            : apart is null && a.Precision != b.Precision ? Feature.NoPlace
            : Feature.OtherPlace;
    }

    /// <summary>Kilometres between two places; null where one has no coordinates.</summary>
    public static double? Kilometres(TellingPlace a, TellingPlace b)
    {
        if (
            a is not { Latitude: { } north, Longitude: { } east }
            || b is not { Latitude: { } otherNorth, Longitude: { } otherEast }
        )
        {
            return null;
        }
        double half = Math.PI / 360;
        double y = Math.Sin((north - otherNorth) * half);
        double x = Math.Sin((east - otherEast) * half);
        double chord = (y * y) + (Math.Cos(north * 2 * half) * Math.Cos(otherNorth * 2 * half) * x * x);
        return 2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    private static bool AreSame(TellingPlace a, TellingPlace b) =>
        a.GeonamesId is { } id && b.GeonamesId is { } other
            ? id == other
            : a.Name == b.Name && (a.Country is null || b.Country is null || a.Country == b.Country);

    /// <summary>True where the coarse place holds the other.</summary>
    private static bool Holds(TellingPlace coarse, TellingPlace inner) =>
        coarse.Precision switch
        {
            PlacePrecision.Country => coarse.Country is not null && coarse.Country == inner.Country,
            PlacePrecision.Admin1 => coarse.Admin1 is not null
                && coarse.Admin1 == inner.Admin1
                && coarse.Country == inner.Country,
            _ => false,
        };
}
