using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Sentences;

/// <summary>
/// The stretches of a text that are read in one piece: paragraphs, and parts of very long ones. Time and room for a stretch grow with the
/// square of its length, so that none may grow without bound.
/// </summary>
internal sealed class ParagraphSequence
{
    /// <summary>Most tokens of a stretch, and so of a sentence.</summary>
    public const int Longest = 250;

    /// <summary>Behind a dateline small letters come within so many words.</summary>
    private const int CasedWithin = 4;

    private readonly List<TokenRange> items = [];
    private readonly List<int> numbers = [];

    /// <summary>Divides the tokens of a text.</summary>
    public ParagraphSequence(string text, ReadOnlySpan<Token> tokens, BoundaryRules rules)
    {
        bool[] opens = Paragraphs.Openings(text, tokens);
        Boundaries = new Boundary[tokens.Length];
        int first = 0;
        int paragraph = 0;
        int behindDateline = BehindDateline(text, tokens, 0);
        for (int i = 1; i <= tokens.Length; i++)
        {
            if (i < tokens.Length && !opens[i])
            {
                Boundaries[i] = i == behindDateline ? Boundary.Start : rules.Before(text, tokens, i);
            }
            if (i == tokens.Length || opens[i])
            {
                Add(text, tokens, first, i, paragraph++);
                first = i;
                behindDateline = BehindDateline(text, tokens, i);
            }
        }
    }

    /// <summary>The stretches in order; together they hold every token once.</summary>
    public IReadOnlyList<TokenRange> Items => items;

    /// <summary>For each stretch the number of its paragraph.</summary>
    public IReadOnlyList<int> Numbers => numbers;

    /// <summary>For each token what is known of the boundary before it; nothing where a paragraph starts.</summary>
    public Boundary[] Boundaries { get; }

    /// <summary>The token behind the dateline that opens a paragraph, or -1; in text all of capitals nothing tells a dateline.</summary>
    private static int BehindDateline(string text, ReadOnlySpan<Token> tokens, int first)
    {
        if (first >= tokens.Length || Dateline.Find(text, tokens[first].Start) is not { } line)
        {
            return -1;
        }
        int at = first + 1;
        while (at < tokens.Length && tokens[at].Start < line.Past)
        {
            at++;
        }
        for (int word = at; word < tokens.Length && word < at + CasedWithin; word++)
        {
            if (text.AsSpan(tokens[word].Start, tokens[word].Length).IndexOfAnyInRange('a', 'z') >= 0)
            {
                return at;
            }
        }
        return -1;
    }

    private void Add(string text, ReadOnlySpan<Token> tokens, int first, int past, int paragraph)
    {
        while (past - first > Longest)
        {
            int cut = CutWithin(text, tokens, first);
            items.Add(new TokenRange(first, cut));
            numbers.Add(paragraph);
            first = cut;
        }
        if (past > first)
        {
            items.Add(new TokenRange(first, past));
            numbers.Add(paragraph);
        }
    }

    /// <summary>Behind the last full stop of the second half, else behind its last mark, else where it is full.</summary>
    private static int CutWithin(string text, ReadOnlySpan<Token> tokens, int first)
    {
        int mark = -1;
        for (int i = first + Longest - 1; i >= first + (Longest / 2); i--)
        {
            if (tokens[i].Kind != TokenKind.Punctuation)
            {
                continue;
            }
            mark = Math.Max(mark, i);
            int past = i + 1 < first + Longest && Characters.IsCloser(text[tokens[i + 1].Start]) ? i + 2 : i + 1;
            if (text[tokens[i].Start] is '.' or '!' or '?' or '\u2026' && past - first <= Longest)
            {
                return past;
            }
        }
        return mark < 0 ? first + Longest : mark + 1;
    }
}
