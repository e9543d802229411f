using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Export.Redacting;

/// <summary>
/// A record without private persons' names and exact places. Its text is left out, since it can name people whom reading did not find;
/// quotes stay, with names erased, and their offsets count in the text that was left out.
/// </summary>
internal sealed class RecordRedaction(NameEraser names, string? externalId)
{
    public ReportRecord Of(ReportRecord record) =>
        record with
        {
            Report = Of(record.Report),
            Actors = [.. record.Actors.Select(Of)],
            Places = [.. record.Places.Select(Of)],
            Events = [.. record.Events.Select(Of)],
            Figures = [.. record.Figures.Select(Of)],
            Claims = [.. record.Claims.Select(Of)],
            Reading = record.Reading with
            {
                Diagnostics =
                [
                    .. record.Reading.Diagnostics.Select(note =>
                        note with
                        {
                            Message = names.Erase(note.Message),
                            Span = Of(note.Span),
                        }
                    ),
                ],
            },
        };

    private Report Of(Report report) =>
        report with
        {
            ExternalId = externalId,
            Url = Coarse.Address(report.Url),
            Publisher = names.Erase(report.Publisher),
            Title = names.Erase(report.Title),
            Byline = null,
            Dateline = report.Dateline is { } line ? line with { Span = Of(line.Span)! } : null,
            Text = "",
        };

    private Actor Of(Actor actor) =>
        actor with
        {
            Name = names.Erase(actor.Name),
            Description = names.Erase(actor.Description),
            Aliases = [.. actor.Aliases.Select(alias => names.Erase(alias)).Distinct(StringComparer.Ordinal)],
            Mentions = Of(actor.Mentions),
        };

    private Place Of(Place place) =>
        place with
        {
            Name = names.Erase(place.Name),
            Mentions = Of(place.Mentions),
            GeonamesId = Coarse.GeonamesId(place.GeonamesId, place.Precision),
            Latitude = Coarse.Degrees(place.Latitude),
            Longitude = Coarse.Degrees(place.Longitude),
            Candidates =
            [
                .. place.Candidates.Select(candidate =>
                    candidate with
                    {
                        GeonamesId = null,
                        Name = names.Erase(candidate.Name),
                        Latitude = Coarse.Degrees(candidate.Latitude),
                        Longitude = Coarse.Degrees(candidate.Longitude),
                    }
                ),
            ],
        };

    private ReportedEvent Of(ReportedEvent told) =>
        told with
        {
            Anchor = Of(told.Anchor)!,
            Agents = Of(told.Agents),
            Targets = Of(told.Targets),
            Instruments = Of(told.Instruments),
            Time = Of(told.Time),
        };

    private Figure Of(Figure figure) =>
        figure with
        {
            Span = Of(figure.Span)!,
            Of = Of(figure.Of),
            Time = Of(figure.Time),
        };

    private Claim Of(Claim claim) =>
        claim with
        {
            Source = claim.Source with { Span = Of(claim.Source.Span) },
            Via = [.. claim.Via.Select(carrier => carrier with { Span = Of(carrier.Span)! })],
            Cue = Of(claim.Cue),
            Content = Of(claim.Content)!,
            Made = Of(claim.Made),
        };

    private ImmutableArray<Participant> Of(ImmutableArray<Participant> all) =>
        [.. all.Select(one => one with { Span = Of(one.Span)! })];

    private TimeInterval? Of(TimeInterval? time) => time is null ? null : time with { Span = Of(time.Span) };

    private ImmutableArray<QuotedSpan> Of(ImmutableArray<QuotedSpan> spans) => [.. spans.Select(span => Of(span)!)];

    private QuotedSpan? Of(QuotedSpan? span) => span is null ? null : span with { Quote = names.Erase(span.Quote) };
}
