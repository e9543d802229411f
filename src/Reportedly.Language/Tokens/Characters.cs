using System.Buffers;
using System.Globalization;
using System.Text;

namespace Reportedly.Language.Tokens;

/// <summary>What single characters are to the tokeniser.</summary>
internal static class Characters
{
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'\u2019\u02BC\u2018");

    /// <summary>Straight, curly and low quotation marks, and guillemets.</summary>
    private static readonly SearchValues<char> Quotes = SearchValues.Create(
        "\"'\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A`"
    );

    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'\u2019\u201D\u00BB\u203A)]}");

    /// <summary>True for the apostrophes that join a clitic to its host.</summary>
    public static bool IsApostrophe(char c) => Apostrophes.Contains(c);

    /// <summary>True for every kind of quotation mark.</summary>
    public static bool IsQuote(char c) => Quotes.Contains(c);

    /// <summary>True for what may close a sentence behind its stop: quotation marks and brackets.</summary>
    public static bool IsCloser(char c) => Closers.Contains(c);

    /// <summary>True for the hyphens that hold a word together; dashes are none.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>True for white space, and for control and format characters that show nothing.</summary>
    public static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u200E' or '\u200F' || char.IsControl(c);

    /// <summary>
    /// UTF-16 units of the letter, digit or joined mark at <paramref name="at"/>; 0 where there is none. A surrogate
    /// pair counts as one.
    /// </summary>
    public static int WordLength(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return 0;
        }
        char c = text[at];
        if (char.IsAsciiLetterOrDigit(c))
        {
            return 1;
        }
        if (c < 128)
        {
            return 0;
        }
        // Soft hyphens and joiners shape a word from within.
        if (c is '\u00AD' or '\u200C' or '\u200D')
        {
            return 1;
        }
        if (Rune.DecodeFromUtf16(text[at..], out Rune rune, out int length) != OperationStatus.Done)
        {
            return 0;
        }
        return
            Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.UppercaseLetter
                    or UnicodeCategory.LowercaseLetter
                    or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.OtherLetter
                    or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.EnclosingMark
                    or UnicodeCategory.DecimalDigitNumber
                    or UnicodeCategory.LetterNumber
            ? length
            : 0;
    }

    /// <summary>True where the character at <paramref name="at"/> is a letter or digit.</summary>
    public static bool IsWordAt(ReadOnlySpan<char> text, int at) => WordLength(text, at) > 0;

    /// <summary>True where the character at <paramref name="at"/> is a letter.</summary>
    public static bool IsLetterAt(ReadOnlySpan<char> text, int at) =>
        at < text.Length && (char.IsLetter(text[at]) || (char.IsSurrogate(text[at]) && WordLength(text, at) > 0));

    /// <summary>True where an ASCII digit stands at <paramref name="at"/>.</summary>
    public static bool IsDigitAt(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);
}
