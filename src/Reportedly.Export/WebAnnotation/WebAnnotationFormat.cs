using System.Text.Json;
using Reportedly.Export.Codes;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Export.WebAnnotation;

/// <summary>Claims as W3C Web Annotations on the reports' texts, in one JSON-LD collection.</summary>
public sealed class WebAnnotationFormat : IExportFormat
{
    private static readonly string[] Terms =
    [
        "saidBy",
        "carriedBy",
        "stance",
        "certainty",
        "incident",
        "quantity",
        "kind",
        "low",
        "high",
        "review",
    ];

    /// <inheritdoc/>
    public string Name => "web-annotation";

    /// <inheritdoc/>
    public string Says => "Claims as W3C Web Annotations on the words of the reports, in JSON-LD.";

    /// <inheritdoc/>
    public Task WriteAsync(Dataset dataset, ExportOptions options, ExportFolder folder, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(folder);
        return folder.WriteAsync(
            "web-annotation.jsonld",
            "application/ld+json",
            async stream =>
            {
                await using Utf8JsonWriter json = new(stream, JsonLines.Options);
                json.WriteStartObject();
                WriteContext(json);
                json.WriteString("id", $"urn:uuid:{NameUuid.Of("collection", "claims")}");
                json.WriteString("type", "AnnotationCollection");
                json.WriteStartObject("first");
                json.WriteString("id", $"urn:uuid:{NameUuid.Of("page", "claims")}");
                json.WriteString("type", "AnnotationPage");
                json.WriteStartArray("items");
                int total = 0;
                foreach (ExportedReport report in dataset.Reports)
                {
                    stop.ThrowIfCancellationRequested();
                    total += WriteReport(json, report);
                    await json.FlushAsync(stop).ConfigureAwait(false);
                }
                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteNumber("total", total);
                json.WriteEndObject();
            }
        );
    }

    private static void WriteContext(Utf8JsonWriter json)
    {
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
        json.WriteStartObject();
        json.WriteString("reportedly", "urn:reportedly:");
        foreach (string term in Terms)
        {
            json.WriteString(term, $"reportedly:{term}");
        }
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static int WriteReport(Utf8JsonWriter json, ExportedReport exported)
    {
        ReportRecord record = exported.Record;
        CodePointMap map = CodePointMap.Of(record.Report.Text);
        Dictionary<string, Actor> actors = record.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        Dictionary<string, Figure> figures = record.Figures.ToDictionary(f => f.Id, StringComparer.Ordinal);
        foreach (Claim claim in record.Claims)
        {
            json.WriteStartObject();
            json.WriteString("id", $"urn:uuid:{NameUuid.Of("claim", $"{exported.Key}\n{claim.Id}")}");
            json.WriteString("type", "Annotation");
            json.WriteString("motivation", "classifying");
            WriteBody(json, exported, claim, actors, figures);
            WriteTarget(json, record.Report, Selector.Of(record.Report.Text, map, claim.Content));
            json.WriteEndObject();
        }
        return record.Claims.Length;
    }

    private static void WriteBody(
        Utf8JsonWriter json,
        ExportedReport exported,
        Claim claim,
        Dictionary<string, Actor> actors,
        Dictionary<string, Figure> figures
    )
    {
        json.WriteStartObject("body");
        json.WriteString("type", "reportedly:Claim");
        json.WriteString("saidBy", Called(claim.Source.Actor, claim.Source.Span, actors) ?? "the report itself");
        if (!claim.Via.IsEmpty)
        {
            json.WriteStartArray("carriedBy");
            foreach (Carrier carrier in claim.Via)
            {
                json.WriteStringValue(Called(carrier.Actor, carrier.Span, actors));
            }
            json.WriteEndArray();
        }
        json.WriteString("stance", RecordNames.Of(claim.Stance));
        json.WriteString("certainty", RecordNames.Of(claim.Certainty));
        string[] incidents =
        [
            .. claim
                .Events.Select(id => exported.IncidentOfEvent.GetValueOrDefault(id))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
        if (incidents.Length > 0)
        {
            json.WriteStartArray("incident");
            foreach (string incident in incidents)
            {
                json.WriteStringValue(incident);
            }
            json.WriteEndArray();
        }
        WriteQuantities(json, claim, figures);
        json.WriteIfKnown("review", exported.Review.GetValueOrDefault(claim.Id)?.Status);
        json.WriteEndObject();
    }

    private static void WriteQuantities(Utf8JsonWriter json, Claim claim, Dictionary<string, Figure> figures)
    {
        if (claim.Figures.IsEmpty)
        {
            return;
        }
        json.WriteStartArray("quantity");
        foreach (string id in claim.Figures)
        {
            if (figures.TryGetValue(id, out Figure? figure))
            {
                json.WriteStartObject();
                json.WriteString("kind", RecordNames.Of(figure.Measure));
                json.WriteIfKnown("low", figure.Low);
                json.WriteIfKnown("high", figure.High);
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
    }

    private static void WriteTarget(Utf8JsonWriter json, Report report, Selector words)
    {
        json.WriteStartObject("target");
        json.WriteString("source", $"urn:{report.Id}");
        if (report.Url is { } url)
        {
            json.WriteString("scope", url);
        }
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("prefix", words.Prefix);
        json.WriteString("exact", words.Exact);
        json.WriteString("suffix", words.Suffix);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", words.Start);
        json.WriteNumber("end", words.End);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Called(string? actor, QuotedSpan? span, Dictionary<string, Actor> actors) =>
        actor is not null && actors.TryGetValue(actor, out Actor? known) ? known.Name : span?.Quote;
}
