using System.Collections.Immutable;
using System.Text.Json;
using Reportedly.Records;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Reader;

/// <summary>What the fields of a thing are now, as a form that corrects them shows it: read from the record's JSON, whose names they bear.</summary>
internal sealed class RecordFields
{
    private readonly JsonElement thing;

    /// <param name="record">The record.</param>
    /// <param name="id">Id of the thing in it; <c>report</c> for the report.</param>
    public RecordFields(ReportRecord record, string id)
    {
        using JsonDocument json = JsonDocument.Parse(RecordCodec.ToUtf8(record));
        string? list = Things.KindOf(id) switch
        {
            ThingKind.Claim => "claims",
            ThingKind.Event => "events",
            ThingKind.Figure => "figures",
            ThingKind.Actor => "actors",
            ThingKind.Place => "places",
            _ => null,
        };
        thing = (
            list is null
                ? json.RootElement.GetProperty("report")
                : json.RootElement.GetProperty(list).EnumerateArray().First(one => Text(one.GetProperty("id")) == id)
        ).Clone();
    }

    /// <summary>The value of a field; null where it has none.</summary>
    public string? Value(CorrectableField field) => Text(Element(field));

    /// <summary>The ids of the things that a field names, in the order of the record.</summary>
    public ImmutableArray<string> Names(CorrectableField field, ReportRecord record)
    {
        JsonElement named = Element(field);
        string?[] ids = named.ValueKind switch
        {
            JsonValueKind.Array => [.. named.EnumerateArray().Select(Id)],
            JsonValueKind.String => [named.GetString()],
            _ => [],
        };
        return [.. Things.Ids(record, field.Naming!.Value).Where(id => ids.Contains(id, StringComparer.Ordinal))];
    }

    private JsonElement Element(CorrectableField field)
    {
        JsonElement at = thing;
        foreach (string name in field.Name.Split('.'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return default;
            }
        }
        return at;
    }

    private static string? Id(JsonElement named) =>
        named.ValueKind == JsonValueKind.Object
            ? named.TryGetProperty("actor", out JsonElement actor)
                ? Text(actor)
                : null
            : Text(named);

    private static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
