namespace Reportedly.Records;

/// <summary>A span of a record and where in the record it stands.</summary>
/// <param name="Id">Id of the part that holds it; <c>report</c> or <c>reading</c> where that has none.</param>
/// <param name="Field">The field within the part: <c>mentions[2]</c>.</param>
/// <param name="Span">The span.</param>
internal readonly record struct LocatedSpan(string Id, string Field, QuotedSpan Span)
{
    /// <summary>Every span of the record, in the order of the JSON.</summary>
    public static IEnumerable<LocatedSpan> AllOf(ReportRecord record) =>
        [
            .. Single("report", "dateline.span", record.Report.Dateline?.Span),
            .. record.Actors.SelectMany(actor => Many(actor.Id, "mentions[{0}]", actor.Mentions)),
            .. record.Places.SelectMany(place => Many(place.Id, "mentions[{0}]", place.Mentions)),
            .. record.Events.SelectMany(OfEvent),
            .. record.Figures.SelectMany(OfFigure),
            .. record.Claims.SelectMany(OfClaim),
            .. record.Reading.Diagnostics.SelectMany(
                (diagnostic, at) => Single("reading", $"diagnostics[{at}].span", diagnostic.Span)
            ),
        ];

    private static IEnumerable<LocatedSpan> OfEvent(ReportedEvent happening) =>
        [
            .. Single(happening.Id, "anchor", happening.Anchor),
            .. Many(happening.Id, "agents[{0}].span", happening.Agents.Select(agent => agent.Span)),
            .. Many(happening.Id, "targets[{0}].span", happening.Targets.Select(target => target.Span)),
            .. Many(happening.Id, "instruments[{0}]", happening.Instruments),
            .. Single(happening.Id, "time.span", happening.Time?.Span),
        ];

    private static IEnumerable<LocatedSpan> OfFigure(Figure figure) =>
        [
            .. Single(figure.Id, "span", figure.Span),
            .. Single(figure.Id, "of", figure.Of),
            .. Single(figure.Id, "time.span", figure.Time?.Span),
        ];

    private static IEnumerable<LocatedSpan> OfClaim(Claim claim) =>
        [
            .. Single(claim.Id, "source.span", claim.Source.Span),
            .. Many(claim.Id, "via[{0}].span", claim.Via.Select(carrier => carrier.Span)),
            .. Single(claim.Id, "cue", claim.Cue),
            .. Single(claim.Id, "content", claim.Content),
            .. Single(claim.Id, "made.span", claim.Made?.Span),
        ];

    private static IEnumerable<LocatedSpan> Single(string id, string field, QuotedSpan? span) =>
        span is null ? [] : [new LocatedSpan(id, field, span)];

    private static IEnumerable<LocatedSpan> Many(string id, string field, IEnumerable<QuotedSpan> spans) =>
        spans.Select(
            (span, at) =>
                new LocatedSpan(
                    id,
                    field.Replace(
                        "{0}",
                        at.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        StringComparison.Ordinal
                    ),
                    span
                )
        );
}
