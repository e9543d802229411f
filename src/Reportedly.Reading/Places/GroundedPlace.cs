using Reportedly.Gazetteer;

namespace Reportedly.Reading.Places;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Place">Where it is found there.</param>
/// <param name="Entry">What is known of it.</param>
/// <param name="Admin1">Name of the first-level division it lies in; null where none is known.</param>
internal sealed record GroundedPlace(PlaceRef Place, PlaceEntry Entry, string? Admin1);
