using Reportedly.Records;

namespace Reportedly.Storage.Judgements;

/// <summary>Puts corrected fields into a place, and keeps its status true to what is known of it.</summary>
internal static class PlaceCorrection
{
    /// <summary>The place with the changes.</summary>
    public static Place Apply(Place place, FieldChanges changes)
    {
        double? latitude = changes.Degrees("latitude", place.Latitude);
        double? longitude = changes.Degrees("longitude", place.Longitude);
        bool isMoved = changes.Has("latitude") || changes.Has("longitude");
        bool isSettled = isMoved && latitude is not null && longitude is not null;
        PlaceStatus status = changes.Name("status", isSettled ? PlaceStatus.Resolved : place.Status);
        Place then = place with
        {
            Name = changes.Text("name", place.Name)!,
            Status = status,
            // A number of GeoNames that stayed behind would name the place that it is not.
            GeonamesId = changes.GeonamesId("geonames_id", isSettled ? null : place.GeonamesId),
            Country = changes.Text("country", place.Country),
            Admin1 = changes.Text("admin1", place.Admin1),
            Latitude = latitude,
            Longitude = longitude,
            Precision = changes.OptionalName("precision", place.Precision),
        };
        return status switch
        {
            _ when !isSettled && !changes.Has("status") => then,
            PlaceStatus.Resolved => then with { Candidates = [] },
            PlaceStatus.Unresolved => then with
            {
                Candidates = [],
                GeonamesId = null,
                Latitude = null,
                Longitude = null,
            },
            _ => then,
        };
    }
}
