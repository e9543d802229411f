using System.Text.Json;
using Reportedly.Export.GeoJson;
using Reportedly.Records;
using Reportedly.Server.Pages.Explore.World;

namespace Reportedly.Server.Pages.Explore.Mapping;

/// <summary>What the script of the map draws, as JSON.</summary>
internal static class MapData
{
    /// <summary>The JSON, UTF-8.</summary>
    public static byte[] Of(PlaceMap map)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("total", map.Total);
            json.WriteNumber("nowhere", map.Nowhere);
            json.WriteStartArray("places");
            foreach (MappedPlace place in map.Places)
            {
                json.WriteStartObject();
                json.WriteString("at", place.Key);
                json.WriteNumber("latitude", place.Point.Latitude);
                json.WriteNumber("longitude", place.Point.Longitude);
                json.WriteString("precision", RecordNames.Of(place.Point.Precision));
                json.WriteBoolean("is_area", WorldDrawing.IsArea(place.Point.Precision));
                json.WriteNumber("kilometres", PlaceReach.Kilometres(place.Point.Precision));
                json.WriteNumber("incidents", place.Incidents);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("countries");
            foreach (MappedCountry country in map.Countries)
            {
                json.WriteStartObject();
                json.WriteString("at", country.Code);
                json.WriteString("name", country.Name);
                json.WriteString("number", country.Number);
                json.WriteNumber("incidents", country.Incidents);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }
}
