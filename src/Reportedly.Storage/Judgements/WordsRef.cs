using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Storage.Judgements;

/// <summary>
/// Points at a thing of a record by the words that it was read from, since its id may be another after the next reading, and the words
/// are not.
/// </summary>
/// <param name="Report">Key of the report (<see cref="ReportKey"/>).</param>
/// <param name="Thing">What sort of thing it is.</param>
/// <param name="Id">Its id when it was pointed at: <c>e1</c>; <c>report</c> for the report itself. For people; the words decide.</param>
/// <param name="Words">
/// An event's anchor, a figure's number, what a claim says, a mention of a place or actor; null for the report itself.
/// </param>
/// <param name="Ordinal">How many things of its sort with exactly these words stand before it in the record.</param>
public sealed record WordsRef(string Report, ThingKind Thing, string Id, QuotedSpan? Words, int Ordinal)
{
    /// <summary>Points at the thing with an id; null where the record holds none. <c>report</c> is the report itself.</summary>
    public static WordsRef? To(ReportRecord record, string id)
    {
        ArgumentNullException.ThrowIfNull(record);
        string key = ReportKey.Of(record.Report);
        if (id == ThingWords.ReportId)
        {
            return new WordsRef(key, ThingKind.Report, id, null, 0);
        }
        foreach (ThingKind kind in Enum.GetValues<ThingKind>())
        {
            ImmutableArray<ThingWords> things = ThingWords.All(record, kind);
            if (things.FirstOrDefault(thing => thing.Id == id) is { Words.IsDefaultOrEmpty: false } found)
            {
                QuotedSpan words = found.Words[0];
                int ordinal = things.TakeWhile(thing => thing.Id != id).Count(thing => thing.Words.Contains(words));
                return new WordsRef(key, kind, id, words, ordinal);
            }
        }
        return null;
    }

    /// <summary>The reference for people: <c>e1 "car bomb went off"</c>.</summary>
    public override string ToString() => Words is null ? Id : $"{Id} \"{Words.Quote}\"";
}

/// <summary>Sorts of things that can be judged.</summary>
public enum ThingKind
{
    /// <summary>The report itself.</summary>
    Report,

    /// <summary>Somebody named.</summary>
    Actor,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An event as the report tells it.</summary>
    Event,

    /// <summary>A number.</summary>
    Figure,

    /// <summary>What somebody says.</summary>
    Claim,
}

/// <summary>A thing of a record with the words that it can be found by.</summary>
/// <param name="Id">Its id in the record.</param>
/// <param name="Words">Its words; several where it is mentioned in several places.</param>
internal readonly record struct ThingWords(string Id, ImmutableArray<QuotedSpan> Words)
{
    public const string ReportId = "report";

    /// <summary>All things of one sort, in the order of the record.</summary>
    public static ImmutableArray<ThingWords> All(ReportRecord record, ThingKind kind) =>
        kind switch
        {
            ThingKind.Report => [],
            ThingKind.Actor => [.. record.Actors.Select(actor => new ThingWords(actor.Id, actor.Mentions))],
            ThingKind.Place => [.. record.Places.Select(place => new ThingWords(place.Id, place.Mentions))],
            ThingKind.Event => [.. record.Events.Select(told => new ThingWords(told.Id, [told.Anchor]))],
            ThingKind.Figure => [.. record.Figures.Select(figure => new ThingWords(figure.Id, [figure.Span]))],
            ThingKind.Claim => [.. record.Claims.Select(claim => new ThingWords(claim.Id, [claim.Content]))],
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such sort of thing."),
        };
}
