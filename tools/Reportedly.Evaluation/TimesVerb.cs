using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reportedly.Language;
using Reportedly.Reading.Times;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Evaluation;

/// <summary>
/// The verb <c>times</c>: reads the times of texts (JSON Lines with <c>id</c>, <c>text</c> and <c>published</c>) and
/// writes, a text a line, their spans in code points with TIMEX types and values.
/// </summary>
internal static class TimesVerb
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    public static void Run(string path, TextWriter output)
    {
        LanguageAnalyser analyser = LanguageAnalyser.CreateDefault();
        TimeReader times = TimeReader.CreateDefault();
        PublicationReader publication = PublicationReader.With(times);
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            Document document = new(SourceText.FromString(json.RootElement.GetProperty("text").GetString()!));
            analyser.Analyse(document);
            DateOnly? metadata = json.RootElement.GetProperty("published").GetString() is { } day
                ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null;
            PublicationDate published = publication.Read(document, metadata);
            using MemoryStream row = new();
            using (Utf8JsonWriter writer = new(row, Plain))
            {
                Write(
                    writer,
                    json.RootElement.GetProperty("id").GetString()!,
                    document,
                    times.Read(document, published).Items
                );
            }
            output.WriteLine(System.Text.Encoding.UTF8.GetString(row.ToArray()));
        }
    }

    private static void Write(Utf8JsonWriter writer, string id, Document document, IEnumerable<TimeExpression> times)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteStartArray("times");
        foreach (TimeExpression time in times)
        {
            TextSpan span = WithoutConjunction(document.Source, time.Span);
            writer.WriteStartObject();
            writer.WriteNumber("start", document.Source.CodePoints.ToCodePoint(span.Start));
            writer.WriteNumber("end", document.Source.CodePoints.ToCodePoint(span.End));
            writer.WriteString("quote", document.Source.Slice(span));
            writer.WriteString("type", TypeOf(time.Kind));
            writer.WriteString("value", ValueOf(time));
            writer.WriteString("from", Iso(time.From));
            writer.WriteString("to", Iso(time.To));
            writer.WriteString("rule", time.Rule);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>"since 2011" counts as "2011" in TIMEX; the open end is ours.</summary>
    private static TextSpan WithoutConjunction(SourceText source, TextSpan span)
    {
        ReadOnlySpan<char> text = source.Slice(span);
        int space = text.IndexOf(' ');
        if (space < 0)
        {
            return span;
        }
        ReadOnlySpan<char> first = text[..space];
        bool open =
            first.Equals("since", StringComparison.OrdinalIgnoreCase)
            || first.Equals("until", StringComparison.OrdinalIgnoreCase)
            || first.Equals("till", StringComparison.OrdinalIgnoreCase)
            || first.Equals("before", StringComparison.OrdinalIgnoreCase);
        return open ? TextSpan.FromBounds(span.Start + space + 1, span.End) : span;
    }

    private static string TypeOf(TimeKind kind) =>
        kind switch
        {
            TimeKind.Date => "DATE",
            TimeKind.Duration => "DURATION",
            TimeKind.Set => "SET",
            TimeKind.TimeOfDay => "TIME",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No TIMEX type for this kind."),
        };

    private static string? ValueOf(TimeExpression time)
    {
        // An open end still names its one date.
        string? day = Iso(time.From ?? time.To);
        return day is null
            ? null
            : time.Precision switch
            {
                TimePrecision.Month => day[..7],
                TimePrecision.Year => day[..4],
                TimePrecision.Decade => day[..3],
                _ => day,
            };
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
