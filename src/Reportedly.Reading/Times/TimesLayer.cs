using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Reportedly.Reading.Stages;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Times;

/// <summary>Prints the times of a text with their TIMEX3 types and values.</summary>
internal sealed class TimesLayer : ILayerWriter
{
    /// <inheritdoc/>
    public string Name => "times";

    /// <inheritdoc/>
    public ImmutableArray<string> Needs => [ReadingLayers.Times.Name];

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter json, Document document)
    {
        json.WriteStartArray(Name);
        foreach (TimeExpression time in document.Read(ReadingLayers.Times).Items)
        {
            json.WriteStartObject();
            LayerJson.WriteSpan(json, document.Source, WithoutConjunction(document.Source, time.Span));
            json.WriteString("type", TypeOf(time.Kind));
            json.WriteString("value", ValueOf(time));
            json.WriteString("from", Iso(time.From));
            json.WriteString("to", Iso(time.To));
            json.WriteString("rule", time.Rule);
            json.WriteEndObject();
        }
        json.WriteEndArray();
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
