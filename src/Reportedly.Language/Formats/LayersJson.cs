using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Formats;

/// <summary>
/// Writes documents as JSON Lines have them: one object on one line, UTF-8 without a byte order mark, fields always in the same order.
/// Offsets are code points, half-open; tags and trees stand in the order of the tokens.
/// </summary>
public static class LayersJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document as one line, without a line end.</summary>
    /// <param name="document">Holds tokens and sentences, and the layers that are written.</param>
    /// <param name="id">What the document is called.</param>
    /// <param name="layers">The layers that are written; the others have no field.</param>
    /// <exception cref="InvalidOperationException">The document lacks a layer.</exception>
    public static byte[] ToUtf8(Document document, string id, LayerChoice layers) =>
        ToUtf8(document, id, layers, static _ => { });

    /// <summary>The document as one line, without a line end, with fields of others behind its own.</summary>
    /// <param name="document">Holds tokens and sentences, and the layers that are written.</param>
    /// <param name="id">What the document is called.</param>
    /// <param name="layers">The layers that are written; the others have no field.</param>
    /// <param name="more">Writes what other rooms know of the document.</param>
    /// <exception cref="InvalidOperationException">The document lacks a layer.</exception>
    public static byte[] ToUtf8(Document document, string id, LayerChoice layers, Action<Utf8JsonWriter> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(id);
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter json = new(line, Readable))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            WriteSentences(json, document);
            WriteTokens(json, document);
            if (layers.HasFlag(LayerChoice.Tags))
            {
                WriteTags(json, document.Read(Layers.Tags));
            }
            if (layers.HasFlag(LayerChoice.Trees))
            {
                WriteTrees(json, document.Read(Layers.Trees));
            }
            if (layers.HasFlag(LayerChoice.Names))
            {
                WriteNames(json, document);
            }
            more(json);
            json.WriteEndObject();
        }
        return line.WrittenSpan.ToArray();
    }

    private static void WriteSentences(Utf8JsonWriter json, Document document)
    {
        TokenSequence tokens = document.Read(Layers.Tokens);
        json.WriteStartArray("sentences");
        foreach (Sentence sentence in document.Read(Layers.Sentences).Items)
        {
            json.WriteStartObject();
            WriteSpan(json, document.Source, tokens.SpanOf(sentence.Tokens));
            json.WriteNumber("paragraph", sentence.Paragraph);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTokens(Utf8JsonWriter json, Document document)
    {
        json.WriteStartArray("tokens");
        foreach (Token token in document.Read(Layers.Tokens).Items)
        {
            json.WriteStartObject();
            WriteSpan(json, document.Source, token.Span);
            json.WriteString("form", document.Source.Slice(token.Span));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTags(Utf8JsonWriter json, TagSequence tags)
    {
        json.WriteStartArray("tags");
        for (int i = 0; i < tags.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("upos", tags.Class(i).ToString().ToUpperInvariant());
            json.WriteString("xpos", tags.PennTag(i));
            json.WriteString("lemma", tags.Lemma(i));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTrees(Utf8JsonWriter json, DependencyTrees trees)
    {
        json.WriteStartArray("trees");
        for (int i = 0; i < trees.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("head", trees.Head(i));
            json.WriteString("deprel", RelationNames.NameOf(trees.Relation(i)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteNames(Utf8JsonWriter json, Document document)
    {
        TokenSequence tokens = document.Read(Layers.Tokens);
        json.WriteStartArray("names");
        foreach (NameSpan name in document.Read(Layers.Names).Items)
        {
            TextSpan span = tokens.SpanOf(name.Tokens);
            json.WriteStartObject();
            WriteSpan(json, document.Source, span);
            json.WriteString("kind", NameKindNames.NameOf(name.Kind));
            json.WriteString("quote", document.Source.Slice(span));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        json.WriteNumber("start", source.CodePoints.ToCodePoint(span.Start));
        json.WriteNumber("end", source.CodePoints.ToCodePoint(span.End));
    }
}
