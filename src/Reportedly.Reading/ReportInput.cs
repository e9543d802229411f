using Reportedly.Text;

namespace Reportedly.Reading;

/// <summary>A report as it is handed to the reader: the text and what is known about it beforehand.</summary>
/// <param name="Source">The whole text, title included: title, blank line, body.</param>
public sealed record ReportInput(SourceText Source)
{
    /// <summary>The id that came with the report, if any.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The title, where it came apart from the text. Null: the reader takes the text's first line if it looks like one.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, where that came apart from the text; a line of the text that says so stands above it.</summary>
    public string? Byline { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published, where that came with it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The language that the source says it is in, as ISO 639-1 or a tag that begins with it; the words tell better where there are enough.</summary>
    public string? Language { get; init; }

    /// <summary>What came as the day of publication and could not be read as one; the record's diagnostics name it.</summary>
    public string? PublishedUnread { get; init; }
}
