using System.Collections.Immutable;

namespace Reportedly.Storage;

/// <summary>Which reports somebody wants to see; what is not said excludes none.</summary>
public sealed record ReportQuery
{
    /// <summary>The most reports that one page has.</summary>
    public const int MostOnPage = 1000;

    /// <summary>Who published it, exactly as reports name it, whatever the case.</summary>
    public string? Publisher { get; init; }

    /// <summary>It was published on this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>It was published on this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether it is in a language that is read.</summary>
    public bool? IsRead { get; init; }

    /// <summary>Whether it has claims.</summary>
    public bool? HasClaims { get; init; }

    /// <summary>What must be found in it; <see cref="SearchQuery.Parse"/> reads it.</summary>
    public string? Text { get; init; }

    /// <summary>It changed then or later.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>Which report comes first.</summary>
    public ReportOrder Order { get; init; }

    /// <summary><see cref="ReportPage.Next"/> of the page before; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>How many reports a page has: 1 to <see cref="MostOnPage"/>.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Which report comes first.</summary>
public enum ReportOrder
{
    /// <summary>As they first came in: a report's place never changes.</summary>
    Stable,

    /// <summary>The last published first; of those of one day, the last that came in.</summary>
    Newest,
}

/// <summary>Some of the reports that a query finds.</summary>
/// <param name="Reports">They, in the order asked for.</param>
/// <param name="Total">How many the query finds in all.</param>
/// <param name="Next">What to ask for the next page with; null behind the last.</param>
public sealed record ReportPage(ImmutableArray<ListedReport> Reports, long Total, string? Next);

/// <summary>A report that is no longer listed: this version cannot read its newest reading.</summary>
/// <param name="Key">The report's key.</param>
/// <param name="At">When it went.</param>
public sealed record RemovedReport(string Key, DateTimeOffset At);

/// <summary>Some of the reports that are no longer listed, the first that went first.</summary>
/// <param name="Reports">They.</param>
/// <param name="Next">What to ask for the next page with; null behind the last.</param>
public sealed record RemovedReportPage(ImmutableArray<RemovedReport> Reports, string? Next);
