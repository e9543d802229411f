using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Reportedly.Storage.Desk;

/// <summary>Entries as bytes: one JSON object, in which whatever was written in stays within its quotes and on its line.</summary>
internal static class AuditCodec
{
    /// <summary>The most characters of a name or value; what is longer was not written by a person.</summary>
    public const int MostCharacters = 500;

    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>The bytes of an entry.</summary>
    public static byte[] ToUtf8(AuditEntry entry)
    {
        ArrayBufferWriter<byte> bytes = new();
        // The usual encoder escapes everything that is not plain; nothing in a log can pass for its form.
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", entry.Sequence);
            json.WriteString("when", entry.When.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteString("who", entry.Who);
            json.WriteString("act", entry.Act);
            json.WriteString("about", entry.About);
            json.WriteStartObject("details");
            foreach ((string name, string value) in entry.Details)
            {
                json.WriteString(name, value);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The entry of bytes.</summary>
    /// <exception cref="FormatException">They are none.</exception>
    public static AuditEntry FromUtf8(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement json = document.RootElement;
            return new AuditEntry(
                json.GetProperty("sequence").GetInt64(),
                DateTimeOffset.ParseExact(
                    Text(json, "when"),
                    TimeFormat,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal
                ),
                Text(json, "who"),
                Text(json, "act"),
                Text(json, "about"),
                json.GetProperty("details")
                    .EnumerateObject()
                    .ToImmutableSortedDictionary(
                        detail => detail.Name,
                        detail => detail.Value.GetString() ?? "",
                        StringComparer.Ordinal
                    )
            );
        }
        catch (Exception broken)
            when (broken
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
            )
        {
            throw new FormatException(broken.Message, broken);
        }
    }

    /// <summary>Words as the log takes them: well-formed, without control characters, not endless.</summary>
    public static string Clean(string words)
    {
        StringBuilder clean = new(Math.Min(words.Length, MostCharacters));
        foreach (Rune rune in words.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > MostCharacters)
            {
                break;
            }
            clean.Append(Rune.IsControl(rune) ? "\uFFFD" : rune.ToString());
        }
        return clean.ToString();
    }

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"{name} is no text");
}
