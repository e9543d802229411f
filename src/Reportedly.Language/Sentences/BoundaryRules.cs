using Reportedly.Language.Lexicons;
using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Sentences;

/// <summary>What is known of the boundaries of sentences without a model.</summary>
internal enum Boundary : byte
{
    /// <summary>Nothing: the model decides.</summary>
    Open,

    /// <summary>A sentence starts here.</summary>
    Start,

    /// <summary>No sentence starts here.</summary>
    None,
}

/// <summary>
/// The few boundaries that are plain from the words: bullets, an abbreviation before a word that opens sentences, a number behind a colon, and
/// a quotation that its sentence goes on behind.
/// </summary>
/// <param name="abbreviations">Words with a stop of their own.</param>
/// <param name="openers">Words that open a sentence where they have a capital behind an abbreviation.</param>
internal sealed class BoundaryRules(AbbreviationLexicon abbreviations, WordSet openers)
{
    /// <summary>UTF-16 units of an initial with its stop.</summary>
    private const int Initial = 2;

    /// <summary>What is known of the boundary before a token that is not the first of the text.</summary>
    public Boundary Before(string text, ReadOnlySpan<Token> tokens, int at)
    {
        if (Bullets.OpensAt(text, tokens, at))
        {
            return Boundary.Start;
        }
        char start = text[tokens[at].Start];
        Token before = tokens[at - 1];
        if (char.IsLower(start) && before.Kind == TokenKind.Punctuation && GoesOnBehind(text, tokens, at))
        {
            return Boundary.None;
        }
        // "Kars bombing: 13 killed": what the colon announces on the same line.
        if (char.IsAsciiDigit(start) && text[before.Start] == ':' && text[before.End] == ' ')
        {
            return Boundary.None;
        }
        if (!char.IsUpper(start) || before.Kind != TokenKind.Word || text[before.End - 1] != '.')
        {
            return Boundary.Open;
        }
        if (
            abbreviations.TryFind(text.AsSpan(before.Start, before.Length), out Abbreviation found)
            && found.Kind == AbbreviationKind.Title
        )
        {
            return Boundary.None;
        }
        // "the U.S. The army": an initial, "John F. The", is too short to end anything.
        return before.Length > Initial && openers.Contains(text.AsSpan(tokens[at].Start, tokens[at].Length))
            ? Boundary.Start
            : Boundary.Open;
    }

    /// <summary>True behind <c>"Who fired?"</c>: a quotation mark that closes, with a question or exclamation mark before it.</summary>
    private static bool GoesOnBehind(string text, ReadOnlySpan<Token> tokens, int at)
    {
        char mark = text[tokens[at - 1].Start];
        return at > 1
            && Characters.IsQuote(mark)
            && Characters.IsCloser(mark)
            && tokens[at - 2].End == tokens[at - 1].Start
            && tokens[at - 1].End < tokens[at].Start
            && text[tokens[at - 2].End - 1] is '?' or '!' or '.' or ',' or '\u2026';
    }
}
