using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Storage;

/// <summary>Some of the reports that a query finds, the newest first.</summary>
/// <param name="Hits">They.</param>
/// <param name="Total">How many the query finds in all.</param>
/// <param name="Next">What to ask for the next page with; null behind the last.</param>
public sealed record SearchPage(ImmutableArray<SearchHit> Hits, long Total, string? Next);

/// <summary>A report that was found, with the words that were looked for.</summary>
public sealed record SearchHit
{
    /// <summary>The report's id, with <c>#</c> and the id that came with it where there is one.</summary>
    public required string Key { get; init; }

    /// <summary><c>sha256:</c> and the digest of its text.</summary>
    public required string Id { get; init; }

    /// <summary>The id that came with it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>Day of publication; the first possible one.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>A stretch of the text around the first match beyond the headline; its beginning where only the headline matches, or no words were asked for.</summary>
    public required QuotedSpan Snippet { get; init; }

    /// <summary>
    /// The words that were looked for, in the order of the text; where a speaker was asked for and no words, all that he says. At most
    /// <see cref="MostMatches"/>.
    /// </summary>
    public required ImmutableArray<SearchMatch> Matches { get; init; }

    /// <summary>The most matches that are listed for one report.</summary>
    public const int MostMatches = 50;
}

/// <summary>Words that were looked for, at one place.</summary>
/// <param name="Words">The words in the report's text.</param>
/// <param name="In">What they are a part of.</param>
/// <param name="Claim">Id of the claim that they are a part of; null where the report itself speaks.</param>
/// <param name="Speaker">Who says it; null where the report itself speaks.</param>
public sealed record SearchMatch(QuotedSpan Words, MatchPlace In, string? Claim, string? Speaker)
{
    /// <summary>All that the claim says; null where the report itself speaks.</summary>
    public QuotedSpan? Said { get; init; }
}

/// <summary>What words that were found are a part of.</summary>
public enum MatchPlace
{
    /// <summary>The report's text.</summary>
    Text,

    /// <summary>Its headline.</summary>
    Title,

    /// <summary>What somebody says in it.</summary>
    Claim,
}
