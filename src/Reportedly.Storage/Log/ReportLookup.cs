using System.Collections.Immutable;

namespace Reportedly.Storage;

/// <summary>What looking for a report gave: exactly one of the three below.</summary>
public abstract record ReportLookup
{
    private ReportLookup() { }

    /// <summary>The report is there.</summary>
    /// <param name="Reading">Its newest reading.</param>
    public sealed record Found(StoredReading Reading) : ReportLookup;

    /// <summary>Several reports answer to the name.</summary>
    /// <param name="Candidates">Some of them, by id; at most <see cref="MaximumCandidates"/>.</param>
    public sealed record Ambiguous(ImmutableArray<ReportName> Candidates) : ReportLookup;

    /// <summary>No report answers to the name.</summary>
    /// <param name="Near">Some reports that the store does hold, nearest id first; empty where it holds none.</param>
    public sealed record NotFound(ImmutableArray<ReportName> Near) : ReportLookup;

    /// <summary>The most candidates that an answer lists.</summary>
    public const int MaximumCandidates = 10;
}

/// <summary>What a report in the store is called.</summary>
/// <param name="Id"><c>sha256:</c> and 64 hex digits.</param>
/// <param name="ExternalId">The id that came with it, if any.</param>
/// <param name="Title">Its title, if any.</param>
public sealed record ReportName(string Id, string? ExternalId, string? Title);
