using System.Collections.Immutable;
using Reportedly.Language.Tokens;

namespace Reportedly.Language.Sentences;

/// <summary>A sentence, and the paragraph that it stands in.</summary>
/// <param name="Tokens">Its tokens, indexes into the document's token sequence.</param>
/// <param name="Paragraph">Number of its paragraph, from 0; paragraphs are divided by blank lines.</param>
public readonly record struct Sentence(TokenRange Tokens, int Paragraph);

/// <summary>The sentences of a document in order: together they hold every token exactly once.</summary>
/// <param name="items">The sentences, ascending.</param>
public sealed class SentenceSequence(ImmutableArray<Sentence> items)
{
    /// <summary>Number of sentences.</summary>
    public int Count => items.Length;

    /// <summary>The sentences without a copy.</summary>
    public ReadOnlySpan<Sentence> Items => items.AsSpan();

    /// <summary>The sentence at <paramref name="index"/>.</summary>
    public Sentence this[int index] => items[index];

    /// <summary>The index of the sentence that holds the token at <paramref name="token"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No sentence holds it.</exception>
    public int IndexOfToken(int token)
    {
        int low = 0;
        int high = items.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            TokenRange range = items[middle].Tokens;
            if (range.Contains(token))
            {
                return middle;
            }
            if (token < range.First)
            {
                high = middle - 1;
            }
            else
            {
                low = middle + 1;
            }
        }
        throw new ArgumentOutOfRangeException(nameof(token), token, "No sentence holds this token.");
    }
}
