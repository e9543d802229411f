using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Reportedly.Reading.Stages;
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
            foreach (Timex timex in time.Timexes)
            {
                json.WriteStartObject();
                LayerJson.WriteSpan(json, document.Source, timex.Span);
                json.WriteString("type", TypeName(timex.Type));
                json.WriteString("value", timex.Value?.Text);
                if (timex.Value is { Modifier: not TimexModifier.None and { } modifier })
                {
                    json.WriteString("mod", ModifierName(modifier));
                }
                json.WriteString("from", Iso(time.From));
                json.WriteString("to", Iso(time.To));
                json.WriteString("rule", time.Rule);
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
    }

    private static string TypeName(TimexType type) =>
        type switch
        {
            TimexType.Date => "DATE",
            TimexType.Time => "TIME",
            TimexType.Duration => "DURATION",
            TimexType.Set => "SET",
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No TIMEX type of this number."),
        };

    private static string ModifierName(TimexModifier modifier) =>
        modifier switch
        {
            TimexModifier.Start => "START",
            TimexModifier.Mid => "MID",
            TimexModifier.End => "END",
            TimexModifier.Approx => "APPROX",
            TimexModifier.MoreThan => "MORE_THAN",
            TimexModifier.LessThan => "LESS_THAN",
            _ => throw new ArgumentOutOfRangeException(nameof(modifier), modifier, "No TIMEX modifier of this number."),
        };

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
