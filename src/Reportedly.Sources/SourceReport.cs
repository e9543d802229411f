using Reportedly.Text;

namespace Reportedly.Sources;

/// <summary>A report as a source gave it, before anything was read of it.</summary>
/// <param name="Text">The whole text: title, blank line, body.</param>
public sealed record SourceReport(SourceText Text)
{
    /// <summary>The id that came with it: of a feed's item, a line of JSON, a message.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Byline { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day on which it was published, where the source says it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What stood as the day of publication and cannot be read as one.</summary>
    public string? PublishedUnread { get; init; }

    /// <summary>The language that the source itself names, as ISO 639-1: of a feed, a page, a line of JSON.</summary>
    public string? Language { get; init; }

    /// <summary>The bytes that it was made of; null where they are the text's own.</summary>
    public RawCopy? Raw { get; init; }
}
