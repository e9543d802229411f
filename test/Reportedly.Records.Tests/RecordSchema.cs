using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Reportedly.Testing;

namespace Reportedly.Records.Tests;

/// <summary>
/// The JSON Schema of records, made from the types, their doc comments and the ontology: nobody writes it by hand, and
/// nothing in it can differ from what the codec reads.
/// </summary>
internal static class RecordSchema
{
    private const string PartId = "^[aefpc][1-9][0-9]*$";

    // A reference to a constant of the record reads as its value; there is one.
    private static readonly DocComments Docs = new(_ => ReportRecord.CurrentSchema, "Reportedly.Records.xml");

    /// <summary>The whole file.</summary>
    public static string Text() => SchemaFile.Text("record", typeof(ReportRecord), RecordJsonOptions.Strict, Describe);

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        bool nullable = type != context.TypeInfo.Type;
        JsonObject schema = node as JsonObject ?? [];
        if (type.IsEnum)
        {
            schema = SchemaFile.Codes(Terms(type).Select(term => term.Id), nullable);
        }
        else if (type == typeof(ImmutableSortedDictionary<string, string>))
        {
            schema = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = new JsonObject { ["type"] = "string" },
            };
        }
        if (context.PropertyInfo is { } property)
        {
            Constrain(schema, property);
        }
        else if (schema["type"] is JsonValue && context.Path is [.., "items"] && type == typeof(string))
        {
            Constrain(schema, context.Path);
        }
        string? text = context.PropertyInfo is { } described ? Docs.Of(described) : Docs.Of($"T:{type.FullName}");
        if (text is not null)
        {
            string values = type.IsEnum ? " " + Values(type) : "";
            schema.Insert(0, "description", text + values);
        }
        return schema;
    }

    private static void Constrain(JsonObject schema, JsonPropertyInfo property)
    {
        Type owner = property.DeclaringType;
        string? pattern = (owner.Name, property.Name) switch
        {
            (nameof(Report), "id") => "^sha256:[0-9a-f]{64}$",
            (nameof(Actor), "id") or (_, "actor") => "^a[1-9][0-9]*$",
            (nameof(Place), "id") or (_, "place") => "^p[1-9][0-9]*$",
            (nameof(ReportedEvent), "id") or (nameof(Figure), "event") => "^e[1-9][0-9]*$",
            (nameof(Figure), "id") => "^f[1-9][0-9]*$",
            (nameof(Claim), "id") => "^c[1-9][0-9]*$",
            (_, "country") => "^[A-Z]{2}$",
            (nameof(Report), "language") => "^[a-z]{2,3}$",
            _ => null,
        };
        if (pattern is not null)
        {
            schema["pattern"] = pattern;
        }
        if (owner == typeof(ReportRecord) && property.Name == "schema")
        {
            schema["enum"] = new JsonArray(ReportRecord.CurrentSchema);
        }
        SchemaFile.Bound(schema, property.Name);
    }

    /// <summary>Lists of ids: the list's name says the sort.</summary>
    private static void Constrain(JsonObject schema, ReadOnlySpan<string> path)
    {
        string? pattern = path[^2] switch
        {
            "places" => "^p[1-9][0-9]*$",
            "events" => "^e[1-9][0-9]*$",
            "figures" => "^f[1-9][0-9]*$",
            "about" => PartId.Replace("aefpc", "cef", StringComparison.Ordinal),
            _ => null,
        };
        if (pattern is not null)
        {
            schema["pattern"] = pattern;
        }
    }

    private static string Values(Type type) =>
        string.Join(" ", Terms(type).Select(term => $"{term.Id}: {term.Definition}"));

    private static ImmutableArray<OntologyTerm> Terms(Type type) =>
        type.Name switch
        {
            nameof(ActorKind) => Vocabularies.Actors.Terms,
            nameof(Certainty) => Vocabularies.Certainty.Terms,
            nameof(DateBasis) => Vocabularies.DateBases.Terms,
            nameof(EventStage) => Vocabularies.Stages.Terms,
            nameof(EventType) => Vocabularies.Events.Terms,
            nameof(Measure) => Vocabularies.Measures.Terms,
            nameof(PlacePrecision) => Vocabularies.PlacePrecisions.Terms,
            nameof(PlaceStatus) => Vocabularies.PlaceStatuses.Terms,
            nameof(Qualifier) => Vocabularies.Qualifiers.Terms,
            nameof(Quotation) => Vocabularies.Quotations.Terms,
            nameof(SourceKind) => Vocabularies.Sources.Terms,
            nameof(Stance) => Vocabularies.Stances.Terms,
            nameof(TimePrecision) => Vocabularies.TimePrecisions.Terms,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No vocabulary says what this enum means."),
        };
}
