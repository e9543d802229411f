using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Review;

/// <summary>One field of a card.</summary>
/// <param name="Label">What is asked: <c>where</c>.</param>
/// <param name="Values">What the claim says; several where it tells of several.</param>
public sealed record CardField(string Label, ImmutableArray<string> Values);

/// <summary>Puts what a claim says into fields: what, who, where, when, how many, and who says it how.</summary>
internal static class CardFields
{
    /// <summary>The fields that say something, in the order in which they are read.</summary>
    public static ImmutableArray<CardField> Of(ReportRecord record, Claim claim)
    {
        ReportedEvent[] told = [.. record.Events.Where(one => claim.Events.Contains(one.Id))];
        Figure[] figures = [.. record.Figures.Where(one => claim.Figures.Contains(one.Id))];
        IEnumerable<CardField> all =
        [
            Field("what", told.Select(What)),
            Field("by whom", told.SelectMany(one => one.Agents).Select(one => NameOf(record, one.Actor, one.Span))),
            Field("to whom", told.SelectMany(one => one.Targets).Select(one => NameOf(record, one.Actor, one.Span))),
            Field(
                "where",
                told.SelectMany(one => one.Places)
                    .Concat(figures.Select(one => one.Place).OfType<string>())
                    .Select(id => PlaceOf(record, id))
            ),
            Field("when", told.Select(one => Wording.Time(one.Time))),
            Field("how many", figures.Select(Number)),
            Field("said by", [SpeakerOf(record, claim)]),
            Field("via", claim.Via.Select(one => NameOf(record, one.Actor, one.Span))),
            Field("said when", [Wording.Time(claim.Made)]),
            Field("given", claim.Quotation == Quotation.None ? [] : [Wording.Label(claim.Quotation)]),
        ];
        return [.. all.Where(field => !field.Values.IsEmpty)];
    }

    private static CardField Field(string label, IEnumerable<string?> values) =>
        new(label, [.. values.OfType<string>().Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)]);

    private static string What(ReportedEvent told) =>
        told.Stage == EventStage.Accomplished
            ? Wording.Label(told.Type)
            : $"{Wording.Label(told.Type)} ({Wording.Label(told.Stage)})";

    private static string Number(Figure figure) =>
        figure.Of is { } counted ? $"{Wording.Number(figure)}: {Words.Clean(counted.Quote)}" : Wording.Number(figure);

    private static string SpeakerOf(ReportRecord record, Claim claim) =>
        claim.Source is { Actor: null, Span: null }
            ? "the report itself"
            : $"{NameOf(record, claim.Source.Actor, claim.Source.Span)} ({Wording.Label(claim.Source.Kind)})";

    private static string NameOf(ReportRecord record, string? actor, QuotedSpan? words) =>
        Words.Clean(record.Actors.FirstOrDefault(one => one.Id == actor)?.Name ?? words?.Quote ?? "");

    private static string PlaceOf(ReportRecord record, string id) =>
        record.Places.FirstOrDefault(one => one.Id == id) is { } place
            ? Words.Clean(place.Country is { } country ? $"{place.Name} ({country})" : place.Name)
            : "";
}
