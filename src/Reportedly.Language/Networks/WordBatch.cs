using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Networks;

/// <summary>Some paragraphs of a text, one behind the other, and where their words stand while they are read in step.</summary>
internal sealed class WordBatch
{
    private readonly string text;
    private readonly TokenSequence tokens;
    private readonly int[] places;

    /// <summary>Takes paragraphs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="paragraphs">Stretches of tokens, each behind the one before, without gaps between.</param>
    public WordBatch(string text, TokenSequence tokens, ReadOnlySpan<TokenRange> paragraphs)
    {
        this.text = text;
        this.tokens = tokens;
        First = paragraphs[0].First;
        Paragraphs = paragraphs.ToArray();
        int[] lengths = new int[paragraphs.Length];
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = paragraphs[i].Count;
        }
        Layout = new LockstepLayout(lengths);
        places = new int[Layout.Words];
        int at = 0;
        for (int i = 0; i < lengths.Length; i++)
        {
            for (int word = 0; word < lengths[i]; word++)
            {
                places[at++] = Layout.Position(i, word);
            }
        }
    }

    /// <summary>Index of the first word's token.</summary>
    public int First { get; }

    /// <summary>The paragraphs as stretches of tokens.</summary>
    public TokenRange[] Paragraphs { get; }

    /// <summary>Words of the batch.</summary>
    public int Count => places.Length;

    /// <summary>How the words stand.</summary>
    public LockstepLayout Layout { get; }

    /// <summary>Where the word at an index of the batch stands.</summary>
    public int Place(int word) => places[word];

    /// <summary>The word as printed.</summary>
    public ReadOnlySpan<char> Form(int word)
    {
        Token token = tokens[First + word];
        return text.AsSpan(token.Start, token.Length);
    }

    /// <summary>True where no space stands before the word, and another word does.</summary>
    public bool IsGlued(int word) => First + word > 0 && tokens[First + word - 1].End == tokens[First + word].Start;

    /// <summary>True where the word is first on its line, and not first in its paragraph.</summary>
    public bool IsLineStart(int word)
    {
        int token = First + word;
        if (places[word] < Layout.Active(0))
        {
            // The first step holds the first words of all paragraphs.
            return false;
        }
        int gap = tokens[token - 1].End;
        return text.AsSpan(gap, tokens[token].Start - gap).ContainsAny('\n', '\r');
    }
}
