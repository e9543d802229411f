using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Attribution;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Places;
using Reportedly.Reading.Stages;
using Reportedly.Reading.Times;
using Reportedly.Text;

namespace Reportedly.Reading;

/// <summary>
/// Puts single layers of reading over documents that hold those of Language, and prints them: times, places, actors, claims. It runs the stages that
/// the layers need and no others. Safe from any thread.
/// </summary>
public sealed class LayerReader
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly ImmutableArray<(string Name, Func<ILayerWriter> Create)> Known =
    [
        ("times", () => new TimesLayer()),
        ("places", () => new PlacesLayer()),
        ("actors", () => new ActorsLayer()),
        ("claims", () => new ClaimsLayer(AttributionLexicon.Load())),
    ];

    private readonly ImmutableArray<ReadingStage> stages;
    private readonly ImmutableArray<ILayerWriter> writers;

    private LayerReader(ImmutableArray<ReadingStage> stages, ImmutableArray<ILayerWriter> writers)
    {
        this.stages = stages;
        this.writers = writers;
    }

    /// <summary>What the layers are called.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Known.Select(layer => layer.Name)];

    /// <summary>A reader of some layers, with the data that ships with the product and that of its user.</summary>
    /// <param name="layers">Any of <see cref="Names"/>; the order does not matter.</param>
    /// <param name="data">What a user gives beside it.</param>
    public static LayerReader Create(IEnumerable<string> layers, ReadingData data) =>
        Create(layers, new ReadingParts { Data = data });

    /// <summary>The same with parts of reading left out or replaced, to measure what they give.</summary>
    internal static LayerReader Create(IEnumerable<string> layers, ReadingParts parts)
    {
        HashSet<string> named = new(layers, StringComparer.Ordinal);
        ImmutableArray<ILayerWriter> writers =
        [
            .. Known.Where(layer => named.Contains(layer.Name)).Select(layer => layer.Create()),
        ];
        ImmutableArray<string> needs = [.. writers.SelectMany(writer => writer.Needs)];
        return new LayerReader(
            needs.Length == 0
                ? []
                : StageOrder.Needed(ReadingPipeline.OverLanguage(ReadingLexicon.Load(), parts), needs),
            writers
        );
    }

    /// <summary>Writes the layers into a document, with those that they need.</summary>
    /// <param name="document">Holds the layers of Language, and none of Reading.</param>
    /// <param name="input">The report that the document is of.</param>
    /// <exception cref="InvalidOperationException">The document lacks a layer, or holds one of these already.</exception>
    public void Read(Document document, ReportInput input)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(input);
        document.Write(ReadingLayers.Input, input);
        foreach (ReadingStage stage in stages)
        {
            stage.Run(document);
        }
    }

    /// <summary>The layers as one JSON object, without a line end.</summary>
    /// <param name="document">Was read.</param>
    /// <param name="id">What the document is called.</param>
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

    /// <summary>Writes a field a layer into an open object.</summary>
    /// <param name="json">Stands in an object.</param>
    /// <param name="document">Was read.</param>
    public void Write(Utf8JsonWriter json, Document document)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(document);
        foreach (ILayerWriter writer in writers)
        {
            writer.Write(json, document);
        }
    }
}
