namespace Reportedly.Sources.Watching;

/// <summary>A source that is watched.</summary>
/// <param name="Name">What a person calls it.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Kind">What is there.</param>
public sealed record WatchedSource(string Name, Uri Address, SourceKind Kind)
{
    /// <summary>How long from one look to the next, where all goes well.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Who publishes it; null: what the feed calls itself.</summary>
    public string? Publisher { get; init; }

    /// <summary>The language of all that it holds; null: what it says itself.</summary>
    public string? Language { get; init; }

    /// <summary>Which pages of items are fetched.</summary>
    public FollowPages Follow { get; init; }
}

/// <summary>Sorts of sources.</summary>
public enum SourceKind
{
    /// <summary>RSS, Atom or JSON Feed.</summary>
    Feed,

    /// <summary>One page, a new version of which is a new report.</summary>
    Page,
}

/// <summary>Whether the page of an item is fetched and read in place of what the feed has of it.</summary>
public enum FollowPages
{
    /// <summary>Where the feed has no text of it.</summary>
    Needed,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never; an item without text is refused.</summary>
    Never,
}
