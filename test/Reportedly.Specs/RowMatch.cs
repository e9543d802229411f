using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Reportedly.Evaluation;
using Reportedly.Records;

namespace Reportedly.Specs;

/// <summary>Whether a row of a record has every field that a case states.</summary>
internal static class RowMatch
{
    public static bool Fits(RecordRow row, JsonElement expected)
    {
        foreach (JsonProperty field in expected.EnumerateObject())
        {
            if (!FieldFits(row, field.Name, field.Value))
            {
                return false;
            }
        }
        return true;
    }

    private static bool FieldFits(RecordRow row, string field, JsonElement value) =>
        field switch
        {
            "type" => Text(value) == (row.Event is { } told ? RecordNames.Of(told.Type) : null),
            "stage" => Text(value) == (row.Event is { } told ? RecordNames.Of(told.Stage) : null),
            "anchor" => Text(value) == row.Anchor.Quote,
            "agents" => NamesFit(row.Agents, value),
            "targets" => NamesFit(row.Targets, value),
            "places" => NamesFit(row.Places, value),
            "via" => NamesFit(row.Via, value),
            "source" => value.ValueKind == JsonValueKind.Null
                ? row.Source.IsEmpty
                : row.Source.Contains(Text(value)!, StringComparer.OrdinalIgnoreCase),
            "source_kind" => Text(value) == RecordNames.Of(row.Claim.Source.Kind),
            "stance" => Text(value) == RecordNames.Of(row.Claim.Stance),
            "certainty" => Text(value) == RecordNames.Of(row.Claim.Certainty),
            "quotation" => Text(value) == RecordNames.Of(row.Claim.Quotation),
            "cue" => Text(value) == row.Claim.Cue?.Quote,
            "content" => Text(value) == row.Claim.Content.Quote,
            "from" => Text(value) == row.Time?.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "to" => Text(value) == row.Time?.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "instruments" => value
                .EnumerateArray()
                .Select(Text)
                .SequenceEqual(row.Event?.Instruments.Select(i => i.Quote) ?? []),
            "measure" => Text(value) == (row.Figure is { } figure ? RecordNames.Of(figure.Measure) : null),
            "low" => Number(value) == row.Figure?.Low,
            "high" => Number(value) == row.Figure?.High,
            "qualifier" => Text(value) == (row.Figure is { } figure ? RecordNames.Of(figure.Qualifier) : null),
            "of" => Text(value) == row.Figure?.Of?.Quote,
            "number" => Text(value) == row.Figure?.Span.Quote,
            "about" => value.EnumerateArray().Select(Text).SequenceEqual(row.Claim.About),
            _ => throw new InvalidDataException($"A case states the field '{field}', which rows do not have."),
        };

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetString();

    private static long? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetInt64();

    private static bool NamesFit(ImmutableArray<ImmutableArray<string>> names, JsonElement expected)
    {
        List<ImmutableArray<string>> left = [.. names];
        foreach (JsonElement name in expected.EnumerateArray())
        {
            int at = left.FindIndex(forms => forms.Contains(name.GetString()!, StringComparer.OrdinalIgnoreCase));
            if (at < 0)
            {
                return false;
            }
            left.RemoveAt(at);
        }
        return left.Count == 0;
    }
}
