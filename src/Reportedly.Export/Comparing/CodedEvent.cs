namespace Reportedly.Export.Comparing;

/// <summary>An event that somebody coded by hand.</summary>
/// <param name="Row">Its row below the header, from 1.</param>
/// <param name="Id">Its id; the row where it has none.</param>
/// <param name="Day">When.</param>
/// <param name="Type">What, in words of its own codebook; null where not said.</param>
/// <param name="Place">Name of the place; null where not said.</param>
/// <param name="Latitude">Degrees north; null where not said.</param>
/// <param name="Longitude">Degrees east; null where not said.</param>
/// <param name="Deaths">How many died; null where not said.</param>
public sealed record CodedEvent(
    int Row,
    string Id,
    DateOnly Day,
    string? Type,
    string? Place,
    double? Latitude,
    double? Longitude,
    long? Deaths
);
