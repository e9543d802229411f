using System.Collections.Immutable;
using System.Text.Json;
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
    public ImmutableArray<string> Needs => [ReadingLayers.Places.Name];

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter json, Document document)
    {
        json.WriteStartArray(Name);
        foreach (PlaceReading reading in document.Read(ReadingLayers.Places).Items)
        {
            json.WriteStartObject();
            LayerJson.WriteSpan(json, document.Source, reading.Toponym.Span);
            json.WriteString("use", JsonNamingPolicy.SnakeCaseLower.ConvertName(reading.Toponym.Use.ToString()));
            json.WriteString("status", RecordNames.Of(reading.Status));
            if (reading.Place is { } place)
            {
                json.WriteString("name", place.Entry.Name);
                WriteEntry(json, place);
                json.WriteString("precision", RecordNames.Of(PlacePrecisions.Of(place.Entry.Kind)));
            }
            if (!reading.Candidates.IsEmpty)
            {
                json.WriteStartArray("candidates");
                foreach (GroundedPlace candidate in reading.Candidates)
                {
                    json.WriteStartObject();
                    json.WriteString("name", candidate.Entry.Name);
                    WriteEntry(json, candidate);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            json.WriteStartArray("rules");
            json.WriteStringValue(reading.Toponym.Rule);
            json.WriteStringValue(reading.Rule);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, GroundedPlace place)
    {
        if (place.Entry.GeonamesId is { } id)
        {
            json.WriteNumber("geonames_id", id);
        }
        json.WriteString("country", place.Entry.Country);
        json.WriteString("admin1", place.Admin1);
        json.WriteNumber("lat", place.Entry.Latitude);
        json.WriteNumber("lon", place.Entry.Longitude);
    }
}
