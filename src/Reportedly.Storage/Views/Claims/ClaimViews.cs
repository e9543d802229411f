using Reportedly.Storage.Databases;
using Reportedly.Storage.Views;

namespace Reportedly.Storage;

/// <summary>Claims of all reports, as lists and queues show them. They are as of the last time that the views followed the log.</summary>
public sealed class ClaimViews
{
    private readonly StoreConnection connection;
    private readonly CountCache counts = new();

    /// <param name="connection">Where the views are.</param>
    internal ClaimViews(StoreConnection connection)
    {
        this.connection = connection;
    }

    private bool AreThere => connection.Try(() => ViewTables.AreThere(connection));

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
        return AreThere
            ? connection.Read(() => ClaimFinder.Page(connection, query, counts))
            : new ClaimPage([], 0, null);
    }

    /// <summary>One claim; null where the report or the claim is not there.</summary>
    /// <param name="reportKey">Key of the report.</param>
    /// <param name="claimId">The claim's id in the report's record.</param>
    /// <param name="order">The order that its cursor is a place in.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ListedClaim? Find(string reportKey, string claimId, ClaimOrder order = ClaimOrder.Stable)
    {
        ArgumentNullException.ThrowIfNull(reportKey);
        ArgumentNullException.ThrowIfNull(claimId);
        return AreThere
            ? connection.Read(() =>
                ClaimConditions.NumberOf(connection, reportKey) is { } report
                && ClaimEntry.NumberOf(report, claimId) is var number
                && connection.Number("SELECT count(*) FROM claim WHERE number = $1", number) == 1
                && ClaimFinder.Read(connection, [number], order)[0] is var claim
                && claim.ClaimId == claimId
                    ? claim
                    : null
            )
            : null;
    }

    /// <summary>Claims that are no longer there, the first that went first.</summary>
    /// <param name="since">They went then or later.</param>
    /// <param name="after"><see cref="RemovedClaimPage.Next"/> of the page before; null for the first.</param>
    /// <param name="limit">How many claims a page has: 1 to <see cref="ClaimQuery.MostOnPage"/>.</param>
    /// <exception cref="ArgumentException">The cursor or the limit is none; the message says what to write.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public RemovedClaimPage Removed(DateTimeOffset since, string? after = null, int limit = 100) =>
        connection.Try(() =>
        {
            var rows = RemovedThings.Read(connection, "remembered_claim", since, after, limit);
            return new RemovedClaimPage(
                [
                    .. rows.Take(limit)
                        .Select(row => new RemovedClaim(
                            NewestReadings.KeyOf(connection, PartNumber.RowOf(row.Number)),
                            ClaimEntry.IdOf(row.Number),
                            row.At
                        )),
                ],
                RemovedThings.Next(rows, limit)
            );
        });
}
