using System.Globalization;
using System.Text.Json;
using Reportedly.Corroboration;
using Reportedly.Export.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Plover;

/// <summary>
/// Incidents as PLOVER events, one JSON object a line, with all words that tell of them. PLOVER asks for a date and for an actor; an
/// incident without one is listed beside.
/// </summary>
public sealed class PloverFormat : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "plover";

    /// <inheritdoc/>
    public string Says => "Incidents as PLOVER events in JSON Lines, with the words that tell of them.";

    /// <inheritdoc/>
    public async Task WriteAsync(Dataset dataset, ExportOptions options, ExportFolder folder, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(folder);
        List<LeftOut> left = [];
        await folder
            .WriteAsync(
                "plover.jsonl",
                "application/jsonl",
                stream =>
                {
                    foreach (ExportedIncident exported in dataset.Incidents)
                    {
                        stop.ThrowIfCancellationRequested();
                        if (Reason(exported) is { } reason)
                        {
                            left.Add(LeftOut.Of(exported.Incident, reason));
                        }
                        else
                        {
                            JsonLines.Write(stream, json => Write(json, exported.Incident));
                        }
                    }
                    return Task.CompletedTask;
                }
            )
            .ConfigureAwait(false);
        await LeftOut.WriteAsync("plover-left-out.csv", left, options, folder).ConfigureAwait(false);
    }

    private static string? Reason(ExportedIncident exported)
    {
        Incident incident = exported.Incident;
        return exported.Status == "rejected" ? "a person rejected it"
            : Code(incident) is null ? "PLOVER has no event for this type"
            : incident.Stage is EventStage.Planned or EventStage.Hypothetical or EventStage.Foiled
                ? $"it is {RecordNames.Of(incident.Stage)}; PLOVER's readers take every line for something that happened"
            : IncidentDays.Of(incident) is null ? "PLOVER asks for a date, and no report says when"
            : incident.Agents.IsEmpty ? "PLOVER asks for an actor, and no report names one"
            : null;
    }

    /// <summary>"EVENT" or "EVENT/mode"; what is only threatened is THREATEN.</summary>
    private static string? Code(Incident incident) =>
        incident.Stage == EventStage.Threatened
            ? "THREATEN"
            : EventOntology.Default.Codes(incident.Type).GetValueOrDefault("plover");

    private static void Write(Utf8JsonWriter json, Incident incident)
    {
        string[] code = Code(incident)!.Split('/', 2);
        IncidentDays days = IncidentDays.Of(incident)!;
        json.WriteString("id", incident.Id);
        json.WriteString("date", Day(days.From));
        if (days.Count > 1)
        {
            json.WriteString("enddate", Day(days.To));
        }
        WriteParties(json, "actor", incident.Agents);
        json.WriteString("event", code[0]);
        if (!incident.Targets.IsEmpty)
        {
            WriteParties(json, "recipient", incident.Targets);
        }
        if (code.Length > 1)
        {
            json.WriteString("mode", code[1]);
        }
        WriteSize(json, incident);
        WritePlace(json, incident);
        WriteWords(json, incident);
        WriteCitations(json, incident);
    }

    private static void WriteParties(Utf8JsonWriter json, string name, IEnumerable<IncidentParty> parties)
    {
        json.WriteStartArray(name);
        foreach (IncidentParty party in parties)
        {
            json.WriteStartObject();
            // PLOVER's codes begin with the country; where none is known, there is none.
            json.WriteIfKnown("code", CountryCode.Of(party.Country)?.Iso3);
            json.WriteIfKnown("sector", Sector(party.Kind));
            json.WriteString("entity_text", party.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string? Sector(ActorKind kind) => ActorCode.Of(kind).PloverSector;

    /// <summary>Numbers that every current position agrees on or exceeds: the least.</summary>
    private static void WriteSize(Utf8JsonWriter json, Incident incident)
    {
        (string Name, Measure Measure)[] sizes =
        [
            ("dead", Measure.Killed),
            ("injured", Measure.Injured),
            ("arrested", Measure.Arrested),
        ];
        bool any = false;
        foreach ((string name, Measure measure) in sizes)
        {
            if (Toll.Of(incident, measure) is { } toll)
            {
                if (!any)
                {
                    json.WriteStartObject("size");
                    any = true;
                }
                json.WriteNumber(name, toll.Total.Best ?? toll.Total.Low);
            }
        }
        if (any)
        {
            json.WriteEndObject();
        }
    }

    private static void WritePlace(Utf8JsonWriter json, Incident incident)
    {
        if (incident.Places.FirstOrDefault() is not { } place)
        {
            return;
        }
        json.WriteStartObject("event_loc");
        json.WriteString("extracted_place", place.Name);
        json.WriteIfKnown("geonameid", place.GeonamesId);
        json.WriteIfKnown("lat", place.Latitude);
        json.WriteIfKnown("lon", place.Longitude);
        json.WriteIfKnown("province", place.Admin1);
        json.WriteIfKnown("country", CountryCode.Of(place.Country)?.AcledName);
        json.WriteIfKnown("country_code", CountryCode.Of(place.Country)?.Iso3);
        json.WriteIfKnown(
            "resolution",
            place.Precision switch
            {
                PlacePrecision.Point => 5,
                PlacePrecision.Settlement => 4,
                PlacePrecision.District => 3,
                PlacePrecision.Admin1 => 2,
                PlacePrecision.Country => 1,
                _ => null,
            }
        );
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, Incident incident)
    {
        ClaimWords[] words = [.. IncidentWords.Of(incident)];
        json.WriteString("text", words.Length == 0 ? "" : words[0].Words.Quote);
        json.WriteStartArray("text_info");
        for (int i = 0; i < words.Length; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", i + 1);
            json.WriteNumber("start", words[i].Words.Start);
            json.WriteNumber("end", words[i].Words.End);
            json.WriteString("text_story", words[i].Words.Quote);
            json.WriteString("citation", words[i].Report);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCitations(Utf8JsonWriter json, Incident incident)
    {
        json.WriteStartArray("cite_info");
        foreach (IncidentReport report in incident.Reports)
        {
            json.WriteStartObject();
            json.WriteString("citation", report.Key);
            json.WriteIfKnown("url", report.Url);
            json.WriteIfKnown("title", report.Title);
            json.WriteIfKnown("publication", report.Publisher);
            json.WriteString("coder", "Reportedly");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
