using System.Collections.Immutable;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Finds the quotations beside a cue and its source.</summary>
internal sealed class QuotesBesideCues(Analysis text, QuotedWords quotes)
{
    /// <summary>A quotation begins no further behind its cue than this.</summary>
    private const int LongestGap = 25;

    /// <summary>
    /// Adds quotations that stand beside the cue and are not in the content yet: a tree may have only one of the two parts of "'We lost,' she
    /// said, 'but we go on'", or none.
    /// </summary>
    public ImmutableArray<TokenRange> Added(
        ImmutableArray<TokenRange> content,
        TokenRange cue,
        TokenRange source,
        TokenRange sentence
    )
    {
        bool near = source.First >= sentence.First && source.Past <= cue.First + 1 && cue.First - source.Past < 4;
        int before = (near ? source.First : cue.First) - 1;
        int front = before >= sentence.First ? quotes.Of(before) : -1;
        if (content.Length > 0 && quotes.Of(content[0].First) < 0 && quotes.Of(content[^1].Past - 1) < 0)
        {
            return content;
        }
        if (front >= 0 && quotes.IsSaying(front) && !Touches(content, quotes.Marked(front)))
        {
            content = [quotes.Marked(front), .. content];
        }
        int after = cue.Past;
        while (
            after < sentence.Past && after < cue.Past + LongestGap && quotes.Of(after) < 0 && !Covers(content, after)
        )
        {
            after++;
        }
        int behind = after < sentence.Past ? quotes.Of(after) : -1;
        if (
            behind >= 0
            && (quotes.IsSaying(behind) || content.IsEmpty && quotes.All[behind].Count > 2)
            && !Touches(content, quotes.Marked(behind))
            && OnlyCircumstances(cue.Past, after)
        )
        {
            content = [.. content, quotes.Marked(behind)];
        }
        return content;
    }

    /// <summary>True where the words between a cue and a quotation are the source, whoever was told, when and where.</summary>
    private bool OnlyCircumstances(int first, int past)
    {
        for (int i = first; i < past; i++)
        {
            if (text.Word(i) is "that" || text.Class(i) == WordClass.Verb)
            {
                return false;
            }
        }
        return true;
    }

    private static bool Touches(ImmutableArray<TokenRange> content, TokenRange quote)
    {
        foreach (TokenRange range in content)
        {
            if (range.Overlaps(quote))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Covers(ImmutableArray<TokenRange> content, int token) =>
        Touches(content, new TokenRange(token, token + 1));
}
