namespace Reportedly.Sources.Pages;

/// <summary>A page as letters that are safe to parse: decoded as pages are, and no deeper than a parser bears.</summary>
public static class ShallowPage
{
    /// <summary>The page's letters. It takes time in proportion to the page's length, whatever the page is.</summary>
    /// <param name="bytes">The page as it came.</param>
    /// <param name="charset">The charset that came with it; null where none did.</param>
    /// <param name="most">How many letters are taken at most.</param>
    /// <param name="isCut">True where the page has more.</param>
    public static string Of(ReadOnlySpan<byte> bytes, string? charset, int most, out bool isCut)
    {
        string letters = PageText.Decode(bytes, charset);
        isCut = letters.Length > most;
        return PageDepth.Flatten(isCut ? letters[..most] : letters);
    }
}
