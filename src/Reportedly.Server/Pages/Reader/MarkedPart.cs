namespace Reportedly.Server.Pages.Reader;

/// <summary>What a stretch of the text is to a claim.</summary>
[Flags]
public enum MarkedPart
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A part of what is said.</summary>
    Content = 1,

    /// <summary>The words that say that somebody says.</summary>
    Cue = 2,

    /// <summary>The words that name who says it.</summary>
    Source = 4,
}
