using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Reader;

/// <summary>The things of a record by their ids, whatever sort they are of.</summary>
internal static class Things
{
    /// <summary>All ids, claims first.</summary>
    public static IEnumerable<string> Ids(ReportRecord record) =>
        [
            .. record.Claims.Select(each => each.Id),
            .. record.Events.Select(each => each.Id),
            .. record.Figures.Select(each => each.Id),
            .. record.Actors.Select(each => each.Id),
            .. record.Places.Select(each => each.Id),
        ];

    /// <summary>The ids of one sort.</summary>
    public static IEnumerable<string> Ids(ReportRecord record, ThingKind kind) =>
        Ids(record).Where(id => KindOf(id) == kind);

    /// <summary>What sort of thing an id is of.</summary>
    public static ThingKind KindOf(string id) =>
        id == "report"
            ? ThingKind.Report
            : id[0] switch
            {
                'c' => ThingKind.Claim,
                'e' => ThingKind.Event,
                'f' => ThingKind.Figure,
                'a' => ThingKind.Actor,
                _ => ThingKind.Place,
            };

    /// <summary>Every stretch of the text that a thing was read from.</summary>
    public static ImmutableArray<QuotedSpan> Words(ReportRecord record, string? id)
    {
        if (id is null or "report")
        {
            return [];
        }
        List<QuotedSpan?> words = [];
        switch (KindOf(id))
        {
            case ThingKind.Claim when record.Claims.FirstOrDefault(each => each.Id == id) is { } claim:
                words.AddRange([claim.Content, claim.Cue, claim.Source.Span, claim.Made?.Span]);
                words.AddRange(claim.Via.Select(each => each.Span));
                break;
            case ThingKind.Event when record.Events.FirstOrDefault(each => each.Id == id) is { } told:
                words.AddRange([told.Anchor, told.Time?.Span]);
                words.AddRange(told.Agents.Concat(told.Targets).Select(each => each.Span));
                words.AddRange(told.Instruments);
                break;
            case ThingKind.Figure when record.Figures.FirstOrDefault(each => each.Id == id) is { } figure:
                words.AddRange([figure.Span, figure.Of, figure.Time?.Span]);
                break;
            case ThingKind.Actor:
                words.AddRange(record.Actors.Where(each => each.Id == id).SelectMany(each => each.Mentions));
                break;
            case ThingKind.Place:
                words.AddRange(record.Places.Where(each => each.Id == id).SelectMany(each => each.Mentions));
                break;
        }
        return [.. words.OfType<QuotedSpan>().OrderBy(span => span.Start)];
    }
}
