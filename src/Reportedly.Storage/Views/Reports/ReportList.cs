using Reportedly.Storage.Databases;
using Reportedly.Storage.Views;

namespace Reportedly.Storage;

/// <summary>All reports in short, as of the last time that the views followed the log.</summary>
public sealed class ReportList
{
    private readonly StoreConnection connection;
    private readonly CountCache counts = new();

    /// <param name="connection">Where the views are.</param>
    internal ReportList(StoreConnection connection)
    {
        this.connection = connection;
    }

    private bool AreThere => connection.Try(() => ViewTables.AreThere(connection));

    /// <summary>The reports that a query finds, in the order that it asks for.</summary>
    /// <exception cref="ArgumentException">The cursor or the limit is none; the message says what to write.</exception>
    /// <exception cref="SearchFormatException">The text means nothing; the message says what to write.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ReportPage Page(ReportQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Limit is < 1 or > ReportQuery.MostOnPage)
        {
            throw new ArgumentException(
                $"A page of {query.Limit} reports cannot be had; ask for 1 to {ReportQuery.MostOnPage}.",
                nameof(query)
            );
        }
        return AreThere
            ? connection.Read(() => ReportListFinder.Page(connection, query, counts))
            : new ReportPage([], 0, null);
    }

    /// <summary>One report; null where it is not listed.</summary>
    /// <param name="key">The report's key.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ListedReport? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return AreThere
            ? connection.Read(() =>
                ClaimConditions.NumberOf(connection, key) is { } number
                    ? ReportListFinder.Read(connection, [number])[0]
                    : null
            )
            : null;
    }

    /// <summary>Reports that are no longer listed, the first that went first.</summary>
    /// <param name="since">They went then or later.</param>
    /// <param name="after"><see cref="RemovedReportPage.Next"/> of the page before; null for the first.</param>
    /// <param name="limit">How many reports a page has: 1 to <see cref="ReportQuery.MostOnPage"/>.</param>
    /// <exception cref="ArgumentException">The cursor or the limit is none; the message says what to write.</exception>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public RemovedReportPage Removed(DateTimeOffset since, string? after = null, int limit = 100) =>
        connection.Try(() =>
        {
            var rows = RemovedThings.Read(connection, "remembered_report", since, after, limit);
            return new RemovedReportPage(
                [
                    .. rows.Take(limit)
                        .Select(row => new RemovedReport(NewestReadings.KeyOf(connection, row.Number), row.At)),
                ],
                RemovedThings.Next(rows, limit)
            );
        });
}
