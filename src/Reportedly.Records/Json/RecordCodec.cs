using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reportedly.Records;

/// <summary>
/// Records as JSON Lines have them: one object on one line, UTF-8 without a byte order mark, snake_case, nulls written,
/// fields always in the same order. Writing what was read gives the same bytes again.
/// </summary>
public static class RecordCodec
{
    private static readonly JsonTypeInfo<ReportRecord> Shape =
        (JsonTypeInfo<ReportRecord>)RecordJsonOptions.Strict.GetTypeInfo(typeof(ReportRecord));

    /// <summary>The record as one line, without a line end.</summary>
    public static byte[] ToUtf8(ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return JsonSerializer.SerializeToUtf8Bytes(record, Shape);
    }

    /// <summary>Writes the record as one line, without a line end.</summary>
    public static void Write(Stream output, ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(record);
        JsonSerializer.Serialize(output, record, Shape);
    }

    /// <summary>Writes the record as one line, without a line end.</summary>
    public static void Write(IBufferWriter<byte> output, ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(record);
        using Utf8JsonWriter writer = new(output, new JsonWriterOptions { Encoder = Shape.Options.Encoder });
        JsonSerializer.Serialize(writer, record, Shape);
    }

    /// <summary>Reads one record.</summary>
    /// <exception cref="RecordFormatException">
    /// The bytes are no JSON; the schema is another; a field or value is unknown, missing or of the wrong sort; or the text
    /// no longer holds the words that the record quotes.
    /// </exception>
    public static ReportRecord FromUtf8(ReadOnlySpan<byte> json)
    {
        ReportRecord record;
        try
        {
            JsonPrecheck.Check(json);
            record = JsonSerializer.Deserialize(json, Shape) ?? throw new JsonException("There is no record.");
        }
        catch (JsonException broken)
        {
            throw new RecordFormatException(
                broken.Path ?? "$",
                WithoutPosition(broken.Message),
                $"docs/schema/record-1.schema.json says what {ReportRecord.CurrentSchema} holds.",
                broken
            );
        }
        ImmutableArray<RecordFault> faults = QuoteCheck.Faults(record);
        return faults.IsEmpty ? record : throw Altered(faults);
    }

    private static RecordFormatException Altered(ImmutableArray<RecordFault> faults)
    {
        RecordFault first = faults[0];
        string more = faults.Length == 1 ? "" : $" ({faults.Length - 1} more like it.)";
        return new RecordFormatException(
            first.Id,
            first.Message + more,
            "The text or the record was altered after the reading: read the report again."
        );
    }

    private static string WithoutPosition(string message)
    {
        int position = message.IndexOf(" Path: $", StringComparison.Ordinal);
        return position < 0 ? message : message[..position];
    }
}
