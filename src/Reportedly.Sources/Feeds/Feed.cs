using System.Collections.Immutable;

namespace Reportedly.Sources.Feeds;

/// <summary>What a feed said when it was read. A broken feed is one with problems, never an exception.</summary>
/// <param name="Format">What it is.</param>
public sealed record Feed(FeedFormat Format)
{
    /// <summary>What it calls itself.</summary>
    public string? Title { get; init; }

    /// <summary>The language that it names, as it wrote it: <c>en-GB</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Its items in the order of the feed, each told once.</summary>
    public ImmutableArray<FeedItem> Items { get; init; } = [];

    /// <summary>What is wrong with it, and what was lost by that.</summary>
    public ImmutableArray<FeedProblem> Problems { get; init; } = [];
}

/// <summary>Sorts of feeds.</summary>
public enum FeedFormat
{
    /// <summary>No feed at all; the problems say what it is instead.</summary>
    None,

    /// <summary>RSS 0.91 to 0.94 and 2.0.</summary>
    Rss,

    /// <summary>RSS 0.90 and 1.0, which are RDF.</summary>
    Rdf,

    /// <summary>Atom 1.0, and 0.3 before it.</summary>
    Atom,

    /// <summary>JSON Feed.</summary>
    Json,
}

/// <summary>Something that is wrong with a feed.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Why">What it is and what follows of it, as a sentence that goes on after "line 12: ".</param>
/// <param name="LosesItem">True where an item could not be had.</param>
public sealed record FeedProblem(int Line, string Why, bool LosesItem = false);
