using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Judgements;
using Reportedly.Storage.Log;
using Reportedly.Storage.Views;

namespace Reportedly.Storage;

/// <summary>All reports in short, as of the last time that the views followed the log.</summary>
public sealed class ReportList
{
    private readonly StoreConnection connection;
    private readonly Func<ActiveJudgements> judgements;

    /// <param name="connection">Where the log and the views are.</param>
    /// <param name="judgements">What persons' judgements stand now.</param>
    internal ReportList(StoreConnection connection, Func<ActiveJudgements> judgements)
    {
        this.connection = connection;
        this.judgements = judgements;
    }

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
        long after = query.After is null ? -1 : PageCursor.Parse(query.After).Day;
        ListedReport[] found = [.. All(query.Order).Where(report => Fits(report, query))];
        ListedReport[] left = [.. found.Skip((int)after + 1)];
        ImmutableArray<ListedReport> page = [.. left.Take(query.Limit)];
        string? next = left.Length > query.Limit ? new PageCursor(after + query.Limit, "").ToString() : null;
        return new ReportPage(page, found.Length, next);
    }

    /// <summary>One report; null where it is not listed.</summary>
    /// <param name="key">The report's key.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ListedReport? Find(string key) => All(ReportOrder.Stable).FirstOrDefault(report => report.Key == key);

    /// <summary>Reports that are no longer listed.</summary>
    /// <param name="since">They went then or later.</param>
    /// <param name="after"><see cref="RemovedReportPage.Next"/> of the page before; null for the first.</param>
    /// <param name="limit">How many reports a page has: 1 to <see cref="ReportQuery.MostOnPage"/>.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public RemovedReportPage Removed(DateTimeOffset since, string? after = null, int limit = 100) => new([], null);

    private IEnumerable<ListedReport> All(ReportOrder order)
    {
        ActiveJudgements active = judgements();
        IEnumerable<ListedReport> all = new ReadingLog(connection)
            .Newest()
            .OrderBy(row => row.Sequence)
            .Select(row => Listed(RecordCodec.FromUtf8(row.Reading.Record.Span), active));
        return order == ReportOrder.Stable ? all : all.Reverse().OrderByDescending(report => report.Published);
    }

    private static ListedReport Listed(ReportRecord record, ActiveJudgements active)
    {
        string key = Corroboration.ReportKey.Of(record.Report);
        JudgedRecord judged = JudgedRecord.Of(record, active);
        ImmutableArray<ListedClaim> claims = ClaimParts.Of(key, judged);
        return new ListedReport
        {
            Key = key,
            Id = record.Report.Id,
            ExternalId = record.Report.ExternalId,
            Title = record.Report.Title,
            Publisher = record.Report.Publisher,
            Url = record.Report.Url,
            Published = record.Report.Published.From,
            Language = record.Report.Language,
            IsRead = !record.Reading.Diagnostics.Any(one => one.Code == Diagnostic.LanguageNotRead),
            Claims = claims.Length,
            OpenClaims = claims.Count(claim => claim.Status == ReviewStatus.Open),
            Events = judged.Record.Events.Length,
        };
    }

    private bool Fits(ListedReport report, ReportQuery query) =>
        (
            query.Publisher is null
            || string.Equals(query.Publisher, report.Publisher, StringComparison.OrdinalIgnoreCase)
        )
        && (query.Since is not { } since || report.Published >= since)
        && (query.Until is not { } until || report.Published <= until)
        && (query.IsRead is not { } isRead || report.IsRead == isRead)
        && (query.HasClaims is not { } has || report.Claims > 0 == has)
        && (
            query.Text is not { } text
            || new ReportSearch(connection, judgements)
                .Find(SearchQuery.Parse(text), ReportSearch.MostOnPage)
                .Hits.Any(hit => hit.Key == report.Key)
        );
}
