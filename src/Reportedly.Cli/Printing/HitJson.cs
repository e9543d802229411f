using System.Text.Encodings.Web;
using System.Text.Json;
using Reportedly.Records;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;

namespace Reportedly.Cli.Printing;

/// <summary>Puts a report that was found on one line of JSON for programs.</summary>
internal static class HitJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The line, with its end.</summary>
    public static byte[] Of(SearchHit hit)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line, Readable))
        {
            json.WriteStartObject();
            json.WriteString("key", hit.Key);
            json.WriteString("id", hit.Id);
            json.WriteString("external_id", hit.ExternalId);
            json.WriteString("title", hit.Title);
            json.WriteString("publisher", hit.Publisher);
            json.WriteString("url", hit.Url);
            json.WriteString("published", hit.Published is { } day ? Wording.Day(day) : null);
            json.WriteStartObject("snippet");
            Span(json, hit.Snippet);
            json.WriteEndObject();
            json.WriteStartArray("matches");
            foreach (SearchMatch match in hit.Matches)
            {
                json.WriteStartObject();
                Span(json, match.Words);
                json.WriteString("in", RecordNames.Of(match.In));
                json.WriteString("claim", match.Claim);
                json.WriteString("speaker", match.Speaker);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        line.WriteByte((byte)'\n');
        return line.ToArray();
    }

    private static void Span(Utf8JsonWriter json, QuotedSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("quote", span.Quote);
    }
}
