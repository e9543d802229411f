using System.Globalization;
using System.Text;

namespace Reportedly.Server.Phrasing;

/// <summary>Makes words from a report fit to print in a cell: on one line, harmless to the terminal, not too long.</summary>
public static class Words
{
    private const char LeftToRightMark = '\u200E';

    /// <summary>
    /// The words on one line. Control characters, which could steer a terminal, and marks that turn the direction of what
    /// follows become a replacement character. Words from right to left end in a mark that keeps the next cell in its place.
    /// </summary>
    public static string Clean(string words)
    {
        StringBuilder clean = new(words.Length + 1);
        bool blank = false;
        bool rightToLeft = false;
        foreach (char c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = clean.Length > 0;
                continue;
            }
            if (blank)
            {
                clean.Append(' ');
                blank = false;
            }
            clean.Append(IsHarmful(c) ? '\uFFFD' : c);
            rightToLeft |=
                c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
        }
        return rightToLeft ? clean.Append(LeftToRightMark).ToString() : clean.ToString();
    }

    /// <summary>
    /// The words as they stand, blanks and lines kept: only what could steer a screen or turn the direction of what follows becomes a replacement
    /// character. It has as many UTF-16 units as before, so that offsets hold.
    /// </summary>
    public static string Harmless(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0
            ? words
            : string.Create(
                words.Length,
                words,
                static (room, from) =>
                {
                    for (int i = 0; i < from.Length; i++)
                    {
                        room[i] = from[i] is not ('\n' or '\t') && IsHarmful(from[i]) ? '\uFFFD' : from[i];
                    }
                }
            );
    }

    /// <summary>At most <paramref name="longest"/> characters, with the middle left out, between words where it can be.</summary>
    public static string Elide(string words, int longest)
    {
        if (words.Length <= longest)
        {
            return words;
        }
        const string Gap = " … ";
        int room = Math.Max(2, longest - Gap.Length);
        int head = Back(words, (room + 1) / 2);
        int tail = Forward(words, words.Length - (room / 2));
        return string.Concat(words.AsSpan(0, head).TrimEnd(), Gap, words.AsSpan(tail).TrimStart());
    }

    /// <summary>Enough of a report's id to name it in a command.</summary>
    public static string ShortId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length > 19 ? id[..19] : id;
    }

    private static bool IsHarmful(char c) =>
        char.IsControl(c)
        || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>The end of the last whole word before the offset; the offset itself where that would lose half.</summary>
    private static int Back(string words, int offset)
    {
        int blank = words.LastIndexOf(' ', offset);
        int cut = blank > offset / 2 ? blank : offset;
        return char.IsLowSurrogate(words[cut]) ? cut - 1 : cut;
    }

    private static int Forward(string words, int offset)
    {
        int blank = words.IndexOf(' ', offset);
        int cut = blank >= 0 && blank < offset + ((words.Length - offset) / 2) ? blank : offset;
        return cut < words.Length && char.IsLowSurrogate(words[cut]) ? cut + 1 : cut;
    }
}
