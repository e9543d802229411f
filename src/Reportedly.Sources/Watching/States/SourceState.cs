using System.Collections.Immutable;
using Reportedly.Sources.Feeds;

namespace Reportedly.Sources.Watching.States;

/// <summary>What is remembered of a source from one look to the next.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it is, as the list says.</param>
public sealed record SourceState(string Name, string Address)
{
    /// <summary>Where it moved for good, as its server said.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>The server's name for what was read last.</summary>
    public string? ETag { get; init; }

    /// <summary>When what was read last was changed, as the server wrote it.</summary>
    public string? LastModified { get; init; }

    /// <summary>The digest of the bytes that were read last.</summary>
    public string? Body { get; init; }

    /// <summary>When it was looked at last.</summary>
    public DateTimeOffset? LastCheck { get; init; }

    /// <summary>When that went well last.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>What came of the last look, as a person reads it.</summary>
    public string? LastResult { get; init; }

    /// <summary>How many looks in a row failed.</summary>
    public int Failures { get; init; }

    /// <summary>When it is to be looked at again; null: at once.</summary>
    public DateTimeOffset? NextCheck { get; init; }

    /// <summary>Its items, by <see cref="ItemKeys.Id"/>.</summary>
    public ImmutableDictionary<string, SeenItem> Seen { get; init; } = ImmutableDictionary<string, SeenItem>.Empty;

    /// <summary>Items whose pages are still to be fetched.</summary>
    public ImmutableArray<WaitingItem> Waiting { get; init; } = [];

    /// <summary>When there is something to do: null means at once.</summary>
    public DateTimeOffset? Due()
    {
        DateTimeOffset? pages = Waiting.IsEmpty ? null : Waiting.Min(item => item.NotBefore);
        return NextCheck is null || pages is null ? NextCheck : (pages < NextCheck ? pages : NextCheck);
    }
}

/// <summary>What is remembered of an item.</summary>
/// <param name="Versions">Digests of what it said, the oldest first.</param>
/// <param name="Last">The last day on which it stood in the feed.</param>
public sealed record SeenItem(ImmutableArray<string> Versions, DateOnly Last)
{
    /// <summary>The key of its link, where it has one.</summary>
    public string? Link { get; init; }
}

/// <summary>An item whose page is still to be fetched.</summary>
/// <param name="Item">As the feed had it.</param>
/// <param name="NotBefore">When to try.</param>
public sealed record WaitingItem(FeedItem Item, DateTimeOffset NotBefore)
{
    /// <summary>How often that was tried in vain.</summary>
    public int Tries { get; init; }

    /// <summary>The publisher that the feed names.</summary>
    public string? Publisher { get; init; }

    /// <summary>The feed that it stood in.</summary>
    public RawCopy? Raw { get; init; }
}
