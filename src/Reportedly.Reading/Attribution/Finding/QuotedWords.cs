using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Which words stand between quotation marks.</summary>
internal sealed class QuotedWords
{
    private readonly Analysis text;
    private readonly int[] quoteOf;

    public QuotedWords(Analysis text, ImmutableArray<TokenRange> quotes)
    {
        this.text = text;
        All = quotes;
        quoteOf = new int[text.Count];
        Array.Fill(quoteOf, -1);
        for (int q = 0; q < quotes.Length; q++)
        {
            TokenRange marked = Marked(q);
            for (int i = marked.First; i < marked.Past; i++)
            {
                quoteOf[i] = q;
            }
        }
    }

    /// <summary>The quotations without their marks.</summary>
    public ImmutableArray<TokenRange> All { get; }

    /// <summary>The number of the quotation that a word or mark belongs to; -1 outside of quotations.</summary>
    public int Of(int token) => token >= 0 && token < quoteOf.Length ? quoteOf[token] : -1;

    /// <summary>A quotation with its marks.</summary>
    public TokenRange Marked(int quote)
    {
        TokenRange inner = All[quote];
        int first = inner.First > 0 && QuoteReader.IsMark(text.Word(inner.First - 1)) ? inner.First - 1 : inner.First;
        int past = inner.Past < text.Count && QuoteReader.IsMark(text.Word(inner.Past)) ? inner.Past + 1 : inner.Past;
        return new TokenRange(first, past);
    }

    /// <summary>True for a quotation that can be somebody's sentence: a few words with a verb among them.</summary>
    public bool IsSaying(int quote)
    {
        TokenRange inner = All[quote];
        if (inner.Count < 3)
        {
            return false;
        }
        for (int i = inner.First; i < inner.Past; i++)
        {
            if (text.IsVerb(i))
            {
                return true;
            }
        }
        return false;
    }
}
