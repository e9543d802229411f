using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Cli.Printing;

/// <summary>One row under a speaker: a claim, and one event and one figure of it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="IsFirst">True for the claim's first row, which shows its id and words.</param>
/// <param name="Event">The event; null where the row has none.</param>
/// <param name="NamesEvent">True for the event's first row within the claim, which names it.</param>
/// <param name="Figure">The figure; null where the row has none.</param>
internal sealed record ClaimRow(Claim Claim, bool IsFirst, ReportedEvent? Event, bool NamesEvent, Figure? Figure);

/// <summary>Everything that one speaker says through the same carriers, in the order of the text.</summary>
/// <param name="Source">Who says it.</param>
/// <param name="Via">Who carried it.</param>
/// <param name="Rows">What is said.</param>
internal sealed record SpeakerRows(ClaimSource Source, ImmutableArray<Carrier> Via, ImmutableArray<ClaimRow> Rows)
{
    /// <summary>The rows of a record, under their speakers; speakers stand in the order in which they first speak.</summary>
    public static IEnumerable<SpeakerRows> Of(ReportRecord record)
    {
        Dictionary<string, ReportedEvent> events = record.Events.ToDictionary(item => item.Id, StringComparer.Ordinal);
        Dictionary<string, Figure> figures = record.Figures.ToDictionary(item => item.Id, StringComparer.Ordinal);
        return record
            .Claims.GroupBy(Key, StringComparer.Ordinal)
            .Select(group => new SpeakerRows(
                group.First().Source,
                group.First().Via,
                [.. group.SelectMany(claim => RowsOf(claim, events, figures))]
            ));
    }

    private static string Key(Claim claim) =>
        string.Join(
            '\n',
            claim
                .Via.Select(carrier => carrier.Actor ?? carrier.Span.Quote)
                .Prepend(claim.Source.Actor ?? claim.Source.Span?.Quote ?? "")
                .Prepend(RecordNames.Of(claim.Source.Kind))
        );

    private static IEnumerable<ClaimRow> RowsOf(
        Claim claim,
        Dictionary<string, ReportedEvent> events,
        Dictionary<string, Figure> figures
    )
    {
        List<Figure> left = [.. claim.Figures.Select(figures.GetValueOrDefault).OfType<Figure>()];
        bool first = true;
        foreach (ReportedEvent item in claim.Events.Select(events.GetValueOrDefault).OfType<ReportedEvent>())
        {
            bool names = true;
            foreach (Figure? figure in left.Where(figure => figure.Event == item.Id).DefaultIfEmpty().ToArray())
            {
                yield return new ClaimRow(claim, first, item, names, figure);
                first = names = false;
                _ = figure is not null && left.Remove(figure);
            }
        }
        foreach (Figure figure in left)
        {
            ReportedEvent? of = figure.Event is null ? null : events.GetValueOrDefault(figure.Event);
            yield return new ClaimRow(claim, first, of, of is not null, figure);
            first = false;
        }
        if (first)
        {
            yield return new ClaimRow(claim, true, null, false, null);
        }
    }
}
