namespace Reportedly.Records;

/// <summary>One news report as it came in.</summary>
public sealed record Report
{
    /// <summary><c>sha256:</c> and the digest of the text's UTF-8 bytes.</summary>
    public required string Id { get; init; }

    /// <summary>The id that came with the input, if any.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Byline { get; init; }

    /// <summary>Where it was written from.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>When it was published.</summary>
    public required PublicationDate Published { get; init; }

    /// <summary>ISO 639-1 code of its language.</summary>
    public required string Language { get; init; }

    /// <summary>Title, blank line, body; never altered after this.</summary>
    public required string Text { get; init; }
}

/// <summary>The place at the head of the body: <c>ERBIL, Kurdistan Region –</c>.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Place">Id of the place, where one was read.</param>
public sealed record Dateline(QuotedSpan Span, string? Place);

/// <summary>When the report was published, as an inclusive interval of days.</summary>
/// <param name="From">First possible day.</param>
/// <param name="To">Last possible day.</param>
/// <param name="Basis">How this is known.</param>
public sealed record PublicationDate(DateOnly? From, DateOnly? To, DateBasis Basis);

/// <summary>How a publication date is known.</summary>
public enum DateBasis
{
    /// <summary>It came with the report.</summary>
    Metadata,

    /// <summary>The dateline says it.</summary>
    Dateline,

    /// <summary>It follows from the report's words ("in March of this year", "of 2019").</summary>
    Inferred,

    /// <summary>It is not known.</summary>
    Unknown,
}
