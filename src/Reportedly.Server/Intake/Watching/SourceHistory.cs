using System.Collections.Immutable;
using Reportedly.Server.Jobs;
using Reportedly.Sources;
using Reportedly.Sources.Watching.Checks;

namespace Reportedly.Server.Intake.Watching;

/// <summary>What came of looks at one source.</summary>
/// <param name="Address">The source's address.</param>
/// <param name="Since">When it was looked at first.</param>
public sealed record SourceHistory(string Address, DateTimeOffset Since)
{
    private const int MostLooks = 30;
    private const int MostFailures = 200;

    /// <summary>The last looks, the newest first.</summary>
    public ImmutableArray<SourceLook> Looks { get; init; } = [];

    /// <summary>What could not be read lately, the newest first.</summary>
    public ImmutableArray<SourceFailure> Failures { get; init; } = [];

    /// <summary>Items that were never seen, in all looks.</summary>
    public long New { get; init; }

    /// <summary>Items that stood in another source too, word for word, in all looks.</summary>
    public long Duplicate { get; init; }

    /// <summary>Items that could not be read, in all looks.</summary>
    public long Failed { get; init; }

    /// <summary>When an item came last that was new, or said something else.</summary>
    public DateTimeOffset? LastNew { get; init; }

    /// <summary>The history with one more look.</summary>
    /// <param name="check">What the look gave.</param>
    /// <param name="unread">What the reader failed on.</param>
    /// <param name="at">When it was.</param>
    public SourceHistory With(SourceCheck check, IReadOnlyList<JobFailure> unread, DateTimeOffset at)
    {
        SourceFailure[] failures =
        [
            .. check
                .Items.OfType<SourceItem.Refused>()
                .Select(item => new SourceFailure(at, item.Where, item.Why))
                .Concat(unread.Select(failure => new SourceFailure(at, failure.Where, failure.Why))),
        ];
        SourceLook look = new(at, check.Outcome, CheckWords.Of(check)) { Notes = check.Notes };
        return this with
        {
            Looks = [look, .. Looks.Take(MostLooks - 1)],
            Failures = [.. failures.Concat(Failures).Take(MostFailures)],
            New = New + check.New,
            Duplicate = Duplicate + check.Shared,
            Failed = Failed + failures.Length,
            LastNew = check.New + check.Edited > 0 ? at : LastNew,
        };
    }
}

/// <summary>One look at a source.</summary>
/// <param name="At">When.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Said">That in words.</param>
public sealed record SourceLook(DateTimeOffset At, CheckOutcome Outcome, string Said)
{
    /// <summary>What else a person should know.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>Something of a source that could not be read.</summary>
/// <param name="At">When it came.</param>
/// <param name="Where">Where it is.</param>
/// <param name="Why">Why not, and what to do.</param>
public sealed record SourceFailure(DateTimeOffset At, string Where, string Why);
