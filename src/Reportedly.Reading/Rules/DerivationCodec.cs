using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reportedly.Text;

namespace Reportedly.Reading.Rules;

/// <summary>
/// Derivations as JSON: one object, a step under each id,
/// <c>{"c1":{"rule":"…","start":0,"end":5,"says":"…","parts":[…]}}</c>. Offsets count code points, as those of records do.
/// </summary>
public static class DerivationCodec
{
    /// <summary>Deeper derivations are no derivations: nothing that reads a sentence rests on so many steps.</summary>
    private const int MaximumDepth = 512;

    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaximumDepth,
    };

    /// <summary>The book as UTF-8 JSON on one line; the same book gives the same bytes.</summary>
    /// <param name="book">The derivations.</param>
    /// <param name="source">The text that they were read from.</param>
    public static byte[] ToUtf8(DerivationBook book, SourceText source)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(source);
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Plain))
        {
            json.WriteStartObject();
            foreach ((string id, Derivation step) in book.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(id);
                Write(json, step, source.CodePoints);
            }
            json.WriteEndObject();
        }
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads a book.</summary>
    /// <param name="utf8">What <see cref="ToUtf8"/> wrote.</param>
    /// <param name="source">The text that the derivations were read from.</param>
    /// <exception cref="InvalidDataException">The bytes are no derivations, or not of this text.</exception>
    public static DerivationBook FromUtf8(ReadOnlyMemory<byte> utf8, SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            using JsonDocument json = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaximumDepth });
            return new DerivationBook(
                json.RootElement.EnumerateObject()
                    .ToImmutableSortedDictionary(
                        entry => entry.Name,
                        entry => Read(entry.Value, source.CodePoints),
                        StringComparer.Ordinal
                    )
            );
        }
        catch (Exception broken)
            when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"These are no derivations: {broken.Message}", broken);
        }
        catch (ArgumentException broken)
        {
            throw new InvalidDataException($"These derivations are of another text: {broken.Message}", broken);
        }
    }

    private static void Write(Utf8JsonWriter json, Derivation step, CodePointMap codePoints)
    {
        json.WriteStartObject();
        json.WriteString("rule", step.Rule);
        json.WriteNumber("start", codePoints.ToCodePoint(step.Span.Start));
        json.WriteNumber("end", codePoints.ToCodePoint(step.Span.End));
        json.WriteString("says", step.Says);
        if (step.Parts.Length > 0)
        {
            json.WriteStartArray("parts");
            foreach (Derivation part in step.Parts)
            {
                Write(json, part, codePoints);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static Derivation Read(JsonElement step, CodePointMap codePoints) =>
        new(
            step.GetProperty("rule").GetString() ?? throw new JsonException("A step has no rule."),
            TextSpan.FromBounds(
                codePoints.ToUtf16(step.GetProperty("start").GetInt32()),
                codePoints.ToUtf16(step.GetProperty("end").GetInt32())
            ),
            step.GetProperty("says").GetString() ?? throw new JsonException("A step says nothing."),
            step.TryGetProperty("parts", out JsonElement parts)
                ? [.. parts.EnumerateArray().Select(part => Read(part, codePoints))]
                : []
        );
}
