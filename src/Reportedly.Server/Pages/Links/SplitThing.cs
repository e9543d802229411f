using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Links;

/// <summary>A telling of an incident that is to be split.</summary>
/// <param name="Name">What a form calls it: short, since all that is ticked stands in one address.</param>
/// <param name="Words">The telling.</param>
/// <param name="Title">The headline of its report.</param>
/// <param name="Anchor">The words that name the event.</param>
/// <param name="Says">What is said of it.</param>
/// <param name="IsTicked">True where it is to go.</param>
public sealed record SplitThing(string Name, WordsRef Words, string Title, string Anchor, string Says, bool IsTicked)
{
    private const int LongestWords = 240;
    private const int IdDigits = 64;
    private const int NameDigits = 12;

    /// <summary>All tellings of an incident, by report.</summary>
    /// <param name="store">The store.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="ticked">Names of those that are to go.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static ImmutableArray<SplitThing> Of(RecordStore store, Incident incident, IReadOnlySet<string> ticked) =>
        [
            .. store
                .Judgements.WordsOf(incident)
                .GroupBy(words => words.Report, StringComparer.Ordinal)
                .SelectMany(report =>
                {
                    ReportRecord record = store.NewestRecord(report.Key)!;
                    return report.Select(words => Of(record, words, ticked));
                }),
        ];

    /// <summary>The parts that are made by what is ticked; null where one of them would be empty.</summary>
    public static SplitParts? Parts(ImmutableArray<SplitThing> things)
    {
        SplitParts parts = new(
            [.. things.Where(thing => thing.IsTicked).Select(thing => thing.Words)],
            [.. things.Where(thing => !thing.IsTicked).Select(thing => thing.Words)]
        );
        return parts.Go.IsEmpty || parts.Stay.IsEmpty ? null : parts;
    }

    private static SplitThing Of(ReportRecord record, WordsRef words, IReadOnlySet<string> ticked)
    {
        string slug = ReportSlug.Of(words.Report);
        string name = $"{slug[..NameDigits]}{slug[IdDigits..]}/{words.Id}";
        string anchor = Phrasing.Words.Clean(words.Words?.Quote ?? "");
        string says = record.Claims.FirstOrDefault(claim => claim.Events.Contains(words.Id))?.Content.Quote ?? anchor;
        return new SplitThing(
            name,
            words,
            Phrasing.Words.Clean(record.Report.Title ?? slug[..NameDigits]),
            anchor,
            Phrasing.Words.Elide(Phrasing.Words.Clean(says), LongestWords),
            ticked.Contains(name)
        );
    }
}
