using System.Collections.Immutable;
using System.Text.Json;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Stages;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Places;

/// <summary>Prints the places that a text names.</summary>
internal sealed class PlacesLayer : ILayerWriter
{
    /// <inheritdoc/>
    public string Name => "places";

    /// <inheritdoc/>
    public ImmutableArray<string> Needs => [ReadingLayers.Words.Name, ReadingLayers.Mentions.Name];

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter json, Document document)
    {
        Analysis text = document.Read(ReadingLayers.Words);
        json.WriteStartArray(Name);
        foreach (Mention mention in document.Read(ReadingLayers.Mentions).All)
        {
            if (mention.Place is not { } place)
            {
                continue;
            }
            json.WriteStartObject();
            LayerJson.WriteSpan(json, text.Source, text.Span(mention.Name));
            json.WriteString("country", place.Country);
            json.WriteString("precision", RecordNames.Of(place.Precision));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
