namespace Reportedly.Sources.Feeds;

/// <summary>One item of a feed, as plain text.</summary>
/// <param name="Id">
/// What tells it from others: the id that its publisher gave it, or else its link, or else a digest of what it says. Never its date.
/// </param>
public sealed record FeedItem(string Id)
{
    /// <summary>Where its page is, whole; null where it names none that could be fetched.</summary>
    public Uri? Link { get; init; }

    /// <summary>Its headline on one line.</summary>
    public string? Title { get; init; }

    /// <summary>What stands for it in short.</summary>
    public string? Summary { get; init; }

    /// <summary>All that it says, where the feed has it.</summary>
    public string? Content { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published, in the zone in which its publisher said it.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>What stood as the time of publication and cannot be read as one.</summary>
    public string? PublishedUnread { get; init; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The language that it names, as it wrote it.</summary>
    public string? Language { get; init; }

    /// <summary>Where in the feed it begins: the line, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The longer of what it says: content, or summary.</summary>
    public string? Body => (Content?.Length ?? 0) >= (Summary?.Length ?? 0) ? Content ?? Summary : Summary;

    /// <summary>What is read of it: title, blank line, body; empty where it has neither.</summary>
    public string Text => string.Join("\n\n", new[] { Title, Body }.Where(part => !string.IsNullOrEmpty(part)));
}
