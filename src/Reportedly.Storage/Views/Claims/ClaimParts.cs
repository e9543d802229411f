using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>The claims of one record as people judged it, rejected ones among them.</summary>
internal static class ClaimParts
{
    /// <summary>The claims, in the order of the record.</summary>
    public static ImmutableArray<ListedClaim> Of(string key, JudgedRecord judged)
    {
        Report report = judged.Record.Report;
        FrozenDictionary<string, Claim> left = judged.Record.Claims.ToFrozenDictionary(
            claim => claim.Id,
            StringComparer.Ordinal
        );
        ImmutableArray<Claim> all = judged.WithRejected.Claims;
        ImmutableArray<ListedClaim>.Builder claims = ImmutableArray.CreateBuilder<ListedClaim>(all.Length);
        for (int ordinal = 0; ordinal < all.Length; ordinal++)
        {
            bool counts = left.TryGetValue(all[ordinal].Id, out Claim? claim);
            claim ??= all[ordinal];
            ReportRecord record = counts ? judged.Record : judged.WithRejected;
            ThingReview? review = judged.Reviews.GetValueOrDefault(claim.Id);
            claims.Add(
                new ListedClaim
                {
                    ReportKey = key,
                    ReportId = report.Id,
                    ExternalId = report.ExternalId,
                    Title = report.Title,
                    Publisher = report.Publisher,
                    Published = report.Published.From,
                    ClaimId = claim.Id,
                    Ordinal = ordinal,
                    Speaker = SpeakerNames.Shown(record, claim.Source),
                    SourceKind = claim.Source.Kind,
                    Via = [.. claim.Via.Select(carrier => Name(record, carrier))],
                    Stance = claim.Stance,
                    Certainty = claim.Certainty,
                    Words = claim.Content,
                    Figures =
                    [
                        .. record
                            .Figures.Where(figure => claim.Figures.Contains(figure.Id))
                            .Select(figure => new ListedFigure(figure.Measure, figure.Low, figure.High)),
                    ],
                    // What was rejected with its event or its report counts no more, either.
                    Status = counts ? review?.Status ?? ReviewStatus.Open : ReviewStatus.Rejected,
                    Assignee = review?.Assignee,
                    Reason = ClaimReasons.Of(claim),
                    Cursor = "",
                }
            );
        }
        return claims.ToImmutable();
    }

    private static string Name(ReportRecord record, Carrier carrier) =>
        SpeakerNames.Shown(record, new ClaimSource(carrier.Actor, carrier.Span, SourceKind.Media)) ?? "";
}
