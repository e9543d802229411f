namespace Reportedly.Reading.Numbers;

/// <summary>A stretch of one token that is all letters, all digits, or one mark: <c>12</c>, <c>-</c>, <c>year</c>.</summary>
/// <param name="Start">UTF-16 offset of its first unit.</param>
/// <param name="Length">UTF-16 units, 1 or more.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Token">Index of the token that holds it.</param>
/// <param name="Glued">True where it follows the piece before it without a space.</param>
internal readonly record struct Piece(int Start, int Length, PieceKind Kind, int Token, bool Glued)
{
    /// <summary>Offset just behind the last unit.</summary>
    public int End => Start + Length;
}

/// <summary>What a piece is made of.</summary>
internal enum PieceKind : byte
{
    /// <summary>Letters, with inner full stops and apostrophes: <c>twenty</c>, <c>p.m.</c>, <c>o'clock</c>.</summary>
    Word,

    /// <summary>Digits with the separators between them: <c>1,600</c>, <c>2.5</c>, <c>9:30</c>.</summary>
    Digits,

    /// <summary>One mark: <c>-</c>, <c>,</c>, <c>$</c>, <c>%</c>.</summary>
    Mark,

    /// <summary>A web or mail address or a handle, whole; nothing is read inside it.</summary>
    Address,

    /// <summary>Behind either end of the sentence.</summary>
    None,
}
