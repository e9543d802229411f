using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Reading.Numbers;

/// <summary>
/// The pieces of one sentence. Indexes count in the whole document; behind either end of the sentence there is
/// nothing, so that no pattern runs from one sentence into the next.
/// </summary>
/// <param name="All">The pieces of the document.</param>
/// <param name="First">Index of the sentence's first piece.</param>
/// <param name="Past">Index just behind its last piece.</param>
internal readonly record struct PieceWindow(PieceSequence All, int First, int Past)
{
    /// <summary>The piece at <paramref name="index"/>; one of kind <see cref="PieceKind.None"/> outside.</summary>
    public Piece this[int index] =>
        index >= First && index < Past ? All[index] : new Piece(0, 0, PieceKind.None, -1, false);

    /// <summary>The characters of a piece; none outside the sentence.</summary>
    public ReadOnlySpan<char> Text(int index)
    {
        Piece piece = this[index];
        return All.Source.Text.AsSpan(piece.Start, piece.Length);
    }

    /// <summary>True where the piece is this word, in any case.</summary>
    public bool Is(int index, ReadOnlySpan<char> word) => Text(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the piece is one of the marks.</summary>
    public bool IsMark(int index, ReadOnlySpan<char> marks)
    {
        ReadOnlySpan<char> text = Text(index);
        return text.Length == 1 && marks.Contains(text[0]);
    }

    /// <summary>True where the piece is a hyphen or dash with no space on either side.</summary>
    public bool IsInnerDash(int index) =>
        IsMark(index, "-\u2010\u2011\u2013\u2014") && this[index].Glued && this[index + 1].Glued;

    /// <summary>True where the piece is digits.</summary>
    public bool IsDigits(int index) => this[index].Kind == PieceKind.Digits;

    /// <summary>True where the piece is a word.</summary>
    public bool IsWord(int index) => this[index].Kind == PieceKind.Word;

    /// <summary>True where the piece is a word that begins with a capital.</summary>
    public bool IsCapitalised(int index) => IsWord(index) && char.IsUpper(Text(index)[0]);

    /// <summary>The span of the pieces from <paramref name="first"/> up to, without, <paramref name="past"/>.</summary>
    public TextSpan Span(int first, int past) => TextSpan.FromBounds(All[first].Start, All[past - 1].End);

    /// <summary>The tokens that hold those pieces.</summary>
    public TokenRange Tokens(int first, int past) => new(All[first].Token, All[past - 1].Token + 1);

    /// <summary>Index of the first piece of the token that holds the piece.</summary>
    public int TokenStart(int index)
    {
        int token = All[index].Token;
        while (index > First && All[index - 1].Token == token)
        {
            index--;
        }
        return index;
    }

    /// <summary>Index just behind the last piece of the token that holds the piece.</summary>
    public int TokenEnd(int index)
    {
        int token = All[index].Token;
        while (index < Past && All[index].Token == token)
        {
            index++;
        }
        return index;
    }
}
