using System.Globalization;
using System.Text.Json;
using Reportedly.Corroboration;
using Reportedly.Export.Tables;
using Reportedly.Records;

namespace Reportedly.Export.GeoJson;

/// <summary>An incident as a feature of a map.</summary>
internal static class IncidentFeature
{
    /// <summary>Half the diagonal of what is rounded to a tenth of a degree, in kilometres at the equator.</summary>
    private const int Rounding = 8;

    /// <summary>Writes the feature.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="exported">The incident.</param>
    /// <param name="isRounded">True where its coordinates are rounded.</param>
    public static void Write(Utf8JsonWriter json, ExportedIncident exported, bool isRounded)
    {
        Incident incident = exported.Incident;
        IncidentPlace? place = incident.Places.FirstOrDefault();
        bool isSpot = WriteHead(json, incident, place);
        json.WriteStartObject("properties");
        json.WriteString("event_type", RecordNames.Of(incident.Type));
        json.WriteString("stage", RecordNames.Of(incident.Stage));
        Day(json, "from", incident.Time?.From);
        Day(json, "to", incident.Time?.To);
        json.WriteString("location", place?.Name);
        json.WriteString("admin1", place?.Admin1);
        json.WriteString("country", place?.Country);
        json.WriteString("geo_precision", place?.Precision is { } precision ? RecordNames.Of(precision) : null);
        Number(json, "uncertainty_km", isSpot ? Uncertainty(place!.Precision, isRounded) : null);
        json.WriteString("agents", IncidentTable.Joined(incident.Agents.Select(party => party.Name)));
        json.WriteString("targets", IncidentTable.Joined(incident.Targets.Select(party => party.Name)));
        Facet? deaths = IncidentTable.Deaths(incident);
        Number(json, "fatalities_low", deaths?.Low);
        Number(json, "fatalities_best", deaths?.Best);
        Number(json, "fatalities_high", deaths?.High);
        json.WriteNumber("n_reports", incident.Reports.Length);
        json.WriteNumber("n_independent", IncidentTable.Independent(incident));
        json.WriteBoolean("disputed", IncidentTable.IsDisputed(incident));
        json.WriteString("status", exported.Status);
        json.WriteString("notes", IncidentNotes.Of(incident));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The middle of a country is no place where anything happened, so it is no point either.</summary>
    private static bool WriteHead(Utf8JsonWriter json, Incident incident, IncidentPlace? place)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", incident.Id);
        if (
            place
            is not {
                Latitude: { } latitude,
                Longitude: { } longitude,
                Precision: not (PlacePrecision.Country or PlacePrecision.Region)
            }
        )
        {
            json.WriteNull("geometry");
            return false;
        }
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(longitude);
        json.WriteNumberValue(latitude);
        json.WriteEndArray();
        json.WriteEndObject();
        return true;
    }

    /// <summary>How far from the point it may well have been; a convention by the fineness of the place, not a measurement.</summary>
    private static long? Uncertainty(PlacePrecision? precision, bool isRounded)
    {
        long? radius = precision is null ? null : PlaceReach.Kilometres(precision);
        return isRounded && radius < Rounding ? Rounding : radius;
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void Number(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
