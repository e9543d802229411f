using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Log;
using Reportedly.Storage.Search;
using Reportedly.Storage.Views;

namespace Reportedly.Storage;

/// <summary>Claims of all reports, as lists and queues show them. They are as of the last time that the views followed the log.</summary>
public sealed class ClaimViews
{
    private readonly StoreConnection connection;
    private readonly Func<ActiveJudgements> judgements;

    /// <param name="connection">Where the log and the views are.</param>
    /// <param name="judgements">What persons' judgements stand now.</param>
    internal ClaimViews(StoreConnection connection, Func<ActiveJudgements> judgements)
    {
        this.connection = connection;
        this.judgements = judgements;
    }

    /// <summary>The claims that a query finds, in the order that it asks for.</summary>
    /// <exception cref="ArgumentException">The cursor or the limit is none; the message says what to write.</exception>
    /// <exception cref="SearchFormatException">The text means nothing; the message says what to write.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ClaimPage Page(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Limit is < 1 or > ClaimQuery.MostOnPage)
        {
            throw new ArgumentException(
                $"A page of {query.Limit} claims cannot be had; ask for 1 to {ClaimQuery.MostOnPage}.",
                nameof(query)
            );
        }
        int[] after = query.After is null ? [] : [(int)PageCursor.Parse(query.After).Day];
        ListedClaim[] found = [.. All(query.Order).Where(claim => Fits(claim, query))];
        ListedClaim[] left =
        [
            .. found
                .Where(claim => after.All(place => PageCursor.Parse(claim.Cursor).Day > place))
                .Take(query.Limit + 1),
        ];
        bool isLast = left.Length <= query.Limit;
        ImmutableArray<ListedClaim> page = [.. left.Take(query.Limit)];
        return new ClaimPage(page, found.Length, isLast ? null : page[^1].Cursor);
    }

    /// <summary>One claim; null where the report or the claim is not there.</summary>
    /// <param name="reportKey">Key of the report.</param>
    /// <param name="claimId">The claim's id in the report's record.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ListedClaim? Find(string reportKey, string claimId)
    {
        ArgumentNullException.ThrowIfNull(reportKey);
        ArgumentNullException.ThrowIfNull(claimId);
        return All(ClaimOrder.Stable).FirstOrDefault(claim => claim.ReportKey == reportKey && claim.ClaimId == claimId);
    }

    /// <summary>Claims that are no longer there.</summary>
    /// <param name="since">They went then or later.</param>
    /// <param name="after"><see cref="RemovedClaimPage.Next"/> of the page before; null for the first.</param>
    /// <param name="limit">How many claims a page has: 1 to <see cref="ClaimQuery.MostOnPage"/>.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public RemovedClaimPage Removed(DateTimeOffset since, string? after = null, int limit = 100) => new([], null);

    private List<ListedClaim> All(ClaimOrder order)
    {
        ActiveJudgements active = judgements();
        Dictionary<(string, string), List<(string Incident, QueueReason Reason)>> told = [];
        IncidentQuery incidents = new() { Limit = IncidentQuery.MostOnPage };
        while (ViewTables.AreThere(connection))
        {
            IncidentPage page = IncidentFinder.Page(connection, incidents);
            foreach (Corroboration.Incident incident in page.Incidents)
            {
                foreach (((string, string) claim, QueueReason reason) in ClaimReasons.Of(incident))
                {
                    told.TryAdd(claim, []);
                    told[claim].Add((incident.Id, reason));
                }
            }
            if (page.Next is null)
            {
                break;
            }
            incidents = incidents with { After = page.Next };
        }
        IEnumerable<ListedClaim> claims = new ReadingLog(connection)
            .Newest()
            .Select(row => RecordCodec.FromUtf8(row.Reading.Record.Span))
            .SelectMany(record =>
                ClaimParts.Of(Corroboration.ReportKey.Of(record.Report), JudgedRecord.Of(record, active))
            )
            .Select(claim =>
                told.TryGetValue((claim.ReportKey, claim.ClaimId), out List<(string Incident, QueueReason Reason)>? all)
                    ? claim with
                    {
                        Incidents = [.. all.Select(one => one.Incident).Order(StringComparer.Ordinal)],
                        Reason = all.Select(one => one.Reason).Append(claim.Reason).Min(),
                    }
                    : claim
            );
        claims =
            order == ClaimOrder.Stable
                ? claims
                : claims.OrderBy(claim => claim.Reason).ThenByDescending(claim => claim.Published);
        return [.. claims.Select((claim, place) => claim with { Cursor = new PageCursor(place, "").ToString() })];
    }

    private bool Fits(ListedClaim claim, ClaimQuery query) =>
        (query.Report is null || claim.ReportKey == query.Report)
        && (query.Incident is null || claim.Incidents.Contains(query.Incident))
        && (query.Stances.IsDefaultOrEmpty || query.Stances.Contains(claim.Stance))
        && (query.Certainties.IsDefaultOrEmpty || query.Certainties.Contains(claim.Certainty))
        && (query.SourceKinds.IsDefaultOrEmpty || query.SourceKinds.Contains(claim.SourceKind))
        && (query.Statuses.IsDefaultOrEmpty || query.Statuses.Contains(claim.Status))
        && (query.Reasons.IsDefaultOrEmpty || query.Reasons.Contains(claim.Reason))
        && (
            query.Speaker is not { } speaker
            || $" {SearchWords.Folded(claim.Speaker ?? "")} ".Contains(
                $" {SearchWords.Folded(speaker)} ",
                StringComparison.Ordinal
            )
        )
        && (query.Assignee is null || (claim.Assignee ?? "") == query.Assignee)
        && (query.Since is not { } since || claim.Published >= since)
        && (query.Until is not { } until || claim.Published <= until)
        && (
            query.Text is not { } text
            || new ReportSearch(connection, judgements)
                .Find(SearchQuery.Parse(text), ReportSearch.MostOnPage)
                .Hits.Any(hit => hit.Key == claim.ReportKey)
        );
}
