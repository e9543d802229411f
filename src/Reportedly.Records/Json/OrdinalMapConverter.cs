using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reportedly.Records;

/// <summary>
/// Writes maps in ordinal order of their keys, whatever comparer they were built with: a map's default comparer follows
/// the culture of the process, and the same record must give the same bytes everywhere.
/// </summary>
internal sealed class OrdinalMapConverter : JsonConverter<ImmutableSortedDictionary<string, string>>
{
    public override ImmutableSortedDictionary<string, string> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"An object of strings is expected, not a {reader.TokenType}.");
        }
        var entries = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
            {
                throw new JsonException($"The value of '{key}' must be a string, not a {reader.TokenType}.");
            }
            if (!entries.TryAdd(key, reader.GetString()!))
            {
                throw new JsonException($"The key '{key}' is there twice.");
            }
        }
        return entries.ToImmutable();
    }

    public override void Write(
        Utf8JsonWriter writer,
        ImmutableSortedDictionary<string, string> value,
        JsonSerializerOptions options
    )
    {
        writer.WriteStartObject();
        foreach ((string key, string text) in value.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.WriteString(key, text);
        }
        writer.WriteEndObject();
    }
}
