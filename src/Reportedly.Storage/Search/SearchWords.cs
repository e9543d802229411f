using System.Text;
using Reportedly.Text;

namespace Reportedly.Storage.Search;

/// <summary>A word of a text as search knows it, and where it stands.</summary>
/// <param name="Form">Its folded letters.</param>
/// <param name="Span">Where it stands, in UTF-16 units.</param>
internal readonly record struct SearchWord(string Form, TextSpan Span);

/// <summary>
/// Cuts texts and queries into words, in one way for both, so that what is found can be shown at its place. An apostrophe parts no
/// word ("Ta'iz" is <c>taiz</c>) but ends one before a last s ("Velik's" is <c>velik</c>); all other signs stand between words.
/// </summary>
internal static class SearchWords
{
    /// <summary>The longest word, in UTF-16 units; what is longer is cut.</summary>
    public const int Longest = 64;

    /// <summary>The most words of one text that are looked at.</summary>
    public const int Most = 60_000;

    /// <summary>The words of a text, in their order.</summary>
    public static IEnumerable<SearchWord> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text);
    }

    /// <summary>The words of a text with one space between two; empty where it has none.</summary>
    public static string Folded(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (SearchWord word in Of(text))
        {
            (folded.Length > 0 ? folded.Append(' ') : folded).Append(word.Form);
        }
        return folded.ToString();
    }

    private static IEnumerable<SearchWord> Read(string text)
    {
        StringBuilder form = new(Longest);
        int words = 0;
        int at = 0;
        while (at < text.Length && words < Most)
        {
            int start = at;
            form.Clear();
            while (at < text.Length && Piece(text, at) is { } piece)
            {
                if (form.Length + piece.Length <= Longest)
                {
                    form.Append(piece);
                }
                at++;
            }
            if (form.Length > 0)
            {
                words++;
                yield return new SearchWord(form.ToString(), TextSpan.FromBounds(start, at));
            }
            if (at < text.Length)
            {
                at += form.Length > 0 && IsPossessive(text, at) ? 2 : 1;
            }
        }
    }

    /// <summary>What stands at an offset as a part of a word; null where it parts words.</summary>
    private static string? Piece(string text, int at)
    {
        char unit = text[at];
        if (IsApostrophe(unit))
        {
            bool inside = at > 0 && IsLetter(text, at - 1) && IsLetter(text, at + 1);
            return inside && !IsPossessive(text, at) ? "" : null;
        }
        if (!char.IsSurrogate(unit))
        {
            return LetterFolding.Fold(unit);
        }
        int head = char.IsLowSurrogate(unit) ? at - 1 : at;
        bool isPair = head >= 0 && head + 1 < text.Length && char.IsSurrogatePair(text, head);
        return isPair && char.IsLetterOrDigit(text, head) ? unit.ToString() : null;
    }

    private static bool IsPossessive(string text, int at) =>
        IsApostrophe(text[at]) && at + 1 < text.Length && text[at + 1] is 's' or 'S' && !IsLetter(text, at + 2);

    private static bool IsLetter(string text, int at) =>
        at < text.Length && LetterFolding.Fold(text[at]) is { Length: > 0 };

    private static bool IsApostrophe(char unit) =>
        unit is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u02BF' or '\u02BE';
}
