using System.Collections.Immutable;

namespace Reportedly.Storage;

/// <summary>The incidents that a query finds, by country. One that lies in two countries is counted in both.</summary>
/// <param name="Countries">By code.</param>
/// <param name="Nowhere">How many have neither a point nor a country.</param>
public sealed record CountryCounts(ImmutableArray<CountedCountry> Countries, long Nowhere);

/// <summary>How many incidents lie in a country.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Incidents">How many.</param>
/// <param name="Unplaced">How many of them have no point on the map.</param>
public readonly record struct CountedCountry(string Code, long Incidents, long Unplaced);
