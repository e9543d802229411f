namespace Reportedly.Reading.Places;

/// <summary>A form that stands for a place and is not its name: an adjective or an abbreviation.</summary>
/// <param name="Place">The name of the place.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; null where the place is in several.</param>
/// <param name="IsBehind">True where it names the place only behind the name of one inside it and a comma.</param>
internal sealed record PlaceForm(string Place, string? Country, bool IsBehind);
