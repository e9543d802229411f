using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Storage.Judgements;

namespace Reportedly.Storage;

/// <summary>Which claims somebody wants to see; what is not said excludes none.</summary>
public sealed record ClaimQuery
{
    /// <summary>The most claims that one page has.</summary>
    public const int MostOnPage = 1000;

    /// <summary>Key of the report that it stands in.</summary>
    public string? Report { get; init; }

    /// <summary>Id of the incident that it says something of.</summary>
    public string? Incident { get; init; }

    /// <summary>Stances, of which it must have one; empty for all.</summary>
    public ImmutableArray<Stance> Stances { get; init; } = [];

    /// <summary>Certainties, of which it must have one; empty for all.</summary>
    public ImmutableArray<Certainty> Certainties { get; init; } = [];

    /// <summary>Sorts of sources, of which it must have one; empty for all.</summary>
    public ImmutableArray<SourceKind> SourceKinds { get; init; } = [];

    /// <summary>Where it may stand with those who review it; empty for anywhere.</summary>
    public ImmutableArray<ReviewStatus> Statuses { get; init; } = [];

    /// <summary>Reasons to wait, of which it must have one; empty for all.</summary>
    public ImmutableArray<QueueReason> Reasons { get; init; } = [];

    /// <summary>Whole words of a name of who says it.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whole words of the name of who published its report.</summary>
    public string? Publisher { get; init; }

    /// <summary>Who is to look at it; empty for nobody.</summary>
    public string? Assignee { get; init; }

    /// <summary>Its report was published on this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Its report was published on this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What must be found in its report; <see cref="SearchQuery.Parse"/> reads it.</summary>
    public string? Text { get; init; }

    /// <summary>It changed then or later.</summary>
    public DateTimeOffset? UpdatedSince { get; init; }

    /// <summary>Which claim comes first.</summary>
    public ClaimOrder Order { get; init; }

    /// <summary><see cref="ListedClaim.Cursor"/> of the claim before, or <see cref="ClaimPage.Next"/>; null for the first.</summary>
    public string? After { get; init; }

    /// <summary>How many claims a page has: 1 to <see cref="MostOnPage"/>.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>Which claim comes first.</summary>
public enum ClaimOrder
{
    /// <summary>By report, as reports came in, and place in the report: a claim's place never changes.</summary>
    Stable,

    /// <summary>What is most urgent to look at first; then what was published last.</summary>
    Queue,
}

/// <summary>Some of the claims that a query finds.</summary>
/// <param name="Claims">They, in the order asked for.</param>
/// <param name="Total">How many the query finds in all.</param>
/// <param name="Next">What to ask for the next page with; null behind the last.</param>
public sealed record ClaimPage(ImmutableArray<ListedClaim> Claims, long Total, string? Next);

/// <summary>A claim that is no longer there: a newer reading of its report has none with its id.</summary>
/// <param name="ReportKey">Key of the report.</param>
/// <param name="ClaimId">Its id in the report's record.</param>
/// <param name="At">When it went.</param>
public sealed record RemovedClaim(string ReportKey, string ClaimId, DateTimeOffset At);

/// <summary>Some of the claims that are no longer there, the first that went first.</summary>
/// <param name="Claims">They.</param>
/// <param name="Next">What to ask for the next page with; null behind the last.</param>
public sealed record RemovedClaimPage(ImmutableArray<RemovedClaim> Claims, string? Next);
