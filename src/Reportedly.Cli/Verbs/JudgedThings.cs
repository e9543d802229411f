using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Cli.Verbs;

/// <summary>
/// Finds what a judgement names: <c>herald-17/c4</c> for a thing of a report, <c>herald-17</c> for the report, and an incident's id for
/// the event that names the incident.
/// </summary>
/// <param name="store">Where it is looked for.</param>
internal sealed class JudgedThings(RecordStore store)
{
    private const int NearIds = 12;

    /// <summary>What a name stands for.</summary>
    /// <exception cref="CommandException">Nothing answers to the name, or several things do.</exception>
    public WordsRef Of(string name)
    {
        if (IsIncident(name))
        {
            return EventsOf(name).First();
        }
        // The last slash: ids that reports came with may be addresses.
        int slash = name.LastIndexOf('/');
        string id = name[(slash + 1)..];
        return slash > 0 && IsThing(id) ? Of(name[..slash], id) : Of(name, "report");
    }

    /// <summary>What several names stand for.</summary>
    /// <inheritdoc cref="Of(string)"/>
    public ImmutableArray<WordsRef> Of(IEnumerable<string>? names) => [.. (names ?? []).Select(Of)];

    /// <summary>What a name stands for; of an incident, all its events.</summary>
    /// <inheritdoc cref="Of(string)"/>
    public IEnumerable<WordsRef> AllOf(string name) => IsIncident(name) ? EventsOf(name) : [Of(name)];

    /// <summary>An event of an incident that none of the others is: what these are to be parted from.</summary>
    /// <param name="name">The incident, or an event of it.</param>
    /// <param name="others">What goes out.</param>
    /// <exception cref="CommandException">Nothing of the incident would be left.</exception>
    public ImmutableArray<WordsRef> RestOf(string name, ImmutableArray<WordsRef> others)
    {
        WordsRef? rest = AllOf(name)
            .FirstOrDefault(thing => others.All(other => (other.Report, other.Id) != (thing.Report, thing.Id)));
        return rest is null
            ? throw new CommandException($"{name}: all events of it are named; leave out those that stay together.")
            : [rest];
    }

    /// <summary>A thing of the report that another thing is of.</summary>
    /// <param name="beside">The other thing.</param>
    /// <param name="id">Its id: <c>a2</c>.</param>
    /// <exception cref="CommandException">The report has no such thing.</exception>
    public WordsRef Beside(WordsRef beside, string id) =>
        Of(beside.Report.Split('#', 2) is [_, var external] ? external : beside.Report, id);

    /// <summary>True for an id of an incident, which no report's id looks like.</summary>
    public static bool IsIncident(string name) =>
        name.Length is > 4 and <= 17 && name[0] == 'i' && name[1..].All(char.IsAsciiHexDigitLower);

    private WordsRef Of(string report, string id)
    {
        StoredReading reading = StoredRecord.Find(store.Find(report), report);
        ReportRecord record = RecordCodec.FromUtf8(reading.Record.Span);
        return WordsRef.To(record, id)
            ?? throw new CommandException($"{report} has no {id}; it has {string.Join(", ", Near(record, id[0]))}.");
    }

    /// <summary>Any event of an incident stands for it; the one that names it stands first.</summary>
    private IEnumerable<WordsRef> EventsOf(string name)
    {
        Incident incident = StoredIncident.Find(store.Views.Incident(name), name);
        return incident
            .Reports.SelectMany(report => report.Events.Select(told => Of(report.ExternalId ?? report.Id, told)))
            .OrderBy(thing => $"i{TellingId.Of(thing.Report, thing.Words!, thing.Ordinal)}" == incident.Id ? 0 : 1);
    }

    private static bool IsThing(string id) =>
        id == "report"
        || (id.Length is > 1 and < 10 && id[0] is 'a' or 'c' or 'e' or 'f' or 'p' && id[1..].All(char.IsAsciiDigit));

    private static IEnumerable<string> Near(ReportRecord record, char sort)
    {
        string[] ids =
        [
            .. record.Claims.Select(item => item.Id),
            .. record.Events.Select(item => item.Id),
            .. record.Figures.Select(item => item.Id),
            .. record.Actors.Select(item => item.Id),
            .. record.Places.Select(item => item.Id),
        ];
        string[] same = [.. ids.Where(id => id[0] == sort).Take(NearIds)];
        return same.Length > 0 ? same : ids.Take(NearIds);
    }
}
