using Reportedly.Gazetteer;

namespace Reportedly.Reading.Places;

/// <summary>Where a publisher is at home.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code; null where it is not known.</param>
/// <param name="Town">The town that it serves; null where it serves more than one, or it is not known.</param>
internal sealed record PublisherHome(string? Country, PlaceEntry? Town);
