using System.Collections.Immutable;
using System.Text.Json;

namespace Reportedly.Server.Api.Answers;

/// <summary>Writes of a thing only the fields that are asked for, in the thing's own order.</summary>
internal static class FieldSelection
{
    /// <summary>Writes it.</summary>
    /// <param name="json">Where.</param>
    /// <param name="item">The thing as JSON.</param>
    /// <param name="fields">The fields; empty for all, and then the thing's bytes go out as they are.</param>
    public static void Write(Utf8JsonWriter json, ReadOnlyMemory<byte> item, ImmutableArray<string> fields)
    {
        if (fields.IsEmpty)
        {
            json.WriteRawValue(item.Span, skipInputValidation: true);
            return;
        }
        using JsonDocument thing = JsonDocument.Parse(item);
        json.WriteStartObject();
        foreach (JsonProperty property in thing.RootElement.EnumerateObject())
        {
            if (fields.Contains(property.Name))
            {
                property.WriteTo(json);
            }
        }
        json.WriteEndObject();
    }
}
