using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Reportedly.Records.Tests;

/// <summary>
/// The JSON Schema of records, made from the types, their doc comments and the ontology: nobody writes it by hand, and
/// nothing in it can differ from what the codec reads.
/// </summary>
internal static partial class RecordSchema
{
    private const string PartId = "^[aefpc][1-9][0-9]*$";

    private static readonly XDocument Docs = XDocument.Load(
        Path.Combine(AppContext.BaseDirectory, "Reportedly.Records.xml")
    );

    /// <summary>The whole file.</summary>
    public static string Text()
    {
        JsonNode types = JsonSchemaExporter.GetJsonSchemaAsNode(
            RecordJsonOptions.Strict,
            typeof(ReportRecord),
            new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }
        );
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "urn:reportedly:record:1",
            ["title"] = "Reportedly record, version 1",
        };
        foreach ((string key, JsonNode? value) in types.AsObject().ToArray())
        {
            types.AsObject().Remove(key);
            schema[key] = value;
        }
        JsonSerializerOptions options = new()
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        return schema.ToJsonString(options) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        bool nullable = type != context.TypeInfo.Type;
        JsonObject schema = node as JsonObject ?? [];
        if (type.IsEnum)
        {
            schema = Enumerated(type, nullable);
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
        string? text = context.PropertyInfo is { } described ? Doc(described) : Doc($"T:{type.FullName}");
        if (text is not null)
        {
            string values = type.IsEnum ? " " + Values(type) : "";
            schema.Insert(0, "description", text + values);
        }
        return schema;
    }

    private static JsonObject Enumerated(Type type, bool nullable)
    {
        JsonArray names = [.. Terms(type).Select(term => (JsonNode?)JsonValue.Create(term.Id))];
        if (nullable)
        {
            names.Add(null);
        }
        return new JsonObject { ["type"] = nullable ? new JsonArray("string", "null") : "string", ["enum"] = names };
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
        if (property.Name is "start" or "end" or "low" or "high")
        {
            schema["minimum"] = property.Name == "end" ? 1 : 0;
        }
        if (property.Name is "latitude" or "longitude")
        {
            schema["minimum"] = property.Name == "latitude" ? -90 : -180;
            schema["maximum"] = property.Name == "latitude" ? 90 : 180;
        }
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

    private static string? Doc(JsonPropertyInfo property) =>
        property
            .DeclaringType.GetProperties()
            .Where(member => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name) == property.Name)
            .Select(member => Doc($"P:{property.DeclaringType.FullName}.{member.Name}"))
            .FirstOrDefault();

    private static string? Doc(string id)
    {
        XElement? summary = Docs.Descendants("member")
            .FirstOrDefault(member => (string?)member.Attribute("name") == id)
            ?.Element("summary");
        if (summary is null)
        {
            return null;
        }
        // A reference to a constant of the record reads as its value; there is one.
        string text = string.Concat(
            summary
                .Nodes()
                .Select(node => node is XElement { Name.LocalName: "see" } ? ReportRecord.CurrentSchema : Plain(node))
        );
        return Blanks().Replace(text, " ").Trim();
    }

    private static string Plain(XNode node) => node is XElement element ? element.Value : ((XText)node).Value;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
