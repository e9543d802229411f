using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Storage.Judgements;

namespace Reportedly.Storage;

/// <summary>One claim of one report in short, as lists and queues show it: corrected where somebody corrected it, and listed where somebody rejected it.</summary>
public sealed record ListedClaim
{
    /// <summary>Key of the report.</summary>
    public required string ReportKey { get; init; }

    /// <summary><c>sha256:</c> and the digest of the report's text.</summary>
    public required string ReportId { get; init; }

    /// <summary>The id that came with the report.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The report's headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who published the report.</summary>
    public string? Publisher { get; init; }

    /// <summary>Day of publication; the first possible one.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The claim's id in the report's record: <c>c4</c>.</summary>
    public required string ClaimId { get; init; }

    /// <summary>The claim's place in the record, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Who says it, by name; null where the report itself speaks.</summary>
    public string? Speaker { get; init; }

    /// <summary>What sort of source it is.</summary>
    public required SourceKind SourceKind { get; init; }

    /// <summary>Who carried the words, nearest to the source first.</summary>
    public ImmutableArray<string> Via { get; init; } = [];

    /// <summary>How the source stands to what it speaks of.</summary>
    public required Stance Stance { get; init; }

    /// <summary>What the words commit to.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>The words said.</summary>
    public required QuotedSpan Words { get; init; }

    /// <summary>The figures claimed.</summary>
    public ImmutableArray<ListedFigure> Figures { get; init; } = [];

    /// <summary>Where it stands with those who review it.</summary>
    public ReviewStatus Status { get; init; }

    /// <summary>Who is to look at it; null for nobody.</summary>
    public string? Assignee { get; init; }

    /// <summary>Ids of the incidents that it says something of.</summary>
    public ImmutableArray<string> Incidents { get; init; } = [];

    /// <summary>Why it waits.</summary>
    public QueueReason Reason { get; init; }

    /// <summary>When any of this last changed.</summary>
    public DateTimeOffset Changed { get; init; }

    /// <summary>The place right behind this claim in the order that was asked for: <see cref="ClaimQuery.After"/>.</summary>
    public required string Cursor { get; init; }
}

/// <summary>A figure in short.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Low">Least number; null where open.</param>
/// <param name="High">Greatest number; null where open.</param>
public readonly record struct ListedFigure(Measure Measure, long? Low, long? High);
