using System.Text.Json;
using System.Text.Json.Serialization;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Storage.Views;

/// <summary>Outlines of incidents as JSON: they outlive the version that wrote them, so what is unknown in them is passed over.</summary>
internal static class OutlineCodec
{
    /// <summary>The outline of an incident.</summary>
    public static IncidentOutline Of(Incident incident) =>
        new()
        {
            Type = incident.Type,
            Time = incident.Time,
            Place = incident.Places.FirstOrDefault()?.Name,
            Agents = [.. incident.Agents.Select(party => party.Name)],
            Targets = [.. incident.Targets.Select(party => party.Name)],
            Reports = incident.Reports.Length,
            Origins = incident.Origins.Length,
            Facets =
            [
                .. incident.Facets.Select(facet => new OutlinedFacet(
                    facet.Question,
                    facet.Measure,
                    facet.Of,
                    facet.Place,
                    facet.Party,
                    facet.Verdict,
                    facet.Low,
                    facet.High
                )),
            ],
        };

    /// <summary>An outline as bytes.</summary>
    public static byte[] ToUtf8(IncidentOutline outline) =>
        JsonSerializer.SerializeToUtf8Bytes(outline, OutlineJsonContext.Default.IncidentOutline);

    /// <summary>Reads one.</summary>
    public static IncidentOutline FromUtf8(byte[] json) =>
        JsonSerializer.Deserialize(json, OutlineJsonContext.Default.IncidentOutline)!;
}

/// <summary>How outlines become JSON, compiled ahead.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [
        typeof(NamedEnumConverter<EventType>),
        typeof(NamedEnumConverter<FacetQuestion>),
        typeof(NamedEnumConverter<Measure>),
        typeof(NamedEnumConverter<Verdict>),
    ]
)]
[JsonSerializable(typeof(IncidentOutline))]
internal sealed partial class OutlineJsonContext : JsonSerializerContext;
