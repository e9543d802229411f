using System.Text;

namespace Reportedly.Sources.Feeds.Markup;

/// <summary>Gathers text as a browser would lay it out: runs of space are one, blocks stand apart, nothing that no eye can see stays in.</summary>
internal sealed class TextFlow
{
    private const char Replacement = '\uFFFD';
    private const char SoftHyphen = '\u00AD';

    private readonly StringBuilder text = new();
    private int breaks;
    private bool space;

    /// <summary>Adds text; white space in it, line ends included, is space.</summary>
    public void Add(ReadOnlySpan<char> piece)
    {
        for (int at = 0; at < piece.Length; at++)
        {
            char letter = piece[at];
            if (char.IsWhiteSpace(letter))
            {
                space = true;
            }
            else if (!char.IsSurrogate(letter))
            {
                AddVisible(letter);
            }
            else if (at + 1 < piece.Length && char.IsSurrogatePair(letter, piece[at + 1]))
            {
                AddVisible(letter);
                text.Append(piece[++at]);
            }
            else
            {
                AddVisible(Replacement);
            }
        }
    }

    /// <summary>A new line; two of them are a new paragraph.</summary>
    public void Break() => breaks++;

    /// <summary>A new paragraph, wherever one is not there already.</summary>
    public void Paragraph() => breaks = Math.Max(breaks, 2);

    /// <summary>Room between two words.</summary>
    public void Space() => space = true;

    /// <summary>All that was gathered.</summary>
    public override string ToString() => text.ToString();

    private void AddVisible(char letter)
    {
        if (char.IsControl(letter) || letter is SoftHyphen or '\uFFFE' or '\uFFFF' or '\uFEFF')
        {
            return;
        }
        if (text.Length > 0)
        {
            string between = breaks switch
            {
                0 => space ? " " : "",
                1 => "\n",
                _ => "\n\n",
            };
            text.Append(between);
        }
        breaks = 0;
        space = false;
        text.Append(letter);
    }
}
