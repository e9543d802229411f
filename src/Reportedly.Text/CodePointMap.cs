namespace Reportedly.Text;

/// <summary>
/// Converts offsets between UTF-16 units, which C# counts, and Unicode code points, which records, W3C Web Annotation,
/// Python and R count. Text without surrogate pairs costs nothing: the two counts are equal.
/// </summary>
public sealed class CodePointMap
{
    /// <summary>UTF-16 offsets of the high surrogate of each pair, ascending.</summary>
    private readonly int[] pairs;
    private readonly int units;

    private CodePointMap(int[] pairs, int units)
    {
        this.pairs = pairs;
        this.units = units;
    }

    /// <summary>Number of code points in the whole text.</summary>
    public int Length => units - pairs.Length;

    /// <summary>The map of <paramref name="text"/>, which must hold no half surrogate pair.</summary>
    public static CodePointMap Of(string text)
    {
        List<int> pairs = [];
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]))
            {
                pairs.Add(i);
            }
        }
        return new CodePointMap([.. pairs], text.Length);
    }

    /// <summary>The code-point offset of a UTF-16 offset.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside of the text or inside a surrogate pair.</exception>
    public int ToCodePoint(int utf16)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utf16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf16, units);
        int before = PairsBefore(utf16);
        if (before > 0 && pairs[before - 1] == utf16 - 1)
        {
            throw new ArgumentOutOfRangeException(nameof(utf16), utf16, "The offset lies inside a surrogate pair.");
        }
        return utf16 - before;
    }

    /// <summary>The UTF-16 offset of a code-point offset.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset lies outside of the text.</exception>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, Length);
        // pairs[k] - k is the code point of the k-th pair; count the pairs that lie wholly before.
        int low = 0;
        int high = pairs.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (pairs[middle] - middle < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return codePoint + low;
    }

    private int PairsBefore(int utf16)
    {
        int found = Array.BinarySearch(pairs, utf16);
        return found < 0 ? ~found : found;
    }
}
