using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Language.Tokens;

/// <summary>Every token of a document, in the order of the text; tokens never overlap.</summary>
/// <param name="items">The tokens, ascending.</param>
public sealed class TokenSequence(ImmutableArray<Token> items)
{
    /// <summary>Number of tokens.</summary>
    public int Count => items.Length;

    /// <summary>The tokens without a copy.</summary>
    public ReadOnlySpan<Token> Items => items.AsSpan();

    /// <summary>The token at <paramref name="index"/>.</summary>
    public Token this[int index] => items[index];

    /// <summary>The span from the first through the last of the tokens in <paramref name="range"/>; empty for none.</summary>
    public TextSpan SpanOf(TokenRange range) =>
        range.Count == 0 ? default : TextSpan.FromBounds(items[range.First].Start, items[range.Past - 1].End);

    /// <summary>The index of the first token that ends behind <paramref name="offset"/>; <see cref="Count"/> if none.</summary>
    public int IndexAt(int offset)
    {
        int low = 0;
        int high = items.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (items[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    /// <summary>Every token that shares a unit with <paramref name="span"/>.</summary>
    public TokenRange RangeOf(TextSpan span)
    {
        int first = IndexAt(span.Start);
        int past = first;
        while (past < items.Length && items[past].Start < span.End)
        {
            past++;
        }
        return new TokenRange(first, past);
    }
}

/// <summary>A stretch of tokens, half-open.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Past">Index just behind the last token.</param>
public readonly record struct TokenRange(int First, int Past)
{
    /// <summary>Number of tokens.</summary>
    public int Count => Past - First;

    /// <summary>True where the token at <paramref name="index"/> lies inside.</summary>
    public bool Contains(int index) => index >= First && index < Past;

    /// <summary>True where <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(TokenRange other) => other.First >= First && other.Past <= Past;

    /// <summary>True where the two share at least one token.</summary>
    public bool Overlaps(TokenRange other) => First < other.Past && other.First < Past;
}
