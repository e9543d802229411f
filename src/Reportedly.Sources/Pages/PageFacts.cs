namespace Reportedly.Sources.Pages;

/// <summary>What a page says of itself beside its text.</summary>
internal sealed record PageFacts
{
    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Byline { get; init; }

    /// <summary>When it was published, as it says.</summary>
    public string? Published { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its language, as it says.</summary>
    public string? Language { get; init; }

    /// <summary>The address under which it wants to be known.</summary>
    public string? Canonical { get; init; }

    /// <summary>These facts, and others where there are none.</summary>
    /// <param name="other">Facts that are trusted less.</param>
    public PageFacts Or(PageFacts other) =>
        new()
        {
            Title = Title ?? other.Title,
            Byline = Byline ?? other.Byline,
            Published = Published ?? other.Published,
            Publisher = Publisher ?? other.Publisher,
            Language = Language ?? other.Language,
            Canonical = Canonical ?? other.Canonical,
        };
}
