using System.Text.Json.Serialization;

namespace Reportedly.Records;

/// <summary>How records become JSON, compiled ahead: names, enum values, strictness.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [
        typeof(NamedEnumConverter<ActorKind>),
        typeof(NamedEnumConverter<Certainty>),
        typeof(NamedEnumConverter<DateBasis>),
        typeof(NamedEnumConverter<EventStage>),
        typeof(NamedEnumConverter<EventType>),
        typeof(NamedEnumConverter<Measure>),
        typeof(NamedEnumConverter<PlacePrecision>),
        typeof(NamedEnumConverter<PlaceStatus>),
        typeof(NamedEnumConverter<Qualifier>),
        typeof(NamedEnumConverter<Quotation>),
        typeof(NamedEnumConverter<SourceKind>),
        typeof(NamedEnumConverter<Stance>),
        typeof(NamedEnumConverter<TimePrecision>),
        typeof(OrdinalMapConverter),
    ]
)]
[JsonSerializable(typeof(ReportRecord))]
internal sealed partial class RecordJsonContext : JsonSerializerContext;
