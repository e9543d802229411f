using System.Collections.Immutable;
using System.Text.Json;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Attribution.Finding;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Stages;
using Reportedly.Text;

namespace Reportedly.Reading.Attribution;

/// <summary>Prints what a text attributes to whom: the stretches of source, cue and content.</summary>
internal sealed class ClaimsLayer(AttributionLexicon lexicon) : ILayerWriter
{
    /// <inheritdoc/>
    public string Name => "claims";

    /// <inheritdoc/>
    public ImmutableArray<string> Needs => [ReadingLayers.Words.Name, ReadingLayers.Quotes.Name];

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter json, Document document)
    {
        Analysis text = document.Read(ReadingLayers.Words);
        json.WriteStartArray(Name);
        foreach (
            FoundAttribution found in AttributionFinder.Find(lexicon, text, document.Read(ReadingLayers.Quotes).Items)
        )
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
