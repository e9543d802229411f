using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace Reportedly.Language.Networks;

/// <summary>
/// Turns a word into the rows of its embeddings: the word itself, its shape, its beginnings and endings, the sequences of three to
/// five characters in it (Bojanowski et al. 2017), and what dictionaries know of it. It depends on the word alone, not on its neighbours.
/// Safe from any thread.
/// </summary>
internal sealed class WordFeatures
{
    /// <summary>Most rows of one word.</summary>
    public const int Most = 192;

    /// <summary>The row of every word that the vocabulary does not hold.</summary>
    public const int UnknownRow = 0;

    /// <summary>Rows into which all features but the words themselves are hashed: a power of two.</summary>
    public const int Buckets = 1 << 16;

    /// <summary>Longer words are cut for their sequences of characters.</summary>
    private const int LongestForSequences = 40;

    /// <summary>A longer word is in no vocabulary and no dictionary.</summary>
    private const int LongestKnown = 64;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> vocabulary;
    private readonly LexicalTable lexicon;
    private readonly int hashed;

    /// <summary>Takes the vocabulary and the dictionary.</summary>
    /// <param name="words">The words that have a row of their own, normalised, in the order of their rows, which begin with 1.</param>
    /// <param name="lexicon">What dictionaries know.</param>
    public WordFeatures(IReadOnlyList<string> words, LexicalTable lexicon)
    {
        Dictionary<string, int> rows = new(words.Count, StringComparer.Ordinal);
        for (int i = 0; i < words.Count; i++)
        {
            rows.Add(words[i], i + 1);
        }
        vocabulary = rows.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        this.lexicon = lexicon;
        LineStartRow = words.Count + 1;
        GluedRow = words.Count + 2;
        hashed = words.Count + 3;
        Rows = hashed + Buckets;
    }

    /// <summary>The row of a word that is first on its line.</summary>
    public int LineStartRow { get; }

    /// <summary>The row of a word without a space before it.</summary>
    public int GluedRow { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Small letters, zeros for digits, straight quotation marks.</summary>
    /// <returns>The normalised word; cut where <paramref name="buffer"/> is full.</returns>
    public static Span<char> Normalise(ReadOnlySpan<char> form, Span<char> buffer)
    {
        int length = Math.Min(form.Length, buffer.Length);
        for (int i = 0; i < length; i++)
        {
            char c = form[i];
            buffer[i] = char.IsAsciiLetterLower(c) ? c : Normalised(c);
        }
        return buffer[..length];
    }

    /// <summary>Writes the rows of a word; the first is that of the word itself, or <see cref="UnknownRow"/>.</summary>
    /// <param name="form">The word as printed, 1 or more UTF-16 units.</param>
    /// <param name="rows">Room for <see cref="Most"/> rows.</param>
    /// <returns>How many were written.</returns>
    public int Collect(ReadOnlySpan<char> form, Span<int> rows)
    {
        Span<char> buffer = stackalloc char[LongestKnown];
        Span<char> word = Normalise(form, buffer);
        bool known = form.Length <= LongestKnown;
        rows[0] = known && vocabulary.TryGetValue(word, out int row) ? row : UnknownRow;
        int count = 1;
        rows[count++] = Bucket(WordShape.Hash(form));
        for (int length = 1; length <= 3 && length <= word.Length; length++)
        {
            rows[count++] = Bucket(FeatureHash.Of(word[..length], (uint)(10 + length)));
        }
        for (int length = 1; length <= 4 && length <= word.Length; length++)
        {
            rows[count++] = Bucket(FeatureHash.Of(word[^length..], (uint)(20 + length)));
        }
        count = Sequences(word, rows, count);
        return known ? LexicalFeatures.Collect(lexicon, word, hashed, rows, count) : count;
    }

    /// <summary>Sequences of three to five characters, with a mark before the word and behind it.</summary>
    private int Sequences(ReadOnlySpan<char> word, Span<int> rows, int count)
    {
        Span<char> marked = stackalloc char[LongestForSequences];
        int length = Math.Min(word.Length, LongestForSequences - 2);
        marked[0] = '<';
        word[..length].CopyTo(marked[1..]);
        marked[length + 1] = '>';
        length += 2;
        for (int start = 0; start + 3 <= length; start++)
        {
            uint hash = FeatureHash.Start(30);
            for (int i = start; i < length && i < start + 5; i++)
            {
                hash = FeatureHash.Add(hash, marked[i]);
                if (i >= start + 2)
                {
                    rows[count++] = Bucket(FeatureHash.End(hash));
                }
            }
        }
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Bucket(uint hash) => hashed + (int)(hash & (Buckets - 1));

    private static char Normalised(char c) =>
        c switch
        {
            '\u2018' or '\u2019' or '\u02BC' or '`' => '\'',
            '\u201C' or '\u201D' => '"',
            _ => char.IsDigit(c) ? '0' : char.ToLowerInvariant(c),
        };
}
