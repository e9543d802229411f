using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Reportedly.Reading.Numbers;

/// <summary>Phrases of one or more words, each with a value; the longest that fits wins.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, ImmutableArray<Phrase>>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;

    /// <summary>The words that phrases begin with.</summary>
    public IEnumerable<string> FirstWords => byFirstWord.Dictionary.Keys;

    /// <summary>Takes phrases whose words and marks stand apart by single spaces.</summary>
    public PhraseTable(IEnumerable<(string Words, T Value)> phrases)
    {
        byFirstWord = phrases
            .Select(item => new Phrase([.. item.Words.Split(' ')], item.Value))
            .GroupBy(phrase => phrase.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(phrase => phrase.Words.Length).ToImmutableArray(),
                StringComparer.OrdinalIgnoreCase
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Matches the longest phrase that begins at a piece.</summary>
    /// <param name="window">The sentence.</param>
    /// <param name="at">The piece.</param>
    /// <param name="value">What the phrase stands for.</param>
    /// <returns>Index just behind the phrase's last piece, or -1.</returns>
    public int Match(PieceWindow window, int at, out T value)
    {
        if (byFirstWord.TryGetValue(window.Text(at), out ImmutableArray<Phrase> candidates))
        {
            foreach (Phrase phrase in candidates)
            {
                int length = phrase.Words.Length;
                int matched = 1;
                while (matched < length && window.Is(at + matched, phrase.Words[matched]))
                {
                    matched++;
                }
                if (matched == length)
                {
                    value = phrase.Value;
                    return at + length;
                }
            }
        }
        value = default!;
        return -1;
    }

    private readonly record struct Phrase(ImmutableArray<string> Words, T Value);
}
