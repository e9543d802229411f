using System.Globalization;
using System.Text.Json;
using Reportedly.Records;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Api.Requests;
using Reportedly.Storage;

namespace Reportedly.Server.Api.Changes;

/// <summary>Changes of incidents as JSON.</summary>
internal static class ChangeJson
{
    /// <summary>One change.</summary>
    public static ReadOnlyMemory<byte> Of(IncidentChange change) =>
        ApiJson.Object(json =>
        {
            json.WriteNumber("revision", change.Revision);
            json.WriteString("id", change.Id);
            json.WriteMoment("at", change.At);
            json.WriteName("kind", change.Kind);
            json.WriteString("into", change.Into);
            Outline(json, "before", change.Before);
            Outline(json, "after", change.After);
        });

    /// <summary>A page of the changes of one incident, the newest first.</summary>
    /// <param name="changes">All of them.</param>
    /// <param name="paging">Which page.</param>
    public static ApiPage PageOf(IReadOnlyList<IncidentChange> changes, ApiPaging paging)
    {
        long before = paging.After is { } after ? long.Parse(after, CultureInfo.InvariantCulture) : long.MaxValue;
        IncidentChange[] left = [.. changes.Where(change => change.Revision < before).Take(paging.Limit + 1)];
        IncidentChange[] page = [.. left.Take(paging.Limit)];
        return new ApiPage(
            changes.Count,
            [.. page.Select(Of)],
            left.Length > page.Length ? page[^1].Revision.ToString(CultureInfo.InvariantCulture) : null
        );
    }

    private static void Outline(Utf8JsonWriter json, string name, IncidentOutline? outline)
    {
        if (outline is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteName("type", outline.Type);
        json.WriteDay("from", outline.Time?.From);
        json.WriteDay("to", outline.Time?.To);
        json.WriteString("place", outline.Place);
        json.WriteWords("agents", outline.Agents);
        json.WriteWords("targets", outline.Targets);
        json.WriteNumber("reports", outline.Reports);
        json.WriteNumber("origins", outline.Origins);
        json.WriteStartArray("facets");
        foreach (OutlinedFacet facet in outline.Facets)
        {
            json.WriteStartObject();
            json.WriteName("question", facet.Question);
            json.WriteString("measure", facet.Measure is { } measure ? RecordNames.Of(measure) : null);
            json.WriteString("of", facet.Of);
            json.WriteString("place", facet.Place);
            json.WriteString("party", facet.Party);
            json.WriteName("verdict", facet.Verdict);
            json.WriteOptional("low", facet.Low);
            json.WriteOptional("high", facet.High);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
