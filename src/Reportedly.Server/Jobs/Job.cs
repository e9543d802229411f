using System.Collections.Immutable;

namespace Reportedly.Server.Jobs;

/// <summary>Something that was handed in to be read, and how far that is.</summary>
/// <param name="Id">Its number, with zeros before it so that later jobs sort behind earlier ones.</param>
/// <param name="Kind">What was handed in.</param>
/// <param name="What">What it is called on screens; words of whoever handed it in.</param>
/// <param name="Who">Who handed it in.</param>
/// <param name="Created">When.</param>
public sealed record Job(string Id, JobKind Kind, string What, string Who, DateTimeOffset Created)
{
    /// <summary>The most failures that are listed; further ones are counted.</summary>
    public const int MostFailures = 10_000;

    /// <summary>The most reports that are named.</summary>
    public const int MostReports = 100;

    /// <summary>How far it is.</summary>
    public JobState State { get; init; }

    /// <summary>What it is doing just now, in words; null where the state says all.</summary>
    public string? Step { get; init; }

    /// <summary>Why it broke off, and what to do about it; null where it did not.</summary>
    public string? Problem { get; init; }

    /// <summary>When it was begun.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>What became of what it took in.</summary>
    public JobCounts Counts { get; init; } = new();

    /// <summary>Bytes of input that were dealt with.</summary>
    public long BytesDone { get; init; }

    /// <summary>Bytes of input in all; null where that cannot be known beforehand.</summary>
    public long? BytesTotal { get; init; }

    /// <summary>Items in all; null where that cannot be known beforehand.</summary>
    public int? ItemsTotal { get; init; }

    /// <summary>Reports a second, as measured over the last while; null where too little was read to say.</summary>
    public double? Rate { get; init; }

    /// <summary>How long it will take at that rate; null where that cannot be said.</summary>
    public TimeSpan? Left { get; init; }

    /// <summary>The first reports that it read, at most <see cref="MostReports"/>.</summary>
    public ImmutableArray<JobReport> Reports { get; init; } = [];

    /// <summary>The job whose failures it tries again; null where it is none of these.</summary>
    public string? RetryOf { get; init; }

    /// <summary>The job that tries its failures again; null where there is none.</summary>
    public string? RetriedIn { get; init; }

    /// <summary>True where what was handed in is kept, so that failures can be tried again.</summary>
    public bool IsKept { get; init; }

    /// <summary>True where it will not go on by itself.</summary>
    public bool IsEnded => State is JobState.Done or JobState.Stopped or JobState.Failed;

    /// <summary>How much of it is done, from 0 to 1; null where the whole is not known.</summary>
    public double? Part =>
        State == JobState.Done ? 1
        : ItemsTotal is > 0 ? Math.Min(1, (double)Counts.Items / ItemsTotal.Value)
        : BytesTotal is > 0 ? Math.Min(1, (double)BytesDone / BytesTotal.Value)
        : null;

    /// <summary>Failures that can be looked at; the others are counted alone.</summary>
    public int FailuresListed => Math.Min(Counts.Failed, MostFailures);

    /// <summary>The step of a job that somebody stopped and that has not ended yet.</summary>
    internal const string Stopping = "stopping";

    internal JobInput Input { get; init; } = JobInput.None;
}
