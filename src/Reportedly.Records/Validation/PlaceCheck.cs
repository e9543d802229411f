namespace Reportedly.Records;

/// <summary>Whether places lie where their status says they do, and on this earth.</summary>
internal static class PlaceCheck
{
    public static IEnumerable<RecordFault> Faults(ReportRecord record) =>
        record.Places.SelectMany(place =>
            Status(place)
                .Concat(OnEarth(place.Id, "", place.Latitude, place.Longitude))
                .Concat(
                    place.Candidates.SelectMany(
                        (candidate, at) =>
                            OnEarth(
                                place.Id,
                                FormattableString.Invariant($"candidates[{at}]."),
                                candidate.Latitude,
                                candidate.Longitude
                            )
                    )
                )
        );

    private static IEnumerable<RecordFault> Status(Place place)
    {
        if (
            place
            is { Status: PlaceStatus.Resolved, Latitude: null }
                or { Status: PlaceStatus.Resolved, Longitude: null }
        )
        {
            yield return new RecordFault(
                "place-coordinates",
                place.Id,
                "the place is resolved, but has no coordinates."
            );
        }
        if (place is { Status: PlaceStatus.Ambiguous, Candidates.IsEmpty: true })
        {
            yield return new RecordFault(
                "place-candidates",
                place.Id,
                "the place is ambiguous, but has no candidates."
            );
        }
    }

    private static IEnumerable<RecordFault> OnEarth(string id, string field, double? latitude, double? longitude)
    {
        if (latitude is { } north && !(Math.Abs(north) <= 90))
        {
            yield return new RecordFault(
                "coordinate-range",
                id,
                FormattableString.Invariant($"{field}latitude is {north}, and should lie between -90 and 90.")
            );
        }
        if (longitude is { } east && !(Math.Abs(east) <= 180))
        {
            yield return new RecordFault(
                "coordinate-range",
                id,
                FormattableString.Invariant($"{field}longitude is {east}, and should lie between -180 and 180.")
            );
        }
    }
}
