using System.Buffers;
using System.Collections.Immutable;
using Reportedly.Language.Lexicons;
using Reportedly.Text;

namespace Reportedly.Language.Tokens;

/// <summary>
/// Cuts a text into tokens, in one pass, as the English treebanks of Universal Dependencies do: clitics, punctuation and hyphens
/// stand apart, but for the hyphen behind a prefix (<c>anti-tank</c>); numbers with their separators and abbreviations with
/// their stop are one token each.
/// </summary>
internal sealed class Tokeniser(AbbreviationLexicon abbreviations, WordSet prefixes, WordSet contractions)
{
    /// <summary>A longer run of letters is no word: it is cut into pieces of this many UTF-16 units.</summary>
    public const int LongestToken = 1000;

    /// <summary>Marks of which a run is one token.</summary>
    private static readonly SearchValues<char> Repeats = SearchValues.Create(".-_=*+~#|<>$\u2026");

    /// <summary>From so many on, a run of any mark is one token.</summary>
    private const int LongRun = 4;

    /// <summary>The tokens of a text; together they hold every character that is no white space.</summary>
    public TokenSequence Tokenise(string text)
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>(
            Math.Min(text.Length / 5 + 4, 1 << 20)
        );
        int at = 0;
        while (at < text.Length)
        {
            if (Characters.IsBlank(text[at]))
            {
                at++;
                continue;
            }
            int end = at + 1;
            bool mayHoldAddress = false;
            while (end < text.Length && !Characters.IsBlank(text[end]))
            {
                mayHoldAddress |= text[end] is '.' or ':' || text[end - 1] is '@' or '#';
                end++;
            }
            Chunk(text, at, end, mayHoldAddress, tokens);
            at = end;
        }
        return new TokenSequence(tokens.DrainToImmutable());
    }

    /// <summary>Cuts what stands between two white spaces.</summary>
    private void Chunk(
        ReadOnlySpan<char> text,
        int at,
        int end,
        bool mayHoldAddress,
        ImmutableArray<Token>.Builder tokens
    )
    {
        int start = at;
        bool wordBefore = false;
        while (at < end)
        {
            // Addresses begin where a word begins; looking at each word once keeps this linear.
            int address = mayHoldAddress && !wordBefore ? Addresses.LengthAt(text, at, end) : 0;
            if (address > 0)
            {
                tokens.Add(new Token(at, address, TokenKind.Address));
                at += address;
                wordBefore = true;
                continue;
            }
            int length;
            if (StartsNumber(text, at, at == start))
            {
                length = Number(text, at, end, tokens);
                wordBefore = true;
            }
            else if (Characters.IsWordAt(text, at))
            {
                length = Word(text, at, end, tokens);
                wordBefore = true;
            }
            else
            {
                length = Mark(text, at, end, tokens);
                wordBefore = false;
            }
            at += length;
        }
    }

    private static bool StartsNumber(ReadOnlySpan<char> text, int at, bool opensChunk) =>
        Characters.IsDigitAt(text, at) || (opensChunk && text[at] == '.' && Characters.IsDigitAt(text, at + 1));

    /// <summary>A number, or a word that begins with one: <c>1,600</c>, <c>1990s</c>, <c>12-year-old</c>.</summary>
    private int Number(ReadOnlySpan<char> text, int at, int end, ImmutableArray<Token>.Builder tokens)
    {
        int past = at + 1;
        int limit = Math.Min(end, at + LongestToken);
        while (
            past < limit
            && (
                Characters.IsDigitAt(text, past)
                || (text[past] is '.' or ':' or '/' && Characters.IsDigitAt(text, past + 1))
                || (text[past] == ',' && JoinsThousands(text, past))
                || (text[past] == '-' && JoinsDigits(text[..end], at, past))
            )
        )
        {
            past++;
        }
        int digits = past;
        while (past < limit && Characters.IsLetterAt(text, past))
        {
            past++;
        }
        if (past - digits > 3 || Characters.IsDigitAt(text, past))
        {
            return Word(text, at, end, tokens);
        }
        if (past == digits)
        {
            tokens.Add(new Token(at, past - at, TokenKind.Number));
            return past - at;
        }
        bool dotted = past < end && text[past] == '.' && past + 2 < end && text[past + 2] == '.' && past - digits == 1;
        if (
            dotted
            || (abbreviations.TryFind(text[digits..past], out Abbreviation unit) && unit.Kind == AbbreviationKind.Unit)
        )
        {
            past = digits;
        }
        tokens.Add(new Token(at, past - at, TokenKind.Number));
        return past - at;
    }

    /// <summary>A word with its inner hyphens, apostrophes and stops, less its clitic, which is a token of its own.</summary>
    private int Word(ReadOnlySpan<char> text, int at, int end, ImmutableArray<Token>.Builder tokens)
    {
        int limit = Math.Min(end, at + LongestToken);
        // ".45-caliber": a number may open with a stop, which is no word's character.
        int past = Characters.IsWordAt(text, at) ? at : at + 1;
        while (past < limit)
        {
            int length = Characters.WordLength(text[..end], past);
            if (length > 0)
            {
                past += length;
            }
            else if (past > at && Joins(text[..end], at, past))
            {
                past++;
            }
            else if (past > at && text[past] == '.' && StopBelongs(text, at, past, end))
            {
                past++;
            }
            else
            {
                break;
            }
        }
        int clitic = Clitics.LengthAtEnd(text[at..past]);
        if (clitic == 0 && past - at <= contractions.Longest && contractions.Contains(text[at..past]))
        {
            clitic = Clitics.LengthWithoutApostrophe(text[at..past]);
        }
        TokenKind kind = IsNumeric(text[at..past]) ? TokenKind.Number : TokenKind.Word;
        tokens.Add(new Token(at, past - at - clitic, kind));
        if (clitic > 0)
        {
            tokens.Add(new Token(past - clitic, clitic, TokenKind.Word));
        }
        return past - at;
    }

    /// <summary>True where the mark at <paramref name="at"/> has letters on both sides and holds them together.</summary>
    private bool Joins(ReadOnlySpan<char> text, int start, int at)
    {
        char c = text[at];
        if (Characters.IsApostrophe(c) || c == '_')
        {
            return Characters.IsWordAt(text, at + 1) && Characters.IsWordAt(text, at - 1);
        }
        if (Characters.IsHyphen(c))
        {
            return Characters.IsWordAt(text, at + 1)
                && at - start <= prefixes.Longest
                && prefixes.Contains(text[start..at]);
        }
        return c == '&' && char.IsUpper(text[at - 1]) && at + 1 < text.Length && char.IsUpper(text[at + 1]);
    }

    /// <summary>True where the stop at <paramref name="stop"/> is part of the word that begins at <paramref name="at"/>.</summary>
    private bool StopBelongs(ReadOnlySpan<char> text, int at, int stop, int end)
    {
        int letters = 0;
        while (stop - letters > at && letters < 3 && Characters.IsLetterAt(text, stop - letters - 1))
        {
            letters++;
        }
        bool atOwnStart = stop - letters == at;
        bool afterStop = !atOwnStart && text[stop - letters - 1] == '.';
        if (letters == 1 && (atOwnStart || afterStop))
        {
            char letter = text[stop - 1];
            // "U.S", "a.m": one letter, a stop, one letter; an initial is a capital.
            bool lettersFollow =
                Characters.IsLetterAt(text, stop + 1) && (stop + 2 >= end || !Characters.IsLetterAt(text, stop + 2));
            if (afterStop || lettersFollow || (char.IsUpper(letter) && letter != 'I'))
            {
                return true;
            }
        }
        if (stop + 1 - at > abbreviations.Longest)
        {
            return false;
        }
        if (abbreviations.TryFind(text[at..(stop + 1)], out Abbreviation found))
        {
            return found.Kind != AbbreviationKind.Number || NumberFollows(text, stop + 1);
        }
        // "Ph.D.": its first stop belongs where the whole of it is known.
        int past = Math.Min(end, at + abbreviations.Longest);
        for (int i = stop + 1; i < past; i++)
        {
            if (text[i] == '.')
            {
                return abbreviations.TryFind(text[at..(i + 1)], out _);
            }
        }
        return false;
    }

    private static bool NumberFollows(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] == ' ')
        {
            at++;
        }
        return Characters.IsDigitAt(text, at);
    }

    /// <summary>True where three digits follow the comma, or two and another comma: <c>1,600</c>, <c>5,00,000</c>; <c>3,4</c> are two.</summary>
    private static bool JoinsThousands(ReadOnlySpan<char> text, int comma)
    {
        int digits = 0;
        while (digits < 4 && Characters.IsDigitAt(text, comma + 1 + digits))
        {
            digits++;
        }
        return digits == 3 || (digits == 2 && comma + 3 < text.Length && text[comma + 3] == ',');
    }

    /// <summary>
    /// True where a hyphen between digits is part of a telephone number, a date or a code: <c>555-0134</c>, <c>2021-04-03</c>.
    /// A range, <c>10-15</c>, is three tokens.
    /// </summary>
    private static bool JoinsDigits(ReadOnlySpan<char> text, int start, int at)
    {
        if (text[start..at].Contains('-'))
        {
            return Characters.IsDigitAt(text, at + 1);
        }
        int past = at + 1;
        while (past < text.Length && past < at + 6 && Characters.IsDigitAt(text, past))
        {
            past++;
        }
        bool another = past < text.Length - 1 && text[past] == '-' && Characters.IsDigitAt(text, past + 1);
        return past > at + 1 && (another || (at - start == 3 && past - at == 5));
    }

    private static bool IsNumeric(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsDigit(c) && !Characters.IsHyphen(c))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>
    /// A punctuation mark or symbol. Runs of stops, hyphens and the like, of <c>!?</c>, and long runs of any mark are one token.
    /// </summary>
    private static int Mark(ReadOnlySpan<char> text, int at, int end, ImmutableArray<Token>.Builder tokens)
    {
        char c = text[at];
        int past = at + 1;
        int limit = Math.Min(end, at + LongestToken);
        int run = past;
        while (run < limit && text[run] == c)
        {
            run++;
        }
        if (run - at >= (Repeats.Contains(c) ? 2 : LongRun))
        {
            past = run;
        }
        else if (c is ':' or ';' && Pictures.Face(text[at..end]) is int face and > 0)
        {
            tokens.Add(new Token(at, face, TokenKind.Symbol));
            return face;
        }
        else if (c is '!' or '?')
        {
            while (past < limit && text[past] is '!' or '?')
            {
                past++;
            }
        }
        else if ((c is '`' || Characters.IsApostrophe(c)) && past < end && text[past] == c)
        {
            past++;
        }
        else if (Characters.IsApostrophe(c) && Characters.IsDigitAt(text, past))
        {
            return Decade(text, at, end, tokens);
        }
        else if (Clitic(text, at, end) is int clitic and > 0)
        {
            tokens.Add(new Token(at, clitic, TokenKind.Word));
            return clitic;
        }
        else if (char.IsHighSurrogate(c) && past < end)
        {
            past = Pictures.EmojiEnd(text, past + 1, limit);
        }
        else
        {
            past = Pictures.EmojiEnd(text, past, limit);
        }
        bool punctuation = char.IsPunctuation(c) && c is not ('%' or '&' or '#' or '@' or '*' or '\u00A7') || c == '`';
        tokens.Add(new Token(at, past - at, punctuation ? TokenKind.Punctuation : TokenKind.Symbol));
        return past - at;
    }

    /// <summary>A clitic set apart from its host by a quotation mark or bracket: <c>"Victory"'s</c>.</summary>
    private static int Clitic(ReadOnlySpan<char> text, int at, int end) =>
        Characters.IsApostrophe(text[at])
        && at > 0
        && !Characters.IsBlank(text[at - 1])
        && at + 1 < end
        && text[at + 1] is 's' or 'S'
        && !Characters.IsWordAt(text[..end], at + 2)
            ? 2
            : 0;

    /// <summary><c>'90s</c>, or a quotation mark before a number.</summary>
    private static int Decade(ReadOnlySpan<char> text, int at, int end, ImmutableArray<Token>.Builder tokens)
    {
        int past = at + 1;
        while (past < end && past < at + 4 && Characters.IsDigitAt(text, past))
        {
            past++;
        }
        bool decade = past == at + 3 && past < end && text[past] == 's' && !Characters.IsWordAt(text[..end], past + 1);
        int length = decade ? 4 : 1;
        tokens.Add(new Token(at, length, decade ? TokenKind.Number : TokenKind.Punctuation));
        return length;
    }
}
