using System.Collections.Immutable;
using System.Text.Json;
using Reportedly.Server.Pages.Problems;

namespace Reportedly.Server.Api.Requests;

/// <summary>Reads the fields of a JSON object, and says of each that is not as it should be what it should be.</summary>
internal sealed class FieldReader
{
    private readonly JsonElement json;
    private readonly string path;

    /// <param name="json">The object.</param>
    /// <param name="path">Where it stands, with a full stop behind; empty for the whole.</param>
    /// <param name="known">The fields that it may have.</param>
    /// <exception cref="DeskProblem">It has others.</exception>
    public FieldReader(JsonElement json, string path, params ReadOnlySpan<string> known)
    {
        this.json = json;
        this.path = path;
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                throw JsonBody.Unfit(
                    $"There is no field '{path}{property.Name}' here.",
                    $"Known are: {string.Join(", ", known.ToArray())}."
                );
            }
        }
    }

    /// <summary>Words; null where the field is left out or null.</summary>
    public string? Text(string name) =>
        Value(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            _ => throw Unfit(name, "words between quotation marks"),
        };

    /// <summary>Words that must be there.</summary>
    public string Needed(string name) =>
        Text(name)
        ?? throw JsonBody.Unfit($"'{path}{name}' is missing.", "Say it; the description of the API has an example.");

    /// <summary>A whole number; null where the field is left out or null.</summary>
    public int? Number(string name) =>
        Value(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out int value) => value,
            _ => throw Unfit(name, "a whole number"),
        };

    /// <summary>A list of words; empty where the field is left out or null.</summary>
    public ImmutableArray<string> Texts(string name) =>
        Value(name) switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(IsText) =>
            [
                .. list.EnumerateArray().Select(text => text.GetString()!),
            ],
            _ => throw Unfit(name, "a list of words between quotation marks"),
        };

    /// <summary>A list of objects; empty where the field is left out or null.</summary>
    public ImmutableArray<JsonElement> Objects(string name) =>
        Value(name) switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(IsObject) =>
            [
                .. list.EnumerateArray(),
            ],
            _ => throw Unfit(name, "a list of objects"),
        };

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static bool IsObject(JsonElement value) => value.ValueKind == JsonValueKind.Object;

    private JsonElement? Value(string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private DeskProblem Unfit(string name, string takes) =>
        JsonBody.Unfit($"'{path}{name}' is of the wrong sort.", $"It takes {takes}.");
}
