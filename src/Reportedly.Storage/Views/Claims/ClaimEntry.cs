using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Reportedly.Records;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>One claim, ready to be written.</summary>
/// <param name="Number">Of the report's first reading and the claim's id: it stays, however often the report is read again.</param>
/// <param name="Reason">The reason that the claim itself gives to wait.</param>
/// <param name="Names">The folded words of all names of who says it; empty where the report itself speaks.</param>
/// <param name="Shown">What is shown of it, without what its report and its incidents give.</param>
/// <param name="Body">What is kept of that in <see cref="ClaimBytes"/>.</param>
/// <param name="Digest">Digest of all that is shown of it, without what its incidents give.</param>
internal sealed record ClaimEntry(
    long Number,
    QueueReason Reason,
    string Names,
    ListedClaim Shown,
    byte[] Body,
    long Digest
)
{
    /// <summary>Number of who says it: the same names have the same; 0 where the report itself speaks.</summary>
    public long Speaker => Names.Length == 0 ? 0 : ShortDigest.Of(Encoding.UTF8.GetBytes(Names));

    /// <summary>The number of a claim.</summary>
    /// <param name="first">Number of the report's first reading.</param>
    /// <param name="claimId">The claim's id: <c>c4</c>.</param>
    public static long NumberOf(long first, string claimId) =>
        PartNumber.Of(
            first,
            claimId.Length > 1
            && int.TryParse(claimId.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? number
                : int.MaxValue
        );

    /// <summary>The id of the claim with a number.</summary>
    public static string IdOf(long number) =>
        string.Create(CultureInfo.InvariantCulture, $"c{PartNumber.PlaceOf(number)}");

    /// <summary>The claims of a record as persons judged it, rejected ones among them.</summary>
    /// <param name="first">Number of the report's first reading.</param>
    /// <param name="judged">The record.</param>
    public static ImmutableArray<ClaimEntry> Of(long first, JudgedRecord judged)
    {
        Report report = judged.Record.Report;
        Dictionary<string, Claim> left = judged.Record.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        Dictionary<string, string> names = [];
        Dictionary<string, string> namesOfRejected = [];
        ImmutableArray<Claim> all = judged.WithRejected.Claims;
        List<ClaimEntry> entries = new(all.Length);
        for (int ordinal = 0; ordinal < all.Length; ordinal++)
        {
            bool counts = left.TryGetValue(all[ordinal].Id, out Claim? claim);
            claim ??= all[ordinal];
            ReportRecord record = counts ? judged.Record : judged.WithRejected;
            ThingReview? review = judged.Reviews.GetValueOrDefault(claim.Id);
            ListedClaim shown = ListedClaimOf(record, claim, ordinal) with
            {
                // What was rejected with its event or its report counts no more, either.
                Status = counts ? review?.Status ?? ReviewStatus.Open : ReviewStatus.Rejected,
                Assignee = review?.Assignee,
            };
            string speaker =
                claim.Source.Kind == SourceKind.Report
                    ? ""
                    : SpeakerNames.Folded(record, claim.Source, counts ? names : namesOfRejected);
            byte[] body = ClaimBytes.Of(shown);
            long digest = ShortDigest.Of(ClaimBytes.Whole(shown, report, body));
            entries.Add(
                new ClaimEntry(NumberOf(first, claim.Id), ClaimReasons.Of(claim), speaker, shown, body, digest)
            );
        }
        return [.. entries.DistinctBy(entry => entry.Number)];
    }

    private static ListedClaim ListedClaimOf(ReportRecord record, Claim claim, int ordinal) =>
        new()
        {
            ReportKey = "",
            ReportId = record.Report.Id,
            ClaimId = claim.Id,
            Ordinal = ordinal,
            Speaker = SpeakerNames.Shown(record, claim.Source),
            SourceKind = claim.Source.Kind,
            Via =
            [
                .. claim.Via.Select(carrier =>
                    SpeakerNames.Shown(record, new ClaimSource(carrier.Actor, carrier.Span, SourceKind.Media))!
                ),
            ],
            Stance = claim.Stance,
            Certainty = claim.Certainty,
            Words = claim.Content,
            Figures =
            [
                .. record
                    .Figures.Where(figure => claim.Figures.Contains(figure.Id))
                    .Select(figure => new ListedFigure(figure.Measure, figure.Low, figure.High)),
            ],
            Cursor = "",
        };
}
