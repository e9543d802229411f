using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Sentences;

/// <summary>
/// Says before which tokens a paragraph begins. Blank lines divide paragraphs, but not where a text is wrapped with
/// blank lines between: a line without a closing mark, and the next in small letters, are one sentence. Where nearly every line ends with a closing
/// mark, lines are paragraphs.
/// </summary>
internal static class Paragraphs
{
    /// <summary>From so many wrapped lines on, the width of the wrapping is known.</summary>
    private const int WrappedLines = 3;

    /// <summary>A line of fewer units was not wrapped: "Dear Anna," stands by itself.</summary>
    private const int ShortestWrapped = 30;

    /// <summary>Of so many blank lines one at least must stand within a sentence where a text is wrapped; else they are slips of the pen.</summary>
    private const int BlankLinesPerWrapped = 4;

    /// <summary>From so many line breaks on it is known whether they divide paragraphs: then seven lines of ten end with a closing mark.</summary>
    private const int LeastLines = 3;
    private const int ClosedLinesOfTen = 7;

    /// <summary>A line broke off where it and the next word fill no more than so many tenths of the widest line.</summary>
    private const int RoomOfTen = 8;

    /// <summary>For each token, whether it opens a paragraph.</summary>
    public static bool[] Openings(string text, ReadOnlySpan<Token> tokens)
    {
        bool[] opens = ByBlankLines(text, tokens);
        List<int> lines = [];
        int closed = 0;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (
                !opens[i] && text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End).ContainsAny('\n', '\r')
            )
            {
                lines.Add(i);
                closed += EndsOpen(text, tokens[i - 1]) ? 0 : 1;
            }
        }
        if (lines.Count >= LeastLines && closed * 10 >= lines.Count * ClosedLinesOfTen)
        {
            foreach (int i in lines)
            {
                opens[i] = true;
            }
        }
        else
        {
            OpenBehindShortLines(text, tokens, lines, opens);
        }
        return opens;
    }

    /// <summary>
    /// "SITUATION OVERVIEW", "As of 7 November": a line that broke off though the next word would have had room, without a mark that goes on, before one
    /// that begins with a capital or a digit.
    /// </summary>
    private static void OpenBehindShortLines(string text, ReadOnlySpan<Token> tokens, List<int> lines, bool[] opens)
    {
        if (lines.Count == 0)
        {
            return;
        }
        int widest = WidestLine(text);
        foreach (int i in lines)
        {
            int last = tokens[i - 1].End - 1;
            char next = text[tokens[i].Start];
            int start = text.LastIndexOf('\n', last) + 1;
            int needed = last + 1 - start + 1 + tokens[i].Length;
            opens[i] =
                (char.IsUpper(next) || char.IsDigit(next))
                && text[last] is not (',' or '-' or '(' or '&' or '/')
                && needed * 10L <= widest * RoomOfTen;
        }
    }

    private static int WidestLine(string text)
    {
        int widest = 0;
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            widest = Math.Max(widest, end - start);
            start = end + 1;
        }
        return widest;
    }

    private static bool[] ByBlankLines(string text, ReadOnlySpan<Token> tokens)
    {
        bool[] opens = new bool[tokens.Length];
        List<int> wrapped = [];
        int blank = 0;
        int width = int.MaxValue;
        int lineStart = 0;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (!HasBlankLine(text, tokens[i - 1].End, tokens[i].Start))
            {
                continue;
            }
            blank++;
            opens[i] = true;
            if (
                EndsOpen(text, tokens[i - 1])
                && char.IsLower(text[tokens[i].Start])
                && tokens[i - 1].End - lineStart >= ShortestWrapped
            )
            {
                wrapped.Add(i);
                width = Math.Min(width, tokens[i - 1].End - lineStart);
            }
            lineStart = tokens[i].Start;
        }
        if (wrapped.Count * BlankLinesPerWrapped < blank)
        {
            return opens;
        }
        foreach (int i in wrapped)
        {
            opens[i] = false;
        }
        if (wrapped.Count >= WrappedLines)
        {
            Rejoin(text, tokens, opens, width);
        }
        return opens;
    }

    /// <summary>Joins full lines (four fifths of the width do) without a closing mark to the next line, though that begins with a capital.</summary>
    private static void Rejoin(string text, ReadOnlySpan<Token> tokens, bool[] opens, int width)
    {
        int lineStart = 0;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (!HasBlankLine(text, tokens[i - 1].End, tokens[i].Start))
            {
                continue;
            }
            if (opens[i] && EndsOpen(text, tokens[i - 1]) && (tokens[i - 1].End - lineStart) * 5L >= width * 4L)
            {
                opens[i] = false;
            }
            lineStart = tokens[i].Start;
        }
    }

    /// <summary>True where no mark closes the line that ends with <paramref name="last"/>.</summary>
    private static bool EndsOpen(string text, Token last)
    {
        char c = text[last.End - 1];
        return !(c is '.' or '!' or '?' or '\u2026' or ':' or ';' || Characters.IsCloser(c));
    }

    private static bool HasBlankLine(string text, int from, int to)
    {
        int lines = 0;
        for (int i = from; i < to; i++)
        {
            char c = text[i];
            if (c is '\u2029' or '\f')
            {
                return true;
            }
            if (c == '\n' || (c == '\r' && (i + 1 >= to || text[i + 1] != '\n')))
            {
                lines++;
            }
        }
        return lines > 1;
    }
}
