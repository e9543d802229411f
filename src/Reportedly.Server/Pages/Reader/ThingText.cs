using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Server.Phrasing;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Reader;

/// <summary>The things of a record in a few words, for lists, headings and choices.</summary>
internal sealed class ThingText
{
    private const int Longest = 90;

    private readonly ReportRecord record;

    /// <param name="record">The record.</param>
    public ThingText(ReportRecord record) => this.record = record;

    /// <summary>A thing in a line: <c>e1 bombing “exploded”</c>.</summary>
    public string Line(string id) => $"{id} {Short(id)}";

    /// <summary>A thing in a few words, without its id.</summary>
    public string Short(string id) =>
        Things.KindOf(id) switch
        {
            ThingKind.Claim when record.Claims.FirstOrDefault(each => each.Id == id) is { } claim =>
                $"{Source(claim)}: “{Words.Elide(Words.Clean(claim.Content.Quote), Longest)}”",
            ThingKind.Event when record.Events.FirstOrDefault(each => each.Id == id) is { } told =>
                $"{Type(told)} “{Words.Elide(Words.Clean(told.Anchor.Quote), Longest)}”",
            ThingKind.Figure when record.Figures.FirstOrDefault(each => each.Id == id) is { } figure => HowMany(figure),
            ThingKind.Actor when record.Actors.FirstOrDefault(each => each.Id == id) is { } actor => Words.Clean(
                actor.Name
            ),
            ThingKind.Place when record.Places.FirstOrDefault(each => each.Id == id) is { } place => Where(place),
            ThingKind.Report => "the report",
            _ => "",
        };

    /// <summary>Whose words a claim is.</summary>
    public string Source(Claim claim) =>
        claim.Source.Kind == SourceKind.Report ? "The report itself" : Name(claim.Source.Actor, claim.Source.Span);

    /// <summary>What sort of event, and how far it came.</summary>
    public static string Type(ReportedEvent told) =>
        told.Stage == EventStage.Accomplished
            ? Wording.Label(told.Type)
            : $"{Wording.Label(told.Type)} ({Wording.Label(told.Stage)})";

    /// <summary>How many, of whom.</summary>
    public static string HowMany(Figure figure) =>
        figure.Of is { } of
            ? $"{Wording.Number(figure)}: {Words.Elide(Words.Clean(of.Quote), Longest)}"
            : Wording.Number(figure);

    /// <summary>A place, with its country where it is known, and a question mark where it may be several.</summary>
    public static string Where(Place place) =>
        Words.Clean(place.Name)
        + place.Status switch
        {
            PlaceStatus.Resolved when place.Country is not null => $" ({place.Country})",
            PlaceStatus.Ambiguous => " (one of several)",
            PlaceStatus.Unresolved => " (not located)",
            _ => "",
        };

    /// <summary>Those with a part in an event, as the words there name them.</summary>
    public string Parties(ImmutableArray<Participant> parties) =>
        string.Join(", ", parties.Select(party => Name(party.Actor, party.Span)));

    /// <summary>The best name of an actor; the words where there is none.</summary>
    public string Name(string? actor, QuotedSpan? words) =>
        record.Actors.FirstOrDefault(each => each.Id == actor) is { } found ? Words.Clean(found.Name)
        : words is null ? "somebody"
        : Words.Clean(words.Quote);
}
