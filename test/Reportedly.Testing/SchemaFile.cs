using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Reportedly.Testing;

/// <summary>A JSON Schema as a file, made from a type: nobody writes it by hand, and nothing in it can differ from what the codec writes.</summary>
public static class SchemaFile
{
    private static readonly JsonSerializerOptions Printed = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The whole file.</summary>
    /// <param name="name">What is described: <c>record</c>.</param>
    /// <param name="type">Its type.</param>
    /// <param name="shape">How it is written.</param>
    /// <param name="describe">Adds to the schema of each type and property what its type does not say.</param>
    public static string Text(
        string name,
        Type type,
        JsonSerializerOptions shape,
        Func<JsonSchemaExporterContext, JsonNode, JsonNode> describe
    )
    {
        JsonNode types = JsonSchemaExporter.GetJsonSchemaAsNode(
            shape,
            type,
            new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = describe }
        );
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:reportedly:{name}:1",
            ["title"] = $"Reportedly {name}, version 1",
        };
        foreach ((string key, JsonNode? value) in types.AsObject().ToArray())
        {
            types.AsObject().Remove(key);
            schema[key] = value;
        }
        return schema.ToJsonString(Printed) + "\n";
    }

    /// <summary>The schema of a closed list of codes.</summary>
    public static JsonObject Codes(IEnumerable<string> codes, bool nullable)
    {
        JsonArray names = [.. codes.Select(code => (JsonNode?)JsonValue.Create(code))];
        if (nullable)
        {
            names.Add(null);
        }
        return new JsonObject { ["type"] = nullable ? new JsonArray("string", "null") : "string", ["enum"] = names };
    }

    /// <summary>Says within what a number must lie, where its name says it.</summary>
    public static void Bound(JsonObject schema, string name)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (name is "start" or "end" or "low" or "best" or "high" or "agreeing")
        {
            schema["minimum"] = name == "end" ? 1 : 0;
        }
        if (name is "latitude" or "longitude")
        {
            schema["minimum"] = name == "latitude" ? -90 : -180;
            schema["maximum"] = name == "latitude" ? 90 : 180;
        }
    }
}
