using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Incidents.Board;

/// <summary>What the claims of an incident say as a whole: the words of a figure are often a number alone.</summary>
public sealed class ClaimContents
{
    private readonly IReadOnlyDictionary<(string Report, string Claim), QuotedSpan> contents;

    private ClaimContents(IReadOnlyDictionary<(string Report, string Claim), QuotedSpan> contents)
    {
        this.contents = contents;
    }

    /// <summary>Looks all claims of an incident up.</summary>
    public static ClaimContents Of(RecordStore store, Incident incident)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(incident);
        Dictionary<(string Report, string Claim), QuotedSpan> contents = [];
        string? after = null;
        do
        {
            ClaimPage page = store.Claims.Page(
                new ClaimQuery
                {
                    Incident = incident.Id,
                    After = after,
                    Limit = ClaimQuery.MostOnPage,
                }
            );
            foreach (ListedClaim claim in page.Claims)
            {
                contents[(claim.ReportKey, claim.ClaimId)] = claim.Words;
            }
            after = page.Next;
        } while (after is not null);
        return new ClaimContents(contents);
    }

    /// <summary>The words that matter to a question, with what the claim says around them where that is known.</summary>
    public SaidWords Around(ClaimWords claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return contents.TryGetValue((claim.Report, claim.Claim), out QuotedSpan? whole)
            ? SaidWords.Within(whole, claim.Words)
            : new SaidWords("", claim.Words.Quote, "");
    }

    /// <summary>The words behind a position, each wording once, with the claims that have it.</summary>
    public ImmutableArray<(SaidWords Words, ImmutableArray<ClaimWords> Claims)> Wordings(Position position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return
        [
            .. position
                .Claims.GroupBy(claim => Around(claim).Clean())
                .Select(same => (same.Key, same.ToImmutableArray())),
        ];
    }
}
