using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Reportedly.Corroboration;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Api.Judging;

/// <summary>
/// Finds what a program names as judged: things of reports as <see cref="JudgedWords"/> names them, and by the id of an incident the event
/// that names the incident.
/// </summary>
/// <param name="store">Where it is looked for.</param>
internal sealed class JudgedThings(RecordStore store)
{
    /// <summary>What several names stand for.</summary>
    /// <exception cref="DeskProblem">Nothing answers to one.</exception>
    public ImmutableArray<WordsRef> Of(IEnumerable<string> names) =>
        [.. names.Select(name => IsIncident(name) ? EventsOf(name).First() : Of(name))];

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
    public WordsRef Beside(WordsRef beside, string id) => Of($"{ReportSlug.Of(beside.Report)}/{id}");

    private static bool IsIncident(string name) =>
        name.Length is > 4 and <= 17 && name[0] == 'i' && name[1..].All(char.IsAsciiHexDigitLower);

    private WordsRef Of(string name)
    {
        try
        {
            return JudgedWords.Find(store, name);
        }
        catch (DeskProblem missing) when (missing.Status == StatusCodes.Status404NotFound)
        {
            // What was asked for is there: the log. What it names is not.
            throw JsonBody.Unfit($"'{name}' names nothing: {missing.Message}", missing.Remedy);
        }
    }

    /// <summary>Any event of an incident stands for it; the one that names it stands first.</summary>
    private IEnumerable<WordsRef> EventsOf(string name) =>
        store.Views.Incident(name) is IncidentLookup.Found { Incident: var incident }
            ? store
                .Judgements.WordsOf(incident)
                .OrderBy(thing => $"i{TellingId.Of(thing.Report, thing.Words!, thing.Ordinal)}" == incident.Id ? 0 : 1)
            : throw JsonBody.Unfit($"There is no incident '{name}'.", "Name it by the id that /incidents gives.");
}
