using System.Buffers;
using System.Globalization;
using Reportedly.Language.Sentences;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Text;

namespace Reportedly.Reading.Numbers;

/// <summary>
/// The tokens of a document cut into letters, digits and marks, so that <c>12-year-old</c>, <c>47th</c> and
/// <c>$2.5m</c> are read the same way however tokens are cut.
/// </summary>
internal sealed class PieceSequence
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(".,:");

    private readonly List<Piece> pieces;

    private PieceSequence(Document document)
    {
        Source = document.Source;
        ReadingWords words = ReadingWords.Of(document);
        Tokens = words.Tokens;
        Sentences = words.Sentences;
        pieces = new List<Piece>(Tokens.Count + (Tokens.Count / 8));
        TokenStarts = new List<int>(Tokens.Count + 1);
        foreach (ref readonly Token token in Tokens.Items)
        {
            TokenStarts.Add(pieces.Count);
            Cut(token, TokenStarts.Count - 1);
        }
        TokenStarts.Add(pieces.Count);
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>The tokens that were cut.</summary>
    public TokenSequence Tokens { get; }

    /// <summary>The sentences.</summary>
    public SentenceSequence Sentences { get; }

    /// <summary>Index of the first piece of each token, and the number of pieces at the end.</summary>
    private List<int> TokenStarts { get; }

    /// <summary>The pieces of a document, as its stage wrote them; cut anew where no stage has run.</summary>
    public static PieceSequence Of(Document document) =>
        document.Has(ReadingLayers.Pieces) ? document.Read(ReadingLayers.Pieces) : Cut(document);

    /// <summary>Cuts the tokens of a document.</summary>
    public static PieceSequence Cut(Document document) => new(document);

    /// <summary>The pieces of the sentence at <paramref name="index"/>.</summary>
    public PieceWindow Sentence(int index)
    {
        TokenRange range = Sentences[index].Tokens;
        return new PieceWindow(this, TokenStarts[range.First], TokenStarts[range.Past]);
    }

    /// <summary>The piece at <paramref name="index"/>.</summary>
    internal Piece this[int index] => pieces[index];

    private void Cut(Token token, int index)
    {
        if (token.Kind == TokenKind.Address)
        {
            Add(token.Start, token.End, PieceKind.Address, index);
            return;
        }
        string text = Source.Text;
        int at = token.Start;
        while (at < token.End)
        {
            int start = at;
            char first = text[at++];
            if (char.IsAsciiDigit(first))
            {
                while (at < token.End && IsDigitOrSeparator(text, at, token.End))
                {
                    at++;
                }
                Add(start, at, PieceKind.Digits, index);
            }
            else if (char.IsLetter(first))
            {
                while (at < token.End && IsLetterOrInner(text, at, token))
                {
                    at++;
                }
                Add(start, at, PieceKind.Word, index);
            }
            else
            {
                // A surrogate pair is one mark.
                at += char.IsHighSurrogate(first) && at < token.End ? 1 : 0;
                Add(start, at, PieceKind.Mark, index);
            }
        }
    }

    private void Add(int start, int end, PieceKind kind, int token)
    {
        bool glued = pieces.Count > 0 && pieces[^1].End == start;
        pieces.Add(new Piece(start, end - start, kind, token, glued));
    }

    private static bool IsDigitOrSeparator(string text, int at, int end) =>
        char.IsAsciiDigit(text[at])
        || (Separators.Contains(text[at]) && at + 1 < end && char.IsAsciiDigit(text[at + 1]));

    private static bool IsLetterOrInner(string text, int at, Token token)
    {
        char c = text[at];
        if (char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
        {
            return true;
        }
        if (c == '.')
        {
            // The last stop belongs to an abbreviation where the token holds it: "Sept.", "p.m.".
            return at + 1 == token.End || char.IsLetter(text[at + 1]);
        }
        return c is '\'' or '\u2019' && at + 1 < token.End && char.IsLetter(text[at + 1]);
    }
}
