namespace Reportedly.Text;

/// <summary>
/// A stretch of a <see cref="SourceText"/>, half-open, counted in UTF-16 units.
/// Records count in Unicode code points; <see cref="CodePointMap"/> converts between the two.
/// </summary>
/// <param name="Start">Offset of the first unit, 0 or more.</param>
/// <param name="Length">Number of units, 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length) : IComparable<TextSpan>
{
    /// <summary>Offset just behind the last unit.</summary>
    public int End => Start + Length;

    /// <summary>True where the span holds no unit.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to, and without, <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative, or the end lies before the start.</exception>
    public static TextSpan FromBounds(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new TextSpan(start, end - start);
    }

    /// <summary>True where <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>True where the unit at <paramref name="offset"/> lies inside.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>True where the two share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Orders by start, then by length.</summary>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    /// <summary>The span as <c>[start..end)</c>.</summary>
    public override string ToString() => $"[{Start}..{End})";
}
