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
        IEnumerable<QuotedSpan?> words = KindOf(id) switch
        {
            ThingKind.Claim when record.Claims.FirstOrDefault(each => each.Id == id) is { } claim =>
            [
                claim.Content,
                claim.Cue,
                claim.Source.Span,
                claim.Made?.Span,
                .. claim.Via.Select(each => each.Span),
            ],
            ThingKind.Event when record.Events.FirstOrDefault(each => each.Id == id) is { } told =>
            [
                told.Anchor,
                told.Time?.Span,
                .. told.Agents.Concat(told.Targets).Select(each => each.Span),
                .. told.Instruments,
            ],
            ThingKind.Figure when record.Figures.FirstOrDefault(each => each.Id == id) is { } figure =>
            [
                figure.Span,
                figure.Of,
                figure.Time?.Span,
            ],
            ThingKind.Actor => record.Actors.Where(each => each.Id == id).SelectMany(each => each.Mentions),
            ThingKind.Place => record.Places.Where(each => each.Id == id).SelectMany(each => each.Mentions),
            _ => [],
        };
        return [.. words.OfType<QuotedSpan>().OrderBy(span => span.Start)];
    }
}
