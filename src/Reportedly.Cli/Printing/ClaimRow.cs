using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Cli.Printing;

/// <summary>One row under a speaker: a claim, and one event and one figure of it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="IsFirst">True for the claim's first row, which shows its id.</param>
/// <param name="IsLast">True for the claim's last row, below which there is room for its words.</param>
/// <param name="Event">The event; null where the row has none.</param>
/// <param name="NamesEvent">True for the event's first row within the claim, which names it.</param>
/// <param name="Figure">The figure; null where the row has none.</param>
internal sealed record ClaimRow(
    Claim Claim,
    bool IsFirst,
    bool IsLast,
    ReportedEvent? Event,
    bool NamesEvent,
    Figure? Figure
);

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
        List<(ReportedEvent? Event, bool Names, Figure? Figure)> pairs = [];
        foreach (ReportedEvent item in claim.Events.Select(events.GetValueOrDefault).OfType<ReportedEvent>())
        {
            Figure[] counted = [.. left.Where(figure => figure.Event == item.Id)];
            left.RemoveAll(figure => figure.Event == item.Id);
            pairs.Add((item, true, counted.FirstOrDefault()));
            pairs.AddRange(counted.Skip(1).Select(figure => ((ReportedEvent?)item, false, (Figure?)figure)));
        }
        // Figures of events that this claim does not make name their event themselves.
        foreach (Figure figure in left)
        {
            ReportedEvent? of = figure.Event is null ? null : events.GetValueOrDefault(figure.Event);
            pairs.Add((of, of is not null, figure));
        }
        if (pairs.Count == 0)
        {
            pairs.Add((null, false, null));
        }
        return pairs.Select(
            (pair, i) => new ClaimRow(claim, i == 0, i == pairs.Count - 1, pair.Event, pair.Names, pair.Figure)
        );
    }
}
