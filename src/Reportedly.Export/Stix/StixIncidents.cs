using System.Globalization;
using System.Text.Json;
using Reportedly.Corroboration;
using Reportedly.Export.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Stix;

/// <summary>Incidents with their places and the organisations that are said to have a part in them.</summary>
internal static class StixIncidents
{
    /// <summary>The id of an incident's object.</summary>
    public static string Id(string incident) => StixBundle.Id("incident", incident);

    /// <summary>Writes an incident and what hangs on it.</summary>
    public static void Add(StixBundle bundle, ExportedIncident exported)
    {
        Incident incident = exported.Incident;
        DateTimeOffset created = incident.Reports.Min(r => r.Published) is { } day
            ? StixBundle.Begin(day)
            : exported.Changed;
        string id = Id(incident.Id);
        bundle.Add(id, created, exported.Changed, json => Write(json, incident));
        foreach (IncidentPlace place in incident.Places)
        {
            if (AddPlace(bundle, place) is { } where)
            {
                Relate(bundle, id, "located-at", where, created, exported.Changed);
            }
        }
        foreach (IncidentParty party in incident.Agents)
        {
            if (AddParty(bundle, party) is { } who)
            {
                Relate(bundle, id, "attributed-to", who, created, exported.Changed);
            }
        }
        foreach (IncidentParty party in incident.Targets)
        {
            if (AddParty(bundle, party) is { } whom)
            {
                Relate(bundle, id, "targets", whom, created, exported.Changed);
            }
        }
    }

    private static void Write(Utf8JsonWriter json, Incident incident)
    {
        string where = incident.Places.IsEmpty ? "" : $", {incident.Places[0].Name}";
        string when = incident.Time?.From is { } day
            ? string.Create(CultureInfo.InvariantCulture, $", {day:yyyy-MM-dd}")
            : "";
        json.WriteString("name", $"{EventOntology.Default.Label(incident.Type)}{where}{when}");
        json.WriteString(
            "description",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{incident.Reports.Length} report(s) with {incident.Origins.Length} origin(s) tell of it. What each says is in the notes."
            )
        );
        json.WriteStartObject("extensions");
        json.WriteStartObject(StixBundle.Extension);
        json.WriteString("extension_type", "property-extension");
        json.WriteString("incident_id", incident.Id);
        json.WriteString("event_type", RecordNames.Of(incident.Type));
        json.WriteString("stage", RecordNames.Of(incident.Stage));
        json.WriteIfKnown("from", Day(incident.Time?.From));
        json.WriteIfKnown("to", Day(incident.Time?.To));
        json.WriteStartArray("facets");
        foreach (Facet facet in incident.Facets)
        {
            json.WriteStartObject();
            json.WriteString("question", RecordNames.Of(facet.Question));
            json.WriteIfKnown("measure", facet.Measure is { } measure ? RecordNames.Of(measure) : null);
            json.WriteIfKnown("of", facet.Of);
            json.WriteIfKnown("place", facet.Place);
            json.WriteString("verdict", RecordNames.Of(facet.Verdict));
            json.WriteNumber("agreeing_origins", facet.Agreeing);
            json.WriteIfKnown("low", facet.Low);
            json.WriteIfKnown("best", facet.Best);
            json.WriteIfKnown("high", facet.High);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A location; null where STIX cannot say where it is, because neither country nor coordinates are known.</summary>
    private static string? AddPlace(StixBundle bundle, IncidentPlace place)
    {
        bool pointed = place is { Latitude: not null, Longitude: not null };
        if (!pointed && place.Country is null)
        {
            return null;
        }
        string name = string.Create(
            CultureInfo.InvariantCulture,
            $"{place.Name}\n{place.GeonamesId}\n{place.Country}\n{place.Admin1}\n{place.Latitude}\n{place.Longitude}\n{place.Precision}"
        );
        string id = StixBundle.Id("location", name);
        bundle.Add(
            id,
            Undated,
            Undated,
            json =>
            {
                json.WriteString("name", place.Name);
                json.WriteIfKnown("country", place.Country);
                json.WriteIfKnown("administrative_area", place.Admin1);
                if (place.Precision is PlacePrecision.Point or PlacePrecision.Settlement)
                {
                    json.WriteIfKnown("city", place.Name);
                }
                if (pointed)
                {
                    json.WriteIfKnown("latitude", place.Latitude);
                    json.WriteIfKnown("longitude", place.Longitude);
                }
            }
        );
        return id;
    }

    /// <summary>An identity; null for persons, crowds and actors of no known sort.</summary>
    private static string? AddParty(StixBundle bundle, IncidentParty party)
    {
        if (ActorCode.Of(party.Kind).StixClass is not { } sort)
        {
            return null;
        }
        string id = StixBundle.Id("identity", $"{party.Name}\n{party.Kind}\n{party.Country}");
        bundle.Add(
            id,
            Undated,
            Undated,
            json =>
            {
                json.WriteString("name", party.Name);
                json.WriteString("identity_class", sort);
            }
        );
        return id;
    }

    private static void Relate(
        StixBundle bundle,
        string incident,
        string how,
        string other,
        DateTimeOffset created,
        DateTimeOffset modified
    ) =>
        bundle.Add(
            StixBundle.Id("relationship", $"{incident}\n{how}\n{other}"),
            created,
            modified,
            json =>
            {
                json.WriteString("relationship_type", how);
                json.WriteString("description", "At least one report has it so.");
                json.WriteString("source_ref", incident);
                json.WriteString("target_ref", other);
            }
        );

    /// <summary>For names, which have no time of their own: a fixed one, so that two exports write the same object.</summary>
    private static readonly DateTimeOffset Undated = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
