using System.Collections.Immutable;

namespace Reportedly.Storage;

/// <summary>What verifying a store found.</summary>
public sealed record StoreCheck
{
    /// <summary>The most faults that are listed.</summary>
    public const int MaximumFaults = 100;

    /// <summary>Number of reports, each counted once.</summary>
    public required long Reports { get; init; }

    /// <summary>Number of rows in the log of readings.</summary>
    public required long Readings { get; init; }

    /// <summary>Number of rows in the log of judgements.</summary>
    public required long Judgements { get; init; }

    /// <summary>Number of acts in the audit.</summary>
    public required long Acts { get; init; }

    /// <summary>Number of changes in the history of incidents.</summary>
    public required long Changes { get; init; }

    /// <summary>
    /// The hash of the last reading in 64 hex digits, which covers all readings before it. Whoever has noted it down can tell whether rows
    /// were cut off the end, too.
    /// </summary>
    public required string ReadingsHash { get; init; }

    /// <summary>The hash of the last judgement in 64 hex digits, which covers all judgements before it.</summary>
    public required string JudgementsHash { get; init; }

    /// <summary>The hash of the last act in 64 hex digits, which covers all acts before it.</summary>
    public required string AuditHash { get; init; }

    /// <summary>What is wrong, in the order of the log; empty where nothing is. At most <see cref="MaximumFaults"/>.</summary>
    public required ImmutableArray<StoreFault> Faults { get; init; }

    /// <summary>Number of all faults.</summary>
    public required long FaultCount { get; init; }

    /// <summary>True where everything is as it was written.</summary>
    public bool IsSound => FaultCount == 0;
}

/// <summary>One thing that is wrong in a store.</summary>
/// <param name="Where">The row: <c>readings 17</c>, <c>judgements 3</c>, <c>runs 1</c>, <c>changes 5</c>; or <c>database</c>.</param>
/// <param name="What">What is wrong with it.</param>
public sealed record StoreFault(string Where, string What);
