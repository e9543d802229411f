using Reportedly.Records;

namespace Reportedly.Export.Redacting;

/// <summary>What is left of an exact place: coordinates within about ten kilometres, and no number that leads to better ones.</summary>
internal static class Coarse
{
    /// <summary>Degrees with one decimal.</summary>
    public static double? Degrees(double? degrees) =>
        degrees is { } exact ? Math.Round(exact, 1, MidpointRounding.AwayFromZero) + 0.0 : null;

    /// <summary>The GeoNames id of what is larger than the rounding; null for anything finer, since the id leads to its coordinates.</summary>
    public static int? GeonamesId(int? id, PlacePrecision? precision) =>
        precision is PlacePrecision.Admin1 or PlacePrecision.Country or PlacePrecision.Region ? id : null;

    /// <summary>The site that an address leads to: the rest of it often holds names from the headline.</summary>
    public static string? Address(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0
            ? $"{uri.Scheme}://{uri.Host}/"
            : null;
}
