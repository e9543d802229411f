using System.Collections.Immutable;
using Reportedly.Sources.Watching.States;

namespace Reportedly.Sources.Watching.Checks;

/// <summary>What came of one look at a source. It counts only when it is kept, after its items are safe.</summary>
/// <param name="Source">The source.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Said">That in a few words, as a person reads it: <c>200</c>, <c>304, nothing changed</c>, why it failed.</param>
/// <param name="After">What is to be remembered.</param>
public sealed record SourceCheck(WatchedSource Source, CheckOutcome Outcome, string Said, SourceState After)
{
    /// <summary>What is to be read, and what cannot be; nothing of the source is in neither.</summary>
    public ImmutableArray<SourceItem> Items { get; init; } = [];

    /// <summary>Items that were never seen.</summary>
    public int New { get; init; }

    /// <summary>Items that say something else than before.</summary>
    public int Edited { get; init; }

    /// <summary>Items that were seen as they are.</summary>
    public int Known { get; init; }

    /// <summary>Items that stand in another source too, word for word.</summary>
    public int Shared { get; init; }

    /// <summary>Items that cannot be read.</summary>
    public int Failed { get; init; }

    /// <summary>What else a person should know, as sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>How a look went.</summary>
public enum CheckOutcome
{
    /// <summary>Something came and was read.</summary>
    Read,

    /// <summary>The server says that nothing changed.</summary>
    NotModified,

    /// <summary>Only pages of items were due, not the feed itself.</summary>
    PagesAlone,

    /// <summary>Nothing usable came.</summary>
    Failed,
}
