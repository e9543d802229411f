using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reportedly.Records;

/// <summary>
/// Writes and reads enum values by their <see cref="RecordNames"/>. The library's own converter reads names in any case
/// and lists of names, so that two files could say the same thing in different bytes.
/// </summary>
public sealed class NamedEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? name = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        if (RecordNames.TryParse(name, out T value))
        {
            return value;
        }
        string given = name is null ? $"a {reader.TokenType}" : $"'{name}'";
        throw new JsonException($"{given} is not one of {string.Join(", ", RecordNames.All<T>())}.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(RecordNames.Of(value));
}
