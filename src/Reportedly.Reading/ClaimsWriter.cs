using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Attribution;
using Reportedly.Reading.Attribution.Finding;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Text;

namespace Reportedly.Reading;

/// <summary>
/// Writes what a text attributes to whom, as <c>analyse --layers claims</c> prints it: the stretches of source, cue and content, in code
/// points, half-open. Safe from any thread.
/// </summary>
public sealed class ClaimsWriter
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly AttributionLexicon lexicon;

    private ClaimsWriter(AttributionLexicon lexicon) => this.lexicon = lexicon;

    /// <summary>The writer with the words that ship with the product.</summary>
    public static ClaimsWriter CreateDefault() => new(AttributionLexicon.Load());

    /// <summary>The claims of a document as one JSON object, without a line end.</summary>
    /// <param name="document">Holds the layers of Language.</param>
    /// <param name="id">What the document is called.</param>
    /// <exception cref="InvalidOperationException">The document lacks a layer.</exception>
    public byte[] ToUtf8(Document document, string id)
    {
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter json = new(line, Readable))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            Write(json, document);
            json.WriteEndObject();
        }
        return line.WrittenSpan.ToArray();
    }

    /// <summary>Writes the field <c>claims</c> into an open object.</summary>
    /// <param name="json">Stands in an object.</param>
    /// <param name="document">Holds the layers of Language.</param>
    /// <exception cref="InvalidOperationException">The document lacks a layer.</exception>
    public void Write(Utf8JsonWriter json, Document document)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(document);
        Analysis text = new(document);
        json.WriteStartArray("claims");
        foreach (FoundAttribution found in AttributionFinder.Find(lexicon, text, QuoteReader.Read(text)))
        {
            json.WriteStartObject();
            WriteSpans(json, "source", text, found.Source is { } source ? [source] : []);
            WriteSpans(json, "cue", text, [found.Cue]);
            WriteSpans(json, "content", text, found.Content.AsSpan());
            json.WriteString("rule", found.Rule);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSpans(Utf8JsonWriter json, string field, Analysis text, ReadOnlySpan<TokenRange> ranges)
    {
        json.WriteStartArray(field);
        foreach (TokenRange range in ranges)
        {
            TextSpan span = text.Span(range);
            json.WriteStartArray();
            json.WriteNumberValue(text.Source.CodePoints.ToCodePoint(span.Start));
            json.WriteNumberValue(text.Source.CodePoints.ToCodePoint(span.End));
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
