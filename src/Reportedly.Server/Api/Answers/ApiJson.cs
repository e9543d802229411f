using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reportedly.Records;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Api.Answers;

/// <summary>JSON as the API writes it: snake_case, nulls written, letters of all scripts as they are, times in UTC.</summary>
internal static class ApiJson
{
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // Derivations stand deep in one another.
        MaxDepth = 1024,
    };

    /// <summary>A writer onto bytes.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> output) => new(output, Plain);

    /// <summary>One object.</summary>
    /// <param name="write">Writes its fields.</param>
    public static ReadOnlyMemory<byte> Object(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = Writer(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return bytes.WrittenMemory;
    }

    /// <summary>A moment to the tenth of a microsecond, as <c>updated_since</c> reads it.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Writes a moment.</summary>
    public static void WriteMoment(this Utf8JsonWriter json, string name, DateTimeOffset moment) =>
        json.WriteString(name, Moment(moment));

    /// <summary>Writes a day; null where there is none.</summary>
    public static void WriteDay(this Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day is { } known ? Wording.Day(known) : null);

    /// <summary>Writes the name of a value.</summary>
    public static void WriteName<T>(this Utf8JsonWriter json, string name, T value)
        where T : struct, Enum => json.WriteString(name, RecordNames.Of(value));

    /// <summary>Writes a number; null where there is none.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, long? number)
    {
        json.WritePropertyName(name);
        if (number is { } known)
        {
            json.WriteNumberValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>Writes a list of words.</summary>
    public static void WriteWords(this Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }
        json.WriteEndArray();
    }

    /// <summary>Writes words of a report with where they stand in it, in code points.</summary>
    public static void WriteSpan(this Utf8JsonWriter json, QuotedSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("quote", span.Quote);
    }
}
