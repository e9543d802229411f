using System.Text;

namespace Reportedly.Text.Normalization;

/// <summary>
/// Tells whether text stands in Unicode normal form C, exactly, as UAX #15 defines it. Own work because the framework
/// asks the machine's ICU library, which differs from machine to machine or is not there.
/// </summary>
/// <remarks>
/// One pass in linear time. Text below U+0300 costs one vectorised scan; other text one table look-up a character. Only
/// stretches with a character that may join the one before are taken apart and put together again.
/// </remarks>
internal static class NormalFormC
{
    /// <summary>The last character before which nothing is a mark, nothing joins and nothing changes.</summary>
    private const char LastPlain = '\u02ff';

    /// <summary>True where the text is in form C.</summary>
    /// <param name="text">The text; half a surrogate pair counts as a character that nothing joins.</param>
    public static bool Holds(ReadOnlySpan<char> text)
    {
        int at = text.IndexOfAnyExceptInRange('\0', LastPlain);
        return at < 0 || Holds(text, at, NormalizationTable.Default);
    }

    private static bool Holds(ReadOnlySpan<char> text, int at, NormalizationTable table)
    {
        Recomposition? recomposition = null;
        // Where the stretch began that nothing before can change: at the last character of class 0 that never joins.
        int stretch = Math.Max(at - 1, 0);
        bool unsure = false;
        int last = 0;
        while (at < text.Length)
        {
            if (text[at] <= LastPlain)
            {
                if (unsure && !(recomposition ??= new Recomposition(table)).Keeps(text[stretch..at]))
                {
                    return false;
                }
                int plain = text[at..].IndexOfAnyExceptInRange('\0', LastPlain);
                if (plain < 0)
                {
                    return true;
                }
                at += plain;
                stretch = at - 1;
                unsure = false;
                last = 0;
                continue;
            }
            // A half pair decodes as the replacement character, which nothing joins.
            Rune.DecodeFromUtf16(text[at..], out Rune character, out int width);
            int traits = table.Traits(character.Value);
            int markClass = traits & NormalizationTable.ClassBits;
            if ((traits & NormalizationTable.Never) != 0 || (markClass != 0 && markClass < last))
            {
                return false;
            }
            if ((traits & NormalizationTable.Maybe) != 0)
            {
                unsure = true;
            }
            else if (markClass == 0)
            {
                if (unsure && !(recomposition ??= new Recomposition(table)).Keeps(text[stretch..at]))
                {
                    return false;
                }
                stretch = at;
                unsure = false;
            }
            last = markClass;
            at += width;
        }
        return !unsure || (recomposition ?? new Recomposition(table)).Keeps(text[stretch..]);
    }
}
