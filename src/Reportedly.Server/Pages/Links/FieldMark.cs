namespace Reportedly.Server.Pages.Links;

/// <summary>How what two incidents say to one field stands to each other.</summary>
public enum FieldMark
{
    /// <summary>Both say the same.</summary>
    Same,

    /// <summary>Both can be so.</summary>
    BothCanBe,

    /// <summary>They say different things.</summary>
    Differs,

    /// <summary>Only one of the two says anything.</summary>
    OnlyOne,
}

/// <summary>One field of two incidents, side by side.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="One">What the first says; null for nothing.</param>
/// <param name="Other">What the second says; null for nothing.</param>
/// <param name="Mark">How the two stand to each other.</param>
public sealed record ComparedField(string Name, string? One, string? Other, FieldMark Mark)
{
    /// <summary>The sign of the mark, its word, and its colour.</summary>
    public (string Sign, string Word, string Colour) Shown =>
        Mark switch
        {
            FieldMark.Same => ("=", "same", "green"),
            FieldMark.BothCanBe => ("≈", "can both be so", "cyan"),
            FieldMark.Differs => ("≠", "differs", "red"),
            _ => ("·", "only one says", "yellow"),
        };
}
