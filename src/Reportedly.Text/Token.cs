namespace Reportedly.Text;

/// <summary>A word, number, punctuation mark or symbol: the smallest thing that reading counts in.</summary>
/// <param name="Start">UTF-16 offset of its first unit.</param>
/// <param name="Length">UTF-16 units, 1 or more.</param>
/// <param name="Kind">What it looks like.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    /// <summary>Where it stands in the source text.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>Offset just behind its last unit.</summary>
    public int End => Start + Length;
}

/// <summary>What a token looks like, before anything is known of its use.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner hyphens, apostrophes or full stops: <c>al-Karim</c>, <c>U.S.-led</c>.</summary>
    Word,

    /// <summary>Digits, with their separators: <c>1,600</c>, <c>2.5</c>, <c>9:30</c>.</summary>
    Number,

    /// <summary>Quotation marks, commas, stops, brackets, dashes.</summary>
    Punctuation,

    /// <summary>Anything else: <c>$</c>, <c>%</c>, an emoji.</summary>
    Symbol,

    /// <summary>A web or mail address, or a social media handle or hashtag.</summary>
    Address,
}
