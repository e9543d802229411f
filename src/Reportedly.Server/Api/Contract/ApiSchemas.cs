using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Reportedly.Server.Api.Contract;

/// <summary>
/// The shapes that the API hands out, as JSON Schema: those of records and incidents as they are published, and those of the API itself.
/// They lie in the assembly.
/// </summary>
internal static class ApiSchemas
{
    private const string Folder = "schemas/";
    private const string Ending = ".json";
    private const string Published = "-1.schema.json";

    private static readonly Lazy<FrozenDictionary<string, JsonObject>> Schemas = new(Load);

    /// <summary>Every schema by name, as a component of the description.</summary>
    public static IReadOnlyDictionary<string, JsonObject> All => Schemas.Value;

    /// <summary>The fields of a thing, in their order.</summary>
    /// <param name="schema">The schema's name.</param>
    public static ImmutableArray<string> FieldsOf(string schema) =>
        [.. All[schema]["properties"]!.AsObject().Select(property => property.Key)];

    private static FrozenDictionary<string, JsonObject> Load()
    {
        Assembly assembly = typeof(ApiSchemas).Assembly;
        Dictionary<string, JsonObject> all = new(StringComparer.Ordinal);
        foreach (
            string resource in assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        )
        {
            using Stream stream = assembly.GetManifestResourceStream(resource)!;
            JsonObject schema = JsonNode.Parse(stream)!.AsObject();
            Inline(schema, schema);
            // A component is no document of its own.
            schema.Remove("$schema");
            schema.Remove("$id");
            all[NameOf(resource)] = schema;
        }
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string NameOf(string resource)
    {
        string file = resource[Folder.Length..];
        return file.EndsWith(Published, StringComparison.Ordinal) ? file[..^Published.Length] : file[..^Ending.Length];
    }

    /// <summary>Puts what a schema says of itself elsewhere to where it is meant: the way there is another in the description.</summary>
    private static void Inline(JsonObject schema, JsonNode node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach ((string key, JsonNode? child) in map.ToArray())
                {
                    if (child is null)
                    {
                        continue;
                    }
                    if (Own(child) is { } pointer)
                    {
                        JsonNode copy = At(schema, pointer).DeepClone();
                        map[key] = copy;
                        Inline(schema, copy);
                    }
                    else
                    {
                        Inline(schema, child);
                    }
                }
                break;
            case JsonArray list:
                foreach (JsonNode child in list.OfType<JsonNode>().ToArray())
                {
                    Inline(schema, child);
                }
                break;
        }
    }

    private static string? Own(JsonNode node) =>
        node is JsonObject map
        && map["$ref"] is JsonValue value
        && value.GetValue<string>() is var pointer
        && pointer.StartsWith("#/properties/", StringComparison.Ordinal)
            ? pointer
            : null;

    private static JsonNode At(JsonObject schema, string pointer) =>
        pointer[2..].Split('/').Aggregate((JsonNode)schema, (node, step) => node[step]!);
}
