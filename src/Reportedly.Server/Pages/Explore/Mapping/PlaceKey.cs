using System.Globalization;
using Reportedly.Records;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Explore.Mapping;

/// <summary>What a place of the map is called in addresses: a point with its precision, or the code of a country.</summary>
/// <param name="Point">The point; null for a country.</param>
/// <param name="Country">The code; null for a point.</param>
public readonly record struct PlaceKey(OutlinedPoint? Point, string? Country)
{
    /// <summary><c>36.2,37.1,settlement</c>, or <c>SY</c>.</summary>
    public override string ToString() =>
        Point is { } point
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{point.Latitude},{point.Longitude},{RecordNames.Of(point.Precision)}"
            )
            : Country ?? "";

    /// <summary>Reads what <see cref="ToString"/> gave; null where it is none.</summary>
    public static PlaceKey? Parse(string text)
    {
        if (text.Length == 2 && text.All(char.IsAsciiLetter))
        {
            return new PlaceKey(null, text.ToUpperInvariant());
        }
        return
            text.Split(',') is [var latitude, var longitude, var precision]
            && double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out double north)
            && double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out double east)
            && RecordNames.TryParse(precision, out PlacePrecision fine)
            ? new PlaceKey(new OutlinedPoint(north, east, fine), null)
            : null;
    }
}
