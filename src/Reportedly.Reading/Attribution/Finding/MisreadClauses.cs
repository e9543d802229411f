using System.Collections.Immutable;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>
/// Finds source and content of plain cues by their places where a tree has neither: "X, officials said", "officials said X". No tree is always
/// right, and these two orders are most of what newspapers print.
/// </summary>
internal sealed class MisreadClauses(Analysis text, QuotedWords quotes, ContentStretches stretches)
{
    /// <summary>A mark that opens a clause stands no further behind its cue than this.</summary>
    private const int LongestAside = 5;

    /// <summary>A clause that a tree breaks off begins no further before what the tree has of it.</summary>
    private const int LongestStart = 12;

    /// <summary>The content of a cue of which the tree tells none; empty where the places tell none either.</summary>
    public ImmutableArray<TokenRange> Content(TokenRange cue, TokenRange source, TokenRange sentence)
    {
        int first = source.First >= sentence.First ? Math.Min(cue.First, source.First) : cue.First;
        int past = Math.Max(cue.Past, source.Past);
        if (Closes(past, sentence))
        {
            if (first > sentence.First + 1 && text.Word(first - 1) is "," or "-" or "--" or "—")
            {
                TokenRange before = new(sentence.First, first);
                return HasVerb(before) ? stretches.Without(before) : [];
            }
            int quote = first == sentence.First ? quotes.Of(first - 1) : -1;
            return quote >= 0 && quotes.IsSaying(quote) && SameParagraph(quotes.All[quote].First, first)
                ? [quotes.Marked(quote)]
                : [];
        }
        int that = cue.Past;
        while (that < Math.Min(sentence.Past, cue.Past + LongestAside) && text.Word(that) != "that")
        {
            that++;
        }
        bool opened =
            that < sentence.Past
            && text.Word(that) == "that"
            && text.Class(that) == WordClass.Sconj
            && (that == cue.Past || text.Class(that - 1) == WordClass.Punct);
        return opened ? stretches.Without(new TokenRange(that, sentence.Past)) : [];
    }

    /// <summary>
    /// The words of a clause, with those that follow it without a mark between, and with a second clause that "and that" opens: trees hang
    /// them elsewhere.
    /// </summary>
    public TokenRange Clause(int clause, TokenRange cue, TokenRange sentence, bool told)
    {
        TokenRange below = text.Trees.Subtree(clause);
        if (clause < cue.First)
        {
            return below;
        }
        int past = below.Past;
        int that = past;
        while (that < sentence.Past && text.Class(that) is WordClass.Punct or WordClass.Cconj)
        {
            that++;
        }
        if (that > past && that < sentence.Past && text.Word(that) == "that" && text.Class(that) == WordClass.Sconj)
        {
            past = Math.Max(that, text.Trees.Subtree(text.Trees.Head(that)).Past);
        }
        else if (
            past < sentence.Past
            && (
                text.Class(past)
                    is WordClass.Verb
                        or WordClass.Aux
                        or WordClass.Pron
                        or WordClass.Noun
                        or WordClass.Propn
                || quotes.Of(past) is var quote and >= 0 && quotes.Marked(quote).First == past
            )
        )
        {
            past = sentence.Past;
        }
        return new TokenRange(told ? below.First : StartOf(below.First, cue), past);
    }

    /// <summary>"said threats and violence were": names and nouns right behind a cue that tells nobody belong to its clause.</summary>
    private int StartOf(int first, TokenRange cue)
    {
        if (first - cue.Past is <= 0 or > LongestStart)
        {
            return first;
        }
        for (int i = cue.Past; i < first; i++)
        {
            if (
                text.Class(i)
                    is not (
                        WordClass.Noun
                        or WordClass.Propn
                        or WordClass.Adj
                        or WordClass.Det
                        or WordClass.Num
                        or WordClass.Cconj
                        or WordClass.Pron
                        or WordClass.Part
                    )
                || text.Word(i).EndsWith("day", StringComparison.Ordinal)
            )
            {
                return first;
            }
        }
        return cue.Past;
    }

    /// <summary>The last word of the names and nouns right before a cue; -1 where there are none.</summary>
    public int SourceBefore(TokenRange cue, TokenRange sentence) =>
        cue.First > sentence.First && text.Class(cue.First - 1) is WordClass.Noun or WordClass.Propn or WordClass.Pron
            ? cue.First - 1
            : -1;

    /// <summary>The names and nouns that end with a word.</summary>
    public TokenRange PhraseTo(int last, TokenRange sentence)
    {
        int first = last;
        while (
            first > sentence.First
            && (
                text.Class(first - 1)
                    is WordClass.Noun
                        or WordClass.Propn
                        or WordClass.Adj
                        or WordClass.Num
                        or WordClass.Det
                || text.IsCapitalised(first - 1)
            )
            && text.Class(first - 1) is not (WordClass.Punct or WordClass.Adp or WordClass.Sconj or WordClass.Cconj)
        )
        {
            first--;
        }
        return new TokenRange(first, last + 1);
    }

    private bool Closes(int past, TokenRange sentence)
    {
        int i = past;
        while (
            i < sentence.Past
            && (
                text.Class(i) is WordClass.Punct
                || text.Word(i).EndsWith("day", StringComparison.Ordinal)
                || text.Word(i) == "on"
            )
        )
        {
            i++;
        }
        return i == sentence.Past;
    }

    private bool SameParagraph(int one, int other) =>
        text.SentenceOf(one).Paragraph == text.SentenceOf(other).Paragraph;

    private bool HasVerb(TokenRange range)
    {
        for (int i = range.First; i < range.Past; i++)
        {
            if (text.IsVerb(i))
            {
                return true;
            }
        }
        return false;
    }
}
