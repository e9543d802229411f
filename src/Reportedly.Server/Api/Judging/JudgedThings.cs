using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Api.Reports;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Pages.Problems;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Api.Judging;

/// <summary>
/// Finds what a judgement names: <c>SLUG/c4</c> for a thing of a report, <c>SLUG</c> for the report, and an incident's id for the event that
/// names the incident.
/// </summary>
/// <param name="store">Where it is looked for.</param>
internal sealed class JudgedThings(RecordStore store)
{
    private const int NearIds = 12;

    /// <summary>What several names stand for.</summary>
    /// <exception cref="DeskProblem">Nothing answers to one.</exception>
    public ImmutableArray<WordsRef> Of(IEnumerable<string> names) => [.. names.Select(Of)];

    /// <summary>Events of incidents, or others, that none of these is: what these are to be parted from.</summary>
    /// <param name="names">Incidents, or events.</param>
    /// <param name="others">What goes out.</param>
    /// <exception cref="DeskProblem">Nothing would be left.</exception>
    public ImmutableArray<WordsRef> RestOf(IEnumerable<string> names, ImmutableArray<WordsRef> others) =>
        [
            .. names.Select(name =>
                (IsIncident(name) ? EventsOf(name) : [Of(name)]).FirstOrDefault(thing =>
                    others.All(other => (other.Report, other.Id) != (thing.Report, thing.Id))
                )
                ?? throw JsonBody.Unfit(
                    $"All events of '{name}' are named as things.",
                    "Leave out those that stay together."
                )
            ),
        ];

    /// <summary>A thing of the report that another thing is of.</summary>
    /// <param name="beside">The other thing.</param>
    /// <param name="id">Its id: <c>a2</c>.</param>
    /// <exception cref="DeskProblem">The report has no such thing.</exception>
    public WordsRef Beside(WordsRef beside, string id) =>
        store.NewestRecord(beside.Report) is { } record ? Thing(record, id) : throw Unknown(id);

    private static bool IsIncident(string name) =>
        name.Length is > 4 and <= 17 && name[0] == 'i' && name[1..].All(char.IsAsciiHexDigitLower);

    private WordsRef Of(string name)
    {
        if (IsIncident(name))
        {
            return EventsOf(name).First();
        }
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        string slug = slash < 0 ? name : name[..slash];
        try
        {
            return Thing(FoundReport.Of(store, slug).Record, slash < 0 ? "report" : name[(slash + 1)..]);
        }
        catch (DeskProblem missing) when (missing.Status == 404)
        {
            throw JsonBody.Unfit(missing.Message, missing.Remedy);
        }
    }

    private static WordsRef Thing(ReportRecord record, string id)
    {
        if (WordsRef.To(record, id) is { } found)
        {
            return found;
        }
        string near = string.Join(", ", Near(record, id));
        throw JsonBody.Unfit(
            $"The report has no '{id}'.",
            near.Length > 0 ? $"It has {near}." : "Nothing was read in it; name the report alone."
        );
    }

    /// <summary>Any event of an incident stands for it; the one that names it stands first.</summary>
    private IEnumerable<WordsRef> EventsOf(string name) =>
        store.Views.Incident(name) is IncidentLookup.Found { Incident: var incident }
            ? store
                .Judgements.WordsOf(incident)
                .OrderBy(thing => $"i{TellingId.Of(thing.Report, thing.Words!, thing.Ordinal)}" == incident.Id ? 0 : 1)
            : throw Unknown(name);

    private static DeskProblem Unknown(string name) =>
        JsonBody.Unfit($"There is no '{name}'.", "Name a thing as SLUG/c4, or an incident by its id.");

    private static IEnumerable<string> Near(ReportRecord record, string id)
    {
        string[] ids =
        [
            .. record.Claims.Select(item => item.Id),
            .. record.Events.Select(item => item.Id),
            .. record.Figures.Select(item => item.Id),
            .. record.Actors.Select(item => item.Id),
            .. record.Places.Select(item => item.Id),
        ];
        string[] same = [.. ids.Where(one => id.Length > 0 && one[0] == id[0])];
        return (same.Length > 0 ? same : ids).Take(NearIds);
    }
}
