using Reportedly.Language.Tokens;
using Reportedly.Text;

namespace Reportedly.Language.Sentences;

/// <summary>
/// Says before which tokens a paragraph begins. Blank lines divide paragraphs, but not where a text is wrapped with
/// blank lines between: a line without a closing mark, and the next in small letters, are one sentence.
/// </summary>
internal static class Paragraphs
{
    /// <summary>From so many wrapped lines on, the width of the wrapping is known.</summary>
    private const int WrappedLines = 3;

    /// <summary>For each token, whether it opens a paragraph.</summary>
    public static bool[] Openings(string text, ReadOnlySpan<Token> tokens)
    {
        bool[] opens = new bool[tokens.Length];
        int wrapped = 0;
        int width = int.MaxValue;
        int lineStart = 0;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (!HasBlankLine(text, tokens[i - 1].End, tokens[i].Start))
            {
                continue;
            }
            bool open = !EndsOpen(text, tokens[i - 1]);
            if (!open && char.IsLower(text[tokens[i].Start]))
            {
                wrapped++;
                width = Math.Min(width, tokens[i - 1].End - lineStart);
            }
            else
            {
                opens[i] = true;
            }
            lineStart = tokens[i].Start;
        }
        if (wrapped >= WrappedLines)
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
