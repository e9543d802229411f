using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Attribution;

/// <summary>
/// Finds quoted stretches, straight or curly. A quotation left open at a paragraph's end goes on where the next paragraph opens with
/// a quotation mark, as newspapers print it; else it ends with its paragraph.
/// </summary>
internal static class QuoteReader
{
    /// <summary>The tokens between the marks, marks left out, in the order of the text.</summary>
    public static ImmutableArray<TokenRange> Read(Analysis text)
    {
        ImmutableArray<TokenRange>.Builder quotes = ImmutableArray.CreateBuilder<TokenRange>();
        int open = -1;
        int paragraph = -1;
        for (int sentence = 0; sentence < text.Sentences.Count; sentence++)
        {
            TokenRange range = text.Sentences[sentence].Tokens;
            if (text.Sentences[sentence].Paragraph != paragraph)
            {
                paragraph = text.Sentences[sentence].Paragraph;
                if (open >= 0)
                {
                    quotes.Add(new TokenRange(open, range.First));
                    open = -1;
                }
            }
            for (int i = range.First; i < range.Past; i++)
            {
                if (!IsMark(text.Word(i)))
                {
                    continue;
                }
                if (open < 0)
                {
                    open = i + 1;
                }
                else if (text.Word(i) is "“" or "``" || OpensAgain(text, i))
                {
                    // A new opening mark: the one before was never closed.
                    quotes.Add(new TokenRange(open, i));
                    open = i + 1;
                }
                else
                {
                    quotes.Add(new TokenRange(open, i));
                    open = -1;
                }
            }
        }
        if (open >= 0)
        {
            quotes.Add(new TokenRange(open, text.Count));
        }
        return [.. quotes.Where(q => q.Count > 0)];
    }

    internal static bool IsMark(string word) => word is "\"" or "“" or "”" or "``" or "''" or "«" or "»" or "„";

    /// <summary>A straight mark with space before it and none behind it opens, even where another is still open.</summary>
    private static bool OpensAgain(Analysis text, int mark) =>
        text.Word(mark) == "\""
        && mark > 0
        && mark + 1 < text.Count
        && text.Tokens[mark - 1].End < text.Tokens[mark].Start
        && text.Tokens[mark].End == text.Tokens[mark + 1].Start;
}
