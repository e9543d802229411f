namespace Reportedly.Sources.Pages;

/// <summary>A paragraph of a page.</summary>
/// <param name="Text">Its words.</param>
/// <param name="LinkedLetters">How many of its letters belong to links.</param>
internal sealed record PageParagraph(string Text, int LinkedLetters);
