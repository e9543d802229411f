using System.Collections.Immutable;

namespace Reportedly.Server.Jobs;

/// <summary>What a job reads, and from where on.</summary>
/// <param name="Spool">The folder of its files among those handed in; null where it has none.</param>
/// <param name="Names">Names of its files for persons, in order; the files themselves are called by their numbers.</param>
/// <param name="Addresses">Addresses of its pages.</param>
internal sealed record JobInput(string? Spool, ImmutableArray<string> Names, ImmutableArray<string> Addresses)
{
    /// <summary>Nothing.</summary>
    public static JobInput None { get; } = new(null, [], []);

    /// <summary>Which folder of files handed in has them: only a desk beside it can read them. Null where all can.</summary>
    public string? Home { get; init; }

    /// <summary>What the machine of that folder is called.</summary>
    public string? Machine { get; init; }

    /// <summary>What somebody said of a pasted text.</summary>
    public string? Title { get; init; }

    /// <inheritdoc cref="Title"/>
    public string? Publisher { get; init; }

    /// <inheritdoc cref="Title"/>
    public string? Url { get; init; }

    /// <summary>The day for reports that bring none of their own.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>How many items, in their order, are dealt with: it goes on behind them.</summary>
    public int Position { get; init; }

    /// <summary>True where only those places are read that failed in the job that is tried again.</summary>
    public bool FailuresOnly { get; init; }
}
