using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Links;

/// <summary>What reports say of the events that are compared, so that whoever decides need not open them.</summary>
public sealed class TellingWords
{
    private const int Longest = 240;

    private readonly Dictionary<(string Report, string Event), SaidOfEvent> said = [];

    /// <summary>Looks tellings up in their reports.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static TellingWords Of(RecordStore store, IEnumerable<ComparedTellings> pairs)
    {
        ArgumentNullException.ThrowIfNull(store);
        TellingWords words = new();
        foreach (
            IGrouping<string, Telling> report in pairs
                .SelectMany(pair => new[] { pair.One, pair.Other })
                .GroupBy(telling => telling.Report, StringComparer.Ordinal)
        )
        {
            ReportRecord? record = store.NewestRecord(report.Key);
            foreach (Telling telling in report)
            {
                words.said[(telling.Report, telling.Event)] = Said(record, telling);
            }
        }
        return words;
    }

    /// <summary>What is said of an event.</summary>
    public SaidOfEvent Of(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return said.TryGetValue((telling.Report, telling.Event), out SaidOfEvent? known) ? known : Said(null, telling);
    }

    private static SaidOfEvent Said(ReportRecord? record, Telling telling) =>
        record?.Claims.FirstOrDefault(claim => claim.Events.Contains(telling.Event)) is { } claim
            ? new SaidOfEvent(Shown(claim.Content.Quote), claim.Source.Span is { } source ? Shown(source.Quote) : null)
            : new SaidOfEvent(Shown(telling.Anchor.Quote), null);

    private static string Shown(string words) => Phrasing.Words.Elide(Phrasing.Words.Clean(words), Longest);
}

/// <summary>What is said of an event in a report.</summary>
/// <param name="Says">What the first claim of it says; the words that name the event where none does.</param>
/// <param name="Whose">Who says so, as the report names them; null where the report itself speaks.</param>
public sealed record SaidOfEvent(string Says, string? Whose);
