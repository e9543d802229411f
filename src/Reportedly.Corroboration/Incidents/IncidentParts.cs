using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration;

/// <summary>When an incident happened, as an inclusive interval of days; an open end is null.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record IncidentTime(DateOnly? From, DateOnly? To);

/// <summary>A place of an incident: the finest that its reports agree on stands first.</summary>
/// <param name="Name">The fullest name in the reports.</param>
/// <param name="GeonamesId">GeoNames id, where known.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Admin1">First-level division.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Precision">How fine it is.</param>
public sealed record IncidentPlace(
    string Name,
    int? GeonamesId,
    string? Country,
    string? Admin1,
    double? Latitude,
    double? Longitude,
    PlacePrecision? Precision
);

/// <summary>Somebody with a part in an incident, as at least one report has it.</summary>
/// <param name="Name">The fullest name in the reports.</param>
/// <param name="Kind">What sort of actor it is.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code, where known.</param>
public sealed record IncidentParty(string Name, ActorKind Kind, string? Country);

/// <summary>A report that tells of an incident.</summary>
/// <param name="Key">The report's id, with <c>#</c> and the id that came with it where there is one.</param>
/// <param name="Id"><c>sha256:</c> and the digest of its text.</param>
/// <param name="ExternalId">The id that came with it.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Url">Where it was published.</param>
/// <param name="Published">Day of publication; the first possible one.</param>
/// <param name="CopyOf">Key of the report whose text it repeats; null where its text is its own.</param>
/// <param name="Events">Ids of the events in its record that tell of the incident.</param>
public sealed record IncidentReport(
    string Key,
    string Id,
    string? ExternalId,
    string? Publisher,
    string? Title,
    string? Url,
    DateOnly? Published,
    string? CopyOf,
    ImmutableArray<string> Events
);
