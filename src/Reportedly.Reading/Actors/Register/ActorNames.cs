using System.Globalization;
using System.Text;
using Reportedly.Gazetteer.Names;

namespace Reportedly.Reading.Actors.Register;

/// <summary>
/// Brings the spellings of a name to one form: small letters without diacritics, apostrophes and full stops; hyphens as spaces; no "the" before it;
/// the article of Arabic as <c>al</c>; British spelling.
/// </summary>
internal static class ActorNames
{
    /// <summary>Longer names are folded to nothing: no name of the register is as long.</summary>
    public const int Longest = 160;

    /// <summary>Folds a name.</summary>
    /// <param name="name">As printed.</param>
    /// <param name="folded">Has room for <see cref="Longest"/> characters.</param>
    /// <returns>How many characters were written; 0 where the name is too long.</returns>
    public static int Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        if (name.Length > Longest / 2)
        {
            return 0;
        }
        foreach (char c in name)
        {
            if (c > 127)
            {
                return Write(Plain(name), folded);
            }
        }
        return Write(name, folded);
    }

    /// <summary>Folds a name into a string.</summary>
    public static string Fold(string name)
    {
        Span<char> folded = stackalloc char[Longest];
        return new string(folded[..Fold(name, folded)]);
    }

    /// <summary>A short form without its full stops: <c>U.N.</c> is <c>UN</c>.</summary>
    public static string Undotted(string name) => name.Replace(".", "", StringComparison.Ordinal);

    private static string Plain(ReadOnlySpan<char> name)
    {
        StringBuilder plain = new(name.Length);
        Span<char> folded = stackalloc char[NameFolding.MostFor(1)];
        for (int i = 0; i < name.Length; i++)
        {
            // Letters as the gazetteer folds them; quotation marks that stand for apostrophes fall away as those do.
            if (name[i] > 127 && char.IsLetter(name[i]))
            {
                plain.Append(folded[..NameFolding.Fold(name.Slice(i, 1), folded)]);
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(name[i])
                is not (
                    UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.InitialQuotePunctuation
                    or UnicodeCategory.FinalQuotePunctuation
                )
            )
            {
                plain.Append(name[i]);
            }
        }
        return plain.Length > Longest / 2 ? "" : plain.ToString();
    }

    private static int Write(ReadOnlySpan<char> name, Span<char> folded)
    {
        int length = 0;
        int word = 0;
        foreach (char c in name)
        {
            switch (c)
            {
                case '\'' or '.' or '`' or '"':
                    break;
                case ' ' or '-' or '‐' or '‑' or '–' or '—' or '/' or '(' or ')' or ',' or '\n' or '\r' or '\t' or '_':
                    length = EndWord(folded, word, length);
                    word = length;
                    break;
                case '&':
                    "and".CopyTo(folded[length..]);
                    length += 3;
                    break;
                default:
                    folded[length++] = char.ToLowerInvariant(c);
                    break;
            }
        }
        length = EndWord(folded, word, length);
        return length > 0 ? length - 1 : 0;
    }

    /// <summary>Brings the last word to its usual spelling and sets a space behind it.</summary>
    private static int EndWord(Span<char> folded, int word, int length)
    {
        if (length == word)
        {
            return length;
        }
        Span<char> last = folded[word..length];
        if (word == 0 && last is "the")
        {
            return 0;
        }
        if (last is "el" or "ul" or "il")
        {
            last[0] = 'a';
        }
        else if (last is "defense")
        {
            last[5] = 'c';
        }
        else if (last is "center")
        {
            "re".CopyTo(last[4..]);
        }
        else if (last.Length > 8 && (last.EndsWith("ization") || last.EndsWith("izations")))
        {
            last[last.LastIndexOf("ization") + 1] = 's';
        }
        folded[length] = ' ';
        return length + 1;
    }
}
