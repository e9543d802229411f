using System.Collections.Immutable;
using Reportedly.Language.Lexicons;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Sentences;

/// <summary>Divides tokens into sentences. No sentence crosses a paragraph or grows beyond <see cref="Longest"/>.</summary>
internal sealed class SentenceSplitter(AbbreviationLexicon abbreviations, WordSet openers)
{
    /// <summary>Most tokens in a sentence; what is longer is cut behind a punctuation mark, or where it is full.</summary>
    public const int Longest = 400;

    /// <summary>The sentences of a text, in order; every token is in one.</summary>
    public SentenceSequence Split(string text, TokenSequence tokens)
    {
        ReadOnlySpan<Token> items = tokens.Items;
        bool[] opens = Paragraphs.Openings(text, items);
        ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
        int first = 0;
        int lastMark = 0;
        int paragraph = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (opens[i])
            {
                Close(i);
                paragraph++;
            }
            if (items[i].Kind == TokenKind.Punctuation)
            {
                lastMark = i;
            }
            if (i - first + 1 >= Longest)
            {
                Close(lastMark >= first + Longest / 2 ? lastMark + 1 : i + 1);
            }
            else if (BeginsBullet(text, items, i))
            {
                Close(i);
            }
            else if (EndOf(text, items, opens, i) is int past and > 0)
            {
                Close(past);
                i = past - 1;
            }
        }
        Close(items.Length);
        return new SentenceSequence(sentences.DrainToImmutable());

        void Close(int past)
        {
            if (past > first)
            {
                sentences.Add(new Sentence(new TokenRange(first, past), paragraph));
                first = past;
            }
        }
    }

    /// <summary>Just behind the last token of the sentence, where the token at <paramref name="at"/> ends one; else 0.</summary>
    private int EndOf(string text, ReadOnlySpan<Token> items, bool[] opens, int at)
    {
        Token token = items[at];
        char last = text[token.End - 1];
        bool mark = token.Kind == TokenKind.Punctuation;
        if (!(last is '.' or '!' or '?' or '\u2026' or '\u3002' or '\u061F' or '\u06D4'))
        {
            return 0;
        }
        int past = at + 1;
        while (past < items.Length && !opens[past] && past - at <= 4 && Closes(text, items, past))
        {
            past++;
        }
        if (past >= items.Length || opens[past])
        {
            return past;
        }
        Token next = items[past];
        bool ellipsis = last == '\u2026' || (mark && token.Length > 1 && last == '.');
        if (!mark)
        {
            return token.Kind == TokenKind.Word && EndsAbbreviation(text, items, at, past) ? past : 0;
        }
        char start = text[next.Start];
        if (char.IsLower(start))
        {
            // "al-Rashid said": a particle in small letters opens a name.
            return !ellipsis && past == at + 1 && next.Length > 3 && HasInnerCapital(text, next) ? past : 0;
        }
        if (
            start is ',' or ';' or ':'
            || (next.Kind == TokenKind.Punctuation && Characters.IsCloser(start) && !Characters.IsQuote(start))
        )
        {
            return 0;
        }
        if (next.Start == items[past - 1].End && past == at + 1)
        {
            return GluedSentence(text, items, at) ? past : 0;
        }
        return past;
    }

    /// <summary>True for a quotation mark or bracket that belongs to the sentence before it.</summary>
    private static bool Closes(string text, ReadOnlySpan<Token> items, int at)
    {
        Token token = items[at];
        char c = text[token.Start];
        if (token.Kind != TokenKind.Punctuation || !Characters.IsCloser(c) || token.Start != items[at - 1].End)
        {
            return false;
        }
        return true;
    }

    /// <summary>"violence.Police": a sentence follows without a space.</summary>
    private static bool GluedSentence(string text, ReadOnlySpan<Token> items, int at)
    {
        if (at == 0 || at + 1 >= items.Length)
        {
            return false;
        }
        Token before = items[at - 1];
        Token next = items[at + 1];
        return before.Kind == TokenKind.Word
            && before.End == items[at].Start
            && char.IsLower(text[before.End - 1])
            && (char.IsUpper(text[next.Start]) || Characters.IsQuote(text[next.Start]));
    }

    /// <summary>True where a sentence ends with the abbreviation at <paramref name="at"/>.</summary>
    private bool EndsAbbreviation(string text, ReadOnlySpan<Token> items, int at, int past)
    {
        ReadOnlySpan<char> word = text.AsSpan(items[at].Start, items[at].Length);
        if (
            abbreviations.TryFind(word, out Abbreviation found)
            && found.Kind is AbbreviationKind.Title or AbbreviationKind.Number
        )
        {
            return false;
        }
        Token next = items[past];
        char start = text[next.Start];
        if (Characters.IsQuote(start) && past + 1 < items.Length && next.Start > items[past - 1].End)
        {
            next = items[past + 1];
            return char.IsUpper(text[next.Start]);
        }
        return char.IsUpper(start) && openers.Contains(text.AsSpan(next.Start, next.Length));
    }

    private static bool HasInnerCapital(string text, Token token)
    {
        int hyphen = text.AsSpan(token.Start, token.Length).IndexOf('-');
        return hyphen is > 0 and < 5 && hyphen + 1 < token.Length && char.IsUpper(text[token.Start + hyphen + 1]);
    }

    /// <summary>True where the token at <paramref name="at"/> is the bullet of a list, first on its line.</summary>
    private static bool BeginsBullet(string text, ReadOnlySpan<Token> items, int at)
    {
        Token token = items[at];
        if (token.Length != 1 || text[token.Start] is not ('\u2022' or '*' or '-' or '\u2013' or '\u25CF' or '\u25AA'))
        {
            return false;
        }
        int back = token.Start - 1;
        int reach = Math.Max(0, token.Start - 16);
        while (back > reach && text[back] is ' ' or '\t')
        {
            back--;
        }
        return back >= 0 && text[back] == '\n' && at + 1 < items.Length && items[at + 1].Start > token.End;
    }
}
