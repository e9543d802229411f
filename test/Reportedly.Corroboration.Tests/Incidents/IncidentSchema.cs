using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Reportedly.Testing;

namespace Reportedly.Corroboration.Tests.Incidents;

/// <summary>
/// The JSON Schema of incidents, made from the types and their doc comments: nobody writes it by hand, and nothing in it can differ from
/// what the codec writes.
/// </summary>
internal static class IncidentSchema
{
    private static readonly DocComments Docs = new(Referred, "Reportedly.Records.xml", "Reportedly.Corroboration.xml");

    /// <summary>The whole file.</summary>
    public static string Text() =>
        SchemaFile.Text(
            "incident",
            typeof(Incident),
            new JsonSerializerOptions(IncidentJsonContext.Default.Options)
            {
                TypeInfoResolver = IncidentJsonContext.Default.WithAddedModifier(RequireEveryField),
            },
            Describe
        );

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
            schema = SchemaFile.Codes(Names(type).Select(name => name.Code), type != context.TypeInfo.Type);
        }
        if (context.PropertyInfo is { } property)
        {
            Constrain(schema, property);
        }
        string? text = context.PropertyInfo is { } described
            ? Docs.Of(described) ?? Docs.OfParameter(described)
            : Docs.Of($"T:{type.FullName}");
        if (text is not null)
        {
            schema.Insert(0, "description", type.IsEnum ? $"{text} {Values(type)}".TrimEnd() : text);
        }
        return schema;
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
        SchemaFile.Bound(schema, property.Name);
    }

    /// <summary>The codes of the corroboration's own lists with what they mean; the ontology's stand in the record's schema.</summary>
    private static string Values(Type type) =>
        type.Assembly == typeof(Incident).Assembly
            ? string.Join(
                " ",
                Names(type).Select(name => $"{name.Code}: {Docs.Of($"F:{type.FullName}.{name.Member}")}")
            )
            : "";

    private static IEnumerable<(string Code, string Member)> Names(Type type) =>
        Enum.GetNames(type).Select(member => (JsonNamingPolicy.SnakeCaseLower.ConvertName(member), member));

    /// <summary>A reference to the schema's constant reads as its value, one to a field as the field's name.</summary>
    private static string Referred(string id) =>
        id.EndsWith(nameof(Incident.CurrentSchema), StringComparison.Ordinal)
            ? Incident.CurrentSchema
            : JsonNamingPolicy.SnakeCaseLower.ConvertName(id[(id.LastIndexOf('.') + 1)..]);
}
