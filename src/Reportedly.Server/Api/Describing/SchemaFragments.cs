using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Reportedly.Server.Api.Contract;

namespace Reportedly.Server.Api.Describing;

/// <summary>Makes schemas of the description from JSON Schema.</summary>
internal static class SchemaFragments
{
    /// <summary>A schema.</summary>
    /// <param name="schema">As JSON Schema.</param>
    /// <param name="document">The description that it will stand in.</param>
    public static IOpenApiSchema Read(JsonObject schema, OpenApiDocument document) =>
        new OpenApiJsonReader().ReadFragment<OpenApiSchema>(
            schema.DeepClone(),
            OpenApiSpecVersion.OpenApi3_1,
            document,
            out _
        ) ?? throw new InvalidDataException("A schema of the API cannot be read.");

    /// <summary>What a parameter's value looks like.</summary>
    public static JsonObject Of(ApiParameter parameter)
    {
        JsonObject value = parameter.Sort switch
        {
            ParameterSort.Number when parameter.Range is { } range => new JsonObject
            {
                ["type"] = "integer",
                ["minimum"] = range.Least,
                ["maximum"] = range.Most,
            },
            ParameterSort.Number => new JsonObject { ["type"] = "integer" },
            ParameterSort.Day => new JsonObject { ["type"] = "string", ["format"] = "date" },
            ParameterSort.Flag => new JsonObject { ["type"] = "boolean" },
            ParameterSort.Name => new JsonObject
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. parameter.Names.Select(name => (JsonNode)name)]),
            },
            _ => new JsonObject { ["type"] = "string" },
        };
        if (parameter.Usual is { } usual)
        {
            value["default"] = parameter.Sort switch
            {
                ParameterSort.Number => int.Parse(usual, System.Globalization.CultureInfo.InvariantCulture),
                ParameterSort.Flag => usual == "true",
                _ => usual,
            };
        }
        return parameter.IsMany ? new JsonObject { ["type"] = "array", ["items"] = value } : value;
    }

    /// <summary>The envelope of a page of things.</summary>
    /// <param name="item">Name of the things' schema.</param>
    public static JsonObject Envelope(string item) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["total"] = Field(
                    "How many things the list has in all; null where nobody counts them.",
                    "integer",
                    "null"
                ),
                ["count"] = Field("How many this page has.", "integer"),
                ["data"] = new JsonObject
                {
                    ["description"] = "The things; with `fields`, only those fields of them.",
                    ["type"] = "array",
                    ["items"] = new JsonObject { ["$ref"] = $"#/components/schemas/{item}" },
                },
                ["next"] = Field("`cursor` of the next page; null behind the last.", "string", "null"),
                ["as_of"] = Moment(
                    "The last change before the walk through this list began, the same on all its pages: `updated_since` of the next walk."
                ),
            },
            ["required"] = new JsonArray("total", "count", "data", "next", "as_of"),
            ["additionalProperties"] = false,
        };

    private static JsonObject Field(string says, params string[] types) =>
        new()
        {
            ["description"] = says,
            ["type"] = types.Length == 1 ? types[0] : new JsonArray([.. types.Select(type => (JsonNode)type)]),
        };

    private static JsonObject Moment(string says)
    {
        JsonObject field = Field(says, "string");
        field["format"] = "date-time";
        return field;
    }
}
