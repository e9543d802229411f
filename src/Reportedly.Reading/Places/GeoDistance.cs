using Reportedly.Gazetteer;

namespace Reportedly.Reading.Places;

/// <summary>Distances on the globe, the same to the last bit on every machine: no library's sine is asked.</summary>
internal static class GeoDistance
{
    private const double KilometresPerDegree = 111.195;

    /// <summary>Kilometres between two places; exact to a per cent up to a thousand, rough beyond.</summary>
    public static double Between(in PlaceEntry first, in PlaceEntry second)
    {
        double north = first.Latitude - second.Latitude;
        double east = Math.Abs(first.Longitude - second.Longitude);
        east = east > 180 ? 360 - east : east;
        east *= Cosine((first.Latitude + second.Latitude) / 2);
        return KilometresPerDegree * Math.Sqrt((north * north) + (east * east));
    }

    /// <summary>1 at no distance, one half at <paramref name="half"/> kilometres, falling with the square.</summary>
    public static double Nearness(double kilometres, double half)
    {
        double ratio = kilometres / half;
        return 1 / (1 + (ratio * ratio));
    }

    /// <summary>The cosine of -90 to 90 degrees, by its series; wrong by less than 0.0001.</summary>
    private static double Cosine(double degrees)
    {
        double x = degrees * (Math.PI / 180);
        double square = x * x;
        return 1 - (square / 2 * (1 - (square / 12 * (1 - (square / 30 * (1 - (square / 56 * (1 - (square / 90)))))))));
    }
}
