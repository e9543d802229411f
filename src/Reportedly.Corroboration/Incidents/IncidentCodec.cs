using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Reportedly.Records;

namespace Reportedly.Corroboration;

/// <summary>
/// Incidents as JSON Lines have them: one object on one line, UTF-8, snake_case, nulls written, fields always in the same order.
/// </summary>
public static class IncidentCodec
{
    private static readonly JsonTypeInfo<Incident> Shape =
        (JsonTypeInfo<Incident>)
            new JsonSerializerOptions(IncidentJsonContext.Default.Options)
            {
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                TypeInfoResolver = IncidentJsonContext.Default,
            }.GetTypeInfo(typeof(Incident));

    /// <summary>The incident as one line, without a line end.</summary>
    public static byte[] ToUtf8(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return JsonSerializer.SerializeToUtf8Bytes(incident, Shape);
    }

    /// <summary>Reads one incident.</summary>
    /// <exception cref="JsonException">The bytes are no incident.</exception>
    public static Incident FromUtf8(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Shape) ?? throw new JsonException("There is no incident.");
}

/// <summary>How incidents become JSON, compiled ahead.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [
        typeof(NamedEnumConverter<ActorKind>),
        typeof(NamedEnumConverter<Certainty>),
        typeof(NamedEnumConverter<EventStage>),
        typeof(NamedEnumConverter<EventType>),
        typeof(NamedEnumConverter<FacetQuestion>),
        typeof(NamedEnumConverter<FigurePolicy>),
        typeof(NamedEnumConverter<Measure>),
        typeof(NamedEnumConverter<PlacePrecision>),
        typeof(NamedEnumConverter<Qualifier>),
        typeof(NamedEnumConverter<SourceKind>),
        typeof(NamedEnumConverter<Stance>),
        typeof(NamedEnumConverter<Verdict>),
    ]
)]
[JsonSerializable(typeof(Incident))]
internal sealed partial class IncidentJsonContext : JsonSerializerContext;
