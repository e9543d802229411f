namespace Reportedly.DataCompiler.Places;

/// <summary>Distances and middles on a globe, in degrees and kilometres.</summary>
internal static class Globe
{
    private const double Radius = 6371;

    /// <summary>Kilometres between two places.</summary>
    public static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        double north = Radians(otherLatitude - latitude);
        double east = Radians(otherLongitude - longitude);
        double chord =
            Math.Pow(Math.Sin(north / 2), 2)
            + (Math.Cos(Radians(latitude)) * Math.Cos(Radians(otherLatitude)) * Math.Pow(Math.Sin(east / 2), 2));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    /// <summary>The middle of some places, and the radius of a circle over which they would be spread so evenly.</summary>
    public static (double Latitude, double Longitude, double RadiusKm) Spread(
        IReadOnlyCollection<(double Latitude, double Longitude)> places
    )
    {
        (double x, double y, double z) = (0, 0, 0);
        foreach ((double latitude, double longitude) in places)
        {
            x += Math.Cos(Radians(latitude)) * Math.Cos(Radians(longitude));
            y += Math.Cos(Radians(latitude)) * Math.Sin(Radians(longitude));
            z += Math.Sin(Radians(latitude));
        }
        double north = Degrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y))));
        double east = Degrees(Math.Atan2(y, x));
        double squares = places.Sum(place => Math.Pow(Kilometres(north, east, place.Latitude, place.Longitude), 2));
        return (north, east, Math.Max(5, Math.Sqrt(2 * squares / places.Count)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}
