using System.Globalization;
using System.Text;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Formats;

/// <summary>What CoNLL-U says of the raw text: words with single spaces, on one line, since a line is a word or a note there.</summary>
internal static class ConlluText
{
    private const string Nothing = "_";

    /// <summary>The words of a stretch with a single space wherever white space stands between two of them.</summary>
    public static string Of(Document document, TokenRange range)
    {
        TokenSequence tokens = document.Read(Layers.Tokens);
        StringBuilder text = new();
        for (int i = range.First; i < range.Past; i++)
        {
            text.Append(Folded(document.Source.Slice(tokens[i].Span)));
            if (i + 1 < range.Past && IsSpaceBehind(document.Source, tokens, i))
            {
                text.Append(' ');
            }
        }
        return text.ToString();
    }

    /// <summary>True where white space stands between a token and the next, or the end of the text.</summary>
    public static bool IsSpaceBehind(SourceText source, TokenSequence tokens, int token)
    {
        int end = token + 1 < tokens.Count ? tokens[token + 1].Start : source.Length;
        foreach (char c in source.Text.AsSpan(tokens[token].End..end))
        {
            if (char.IsWhiteSpace(c))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The words with single spaces and no control characters; <c>_</c> where nothing is left.</summary>
    public static string Folded(ReadOnlySpan<char> words)
    {
        StringBuilder folded = new(words.Length);
        bool blank = false;
        foreach (char c in words)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                blank = folded.Length > 0;
                continue;
            }
            folded.Append(blank ? " " : "").Append(c);
            blank = false;
        }
        return folded.Length == 0 ? Nothing : folded.ToString();
    }

    /// <summary>
    /// An id in one piece, as ids of sentences must be: white space, and the slash, which is reserved there, become their bytes in UTF-8
    /// (<c>%20</c>, <c>%2F</c>), and so does the percent sign, so that different ids stay different.
    /// </summary>
    public static string Joined(string id)
    {
        StringBuilder joined = new(id.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (Rune rune in id.EnumerateRunes())
        {
            bool divides = rune.Value is '/' or '%' || Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (!divides)
            {
                joined.Append(rune);
                continue;
            }
            foreach (byte one in bytes[..rune.EncodeToUtf8(bytes)])
            {
                joined.Append(CultureInfo.InvariantCulture, $"%{one:X2}");
            }
        }
        return joined.ToString();
    }
}
