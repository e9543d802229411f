using System.Text.Json;
using Reportedly.Export.Codes;
using Reportedly.Records;

namespace Reportedly.Export.Stix;

/// <summary>Reports, and their claims as notes on incidents.</summary>
internal static class StixReports
{
    /// <summary>
    /// Writes a report and the claims in it that speak of exported incidents. STIX asks when a report was published: of a report of
    /// which nobody knows it there are the notes alone.
    /// </summary>
    public static void Add(StixBundle bundle, ExportedReport exported)
    {
        ReportRecord record = exported.Record;
        DateTimeOffset? published = record.Report.Published.From is { } day ? StixBundle.Begin(day) : null;
        List<string> objects = [];
        foreach (Claim claim in record.Claims)
        {
            string[] incidents =
            [
                .. Incidents(exported, claim)
                    .Select(StixIncidents.Id)
                    .Where(bundle.Has)
                    .Distinct(StringComparer.Ordinal),
            ];
            if (incidents.Length > 0)
            {
                string note = StixBundle.Id("note", $"{exported.Key}\n{claim.Id}");
                DateTimeOffset made = published ?? Undated;
                bundle.Add(note, made, made, json => WriteNote(json, exported, claim, incidents));
                objects.AddRange(incidents);
                objects.Add(note);
            }
        }
        if (objects.Count > 0 && published is { } when)
        {
            bundle.Add(
                StixBundle.Id("report", exported.Key),
                when,
                when,
                json =>
                {
                    json.WriteString("name", record.Report.Title ?? exported.Key);
                    json.WriteStartArray("report_types");
                    json.WriteStringValue("news-report");
                    json.WriteEndArray();
                    json.WriteString("published", StixBundle.Moment(when));
                    StixBundle.References(json, "object_refs", objects);
                    WriteReference(json, exported);
                }
            );
        }
    }

    private static readonly DateTimeOffset Undated = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static void WriteNote(Utf8JsonWriter json, ExportedReport exported, Claim claim, string[] incidents)
    {
        Actor? speaker = exported.Record.Actors.FirstOrDefault(a => a.Id == claim.Source.Actor);
        // A person's name stands in the words where the report has it, and nowhere else.
        string? author = claim.Source.Kind switch
        {
            SourceKind.Report => exported.Record.Report.Publisher,
            SourceKind.Organisation or SourceKind.Media => speaker?.Name ?? claim.Source.Span?.Quote,
            _ => null,
        };
        json.WriteString(
            "abstract",
            $"{author ?? RecordNames.Of(claim.Source.Kind).Replace('_', ' ')} {RecordNames.Of(claim.Stance).Replace('_', ' ')}"
        );
        json.WriteString("content", claim.Content.Quote);
        if (author is not null)
        {
            json.WriteStartArray("authors");
            json.WriteStringValue(author);
            json.WriteEndArray();
        }
        StixBundle.References(json, "object_refs", incidents);
        WriteReference(json, exported);
    }

    private static void WriteReference(Utf8JsonWriter json, ExportedReport exported)
    {
        Report report = exported.Record.Report;
        json.WriteStartArray("external_references");
        json.WriteStartObject();
        json.WriteString("source_name", report.Publisher is { Length: > 0 } publisher ? publisher : "report");
        json.WriteString("external_id", exported.Key);
        json.WriteIfKnown("description", report.Title);
        json.WriteIfKnown("url", report.Url);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>The incidents that a claim speaks of: by its events, and by the events of its figures and of what it is about.</summary>
    private static IEnumerable<string> Incidents(ExportedReport exported, Claim claim)
    {
        Dictionary<string, string?> eventOfFigure = exported.Record.Figures.ToDictionary(
            f => f.Id,
            f => f.Event,
            StringComparer.Ordinal
        );
        return claim
            .Events.Concat(claim.Figures)
            .Concat(claim.About)
            .Select(id => eventOfFigure.GetValueOrDefault(id) ?? id)
            .Select(id => exported.IncidentOfEvent.GetValueOrDefault(id))
            .OfType<string>();
    }
}
