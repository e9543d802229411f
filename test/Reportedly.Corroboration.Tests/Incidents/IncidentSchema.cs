using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Reportedly.Corroboration.Tests.Incidents;

/// <summary>
/// The JSON Schema of incidents, made from the types and their doc comments: nobody writes it by hand, and nothing in it can differ from
/// what the codec writes.
/// </summary>
internal static partial class IncidentSchema
{
    private static readonly XElement[] Docs =
    [
        .. new[] { "Reportedly.Records.xml", "Reportedly.Corroboration.xml" }.SelectMany(file =>
            XDocument.Load(Path.Combine(AppContext.BaseDirectory, file)).Descendants("member")
        ),
    ];

    /// <summary>The whole file.</summary>
    public static string Text()
    {
        JsonSerializerOptions shape = new(IncidentJsonContext.Default.Options)
        {
            TypeInfoResolver = IncidentJsonContext.Default.WithAddedModifier(RequireEveryField),
        };
        JsonNode types = JsonSchemaExporter.GetJsonSchemaAsNode(
            shape,
            typeof(Incident),
            new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }
        );
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = "urn:reportedly:incident:1",
            ["title"] = "Reportedly incident, version 1",
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

    /// <summary>An incident is written whole, nulls included.</summary>
    private static void RequireEveryField(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object)
        {
            foreach (JsonPropertyInfo property in type.Properties)
            {
                property.IsRequired = true;
            }
        }
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        JsonObject schema = node as JsonObject ?? [];
        if (type.IsEnum)
        {
            schema = Enumerated(type, type != context.TypeInfo.Type);
        }
        if (context.PropertyInfo is { } property)
        {
            Constrain(schema, property);
        }
        string? text = context.PropertyInfo is { } described ? Doc(described) : Doc($"T:{type.FullName}");
        if (text is not null)
        {
            schema.Insert(0, "description", type.IsEnum ? $"{text} {Values(type)}".TrimEnd() : text);
        }
        return schema;
    }

    private static JsonObject Enumerated(Type type, bool nullable)
    {
        JsonArray names = [.. Names(type).Select(name => (JsonNode?)JsonValue.Create(name.Code))];
        if (nullable)
        {
            names.Add(null);
        }
        return new JsonObject { ["type"] = nullable ? new JsonArray("string", "null") : "string", ["enum"] = names };
    }

    private static void Constrain(JsonObject schema, JsonPropertyInfo property)
    {
        string? pattern = (property.DeclaringType.Name, property.Name) switch
        {
            (nameof(Incident), "id") => "^i[0-9a-f]{16}$",
            (nameof(Origin), "id") or (nameof(Position), "origin") => "^o[1-9][0-9]*$",
            (nameof(Facet), "id") => "^x[1-9][0-9]*$",
            (nameof(IncidentReport), "id") => "^sha256:[0-9a-f]{64}$",
            (nameof(IncidentReport), "key") => "^sha256:[0-9a-f]{64}(#.*)?$",
            (nameof(ClaimWords), "claim") => "^c[1-9][0-9]*$",
            (_, "country") => "^[A-Z]{2}$",
            _ => null,
        };
        if (pattern is not null)
        {
            schema["pattern"] = pattern;
        }
        if (property.DeclaringType == typeof(Incident) && property.Name == "schema")
        {
            schema["enum"] = new JsonArray(Incident.CurrentSchema);
        }
        if (property.Name is "start" or "end" or "low" or "best" or "high" or "agreeing")
        {
            schema["minimum"] = property.Name == "end" ? 1 : 0;
        }
        if (property.Name is "latitude" or "longitude")
        {
            schema["minimum"] = property.Name == "latitude" ? -90 : -180;
            schema["maximum"] = property.Name == "latitude" ? 90 : 180;
        }
    }

    /// <summary>The codes of the corroboration's own lists with what they mean; the ontology's stand in the record's schema.</summary>
    private static string Values(Type type) =>
        type.Assembly == typeof(Incident).Assembly
            ? string.Join(" ", Names(type).Select(name => $"{name.Code}: {Doc($"F:{type.FullName}.{name.Member}")}"))
            : "";

    private static IEnumerable<(string Code, string Member)> Names(Type type) =>
        Enum.GetNames(type).Select(member => (JsonNamingPolicy.SnakeCaseLower.ConvertName(member), member));

    private static string? Doc(JsonPropertyInfo property) =>
        property
            .DeclaringType.GetProperties()
            .Where(member => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name) == property.Name)
            .Select(member =>
                Doc($"P:{property.DeclaringType.FullName}.{member.Name}")
                ?? Parameter(property.DeclaringType, member.Name)
            )
            .FirstOrDefault();

    private static string? Doc(string id) => Text(Member(id)?.Element("summary"));

    /// <summary>What a record's parameter says of the property that it makes.</summary>
    private static string? Parameter(Type type, string name) =>
        Text(
            Member($"T:{type.FullName}")
                ?.Elements("param")
                .FirstOrDefault(element => (string?)element.Attribute("name") == name)
        );

    private static XElement? Member(string id) =>
        Docs.FirstOrDefault(member => (string?)member.Attribute("name") == id);

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }
        string text = string.Concat(element.Nodes().Select(Plain));
        return Blanks().Replace(text, " ").Trim();
    }

    private static string Plain(XNode node) =>
        node switch
        {
            XElement { Name.LocalName: "see" } reference => Referred((string?)reference.Attribute("cref") ?? ""),
            XElement element => element.Value,
            _ => ((XText)node).Value,
        };

    /// <summary>A reference to the schema's constant reads as its value, one to a field as the field's name.</summary>
    private static string Referred(string id) =>
        id.EndsWith(nameof(Incident.CurrentSchema), StringComparison.Ordinal)
            ? Incident.CurrentSchema
            : JsonNamingPolicy.SnakeCaseLower.ConvertName(id[(id.LastIndexOf('.') + 1)..]);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
