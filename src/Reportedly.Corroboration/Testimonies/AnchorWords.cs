using System.Collections.Immutable;
using Reportedly.Corroboration.Blocking;
using Reportedly.Text;

namespace Reportedly.Corroboration.Testimonies;

/// <summary>The sentence that an anchor stands in, as far as it can be told without analysis, and the words in it that carry meaning.</summary>
internal static class AnchorWords
{
    private const int Reach = 400;
    private const int ShortestWord = 4;
    private const int LongestStem = 6;

    /// <summary>The sentence around the anchor: from the last end of one before it to the next behind it.</summary>
    public static TextSpan Sentence(string text, TextSpan anchor)
    {
        int from = anchor.Start;
        int least = Math.Max(0, anchor.Start - Reach);
        while (from > least && !Ends(text, from - 1))
        {
            from--;
        }
        int to = anchor.End;
        int most = Math.Min(text.Length, anchor.End + Reach);
        while (to < most && !Ends(text, to))
        {
            to++;
        }
        return TextSpan.FromBounds(from, to);
    }

    /// <summary>Digest of a sentence's letters: equal where it was copied, whatever its quotation marks and spaces.</summary>
    public static ulong Digest(ReadOnlySpan<char> sentence)
    {
        CellHash hash = new();
        foreach (char letter in sentence)
        {
            if (char.IsLetterOrDigit(letter))
            {
                hash = hash.Add(char.ToLowerInvariant(letter));
            }
        }
        return hash.Value;
    }

    /// <summary>Digests of the words of four letters and more, by their first six, sorted, each once.</summary>
    public static ImmutableArray<uint> Of(ReadOnlySpan<char> sentence)
    {
        SortedSet<uint> words = [];
        Span<char> stem = stackalloc char[LongestStem];
        for (int i = 0; i < sentence.Length; )
        {
            if (!char.IsLetterOrDigit(sentence[i]))
            {
                i++;
                continue;
            }
            int start = i;
            while (i < sentence.Length && char.IsLetterOrDigit(sentence[i]))
            {
                i++;
            }
            if (i - start >= ShortestWord)
            {
                int length = Math.Min(LongestStem, i - start);
                sentence.Slice(start, length).ToLowerInvariant(stem);
                words.Add((uint)CellHash.Of(stem[..length]));
            }
        }
        return [.. words];
    }

    /// <summary>A line's end, or a point, question or exclamation mark before white space and a capital or a quotation mark.</summary>
    private static bool Ends(string text, int at)
    {
        if (text[at] == '\n')
        {
            return true;
        }
        if (text[at] is not ('.' or '?' or '!') || at + 2 >= text.Length || !char.IsWhiteSpace(text[at + 1]))
        {
            return false;
        }
        // "Col. Velik" and "St. Mary" are no ends: a capital and at most three letters stand before the point.
        int word = at;
        while (word > 0 && char.IsLetter(text[word - 1]))
        {
            word--;
        }
        bool abbreviation = text[at] == '.' && at - word is >= 1 and <= 3 && char.IsUpper(text[word]);
        return !abbreviation && !char.IsLower(text[at + 2]);
    }
}
