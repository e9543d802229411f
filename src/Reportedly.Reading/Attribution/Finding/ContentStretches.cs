using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>How far what is attributed reaches: whole quotations with their marks, and clauses without the punctuation around them.</summary>
internal sealed class ContentStretches(Analysis text, QuotedWords quotes)
{
    /// <summary>A stretch without others that lie in it or at its ends, widened to whole quotations; in the order of the text.</summary>
    /// <param name="range">The stretch.</param>
    /// <param name="holes">What is no content, such as source and cue.</param>
    public ImmutableArray<TokenRange> Without(TokenRange range, params ReadOnlySpan<TokenRange> holes)
    {
        ImmutableArray<TokenRange>.Builder parts = ImmutableArray.CreateBuilder<TokenRange>();
        Span<TokenRange> sorted = stackalloc TokenRange[holes.Length];
        holes.CopyTo(sorted);
        sorted.Sort(static (a, b) => a.First.CompareTo(b.First));
        int first = range.First;
        foreach (TokenRange hole in sorted)
        {
            if (hole.Count == 0 || hole.Past <= first || hole.First >= range.Past)
            {
                continue;
            }
            Add(parts, new TokenRange(first, Math.Max(first, hole.First)), sorted);
            first = hole.Past;
        }
        Add(parts, new TokenRange(first, Math.Max(first, range.Past)), sorted);
        return parts.ToImmutable();
    }

    private void Add(ImmutableArray<TokenRange>.Builder parts, TokenRange part, ReadOnlySpan<TokenRange> holes)
    {
        TokenRange trimmed = Trimmed(WithoutAside(part));
        if (trimmed.Count == 0)
        {
            return;
        }
        trimmed = Whole(trimmed, holes);
        if (parts.Count > 0 && parts[^1].Past > trimmed.First)
        {
            trimmed = new TokenRange(parts[^1].Past, trimmed.Past);
        }
        if (trimmed.Count > 0)
        {
            parts.Add(trimmed);
        }
    }

    /// <summary>
    /// Leaves out a description that closes a stretch outside of quotations (", which was built in June"): whether the source said it too is not
    /// known.
    /// </summary>
    private TokenRange WithoutAside(TokenRange part)
    {
        for (int i = part.Past - 2; i > part.First; i--)
        {
            if (quotes.Of(i) >= 0)
            {
                return part;
            }
            if (
                text.Word(i) == ","
                && text.Word(i + 1) is "which" or "who" or "whose"
                && text.Trees.Subtree(text.Trees.Head(i + 1)).Past >= part.Past - 1
            )
            {
                return new TokenRange(part.First, i);
            }
        }
        return part;
    }

    /// <summary>A stretch that begins or ends within a quotation takes the whole of it.</summary>
    private TokenRange Whole(TokenRange part, ReadOnlySpan<TokenRange> holes)
    {
        int first = part.First;
        int past = part.Past;
        if (quotes.Of(first) is var opening and >= 0 && Clear(quotes.Marked(opening), holes))
        {
            first = Math.Min(first, quotes.Marked(opening).First);
        }
        if (quotes.Of(past - 1) is var closing and >= 0 && Clear(quotes.Marked(closing), holes))
        {
            past = Math.Max(past, quotes.Marked(closing).Past);
        }
        else if (past < text.Count && quotes.Of(past) is var next and >= 0 && quotes.Marked(next).Past == past + 1)
        {
            past++;
        }
        return new TokenRange(first, past);
    }

    private static bool Clear(TokenRange quote, ReadOnlySpan<TokenRange> holes)
    {
        foreach (TokenRange hole in holes)
        {
            if (hole.Overlaps(quote))
            {
                return false;
            }
        }
        return true;
    }

    private TokenRange Trimmed(TokenRange part)
    {
        int first = part.First;
        int past = part.Past;
        while (first < past && text.Class(first) == WordClass.Punct && !Opens(first))
        {
            first++;
        }
        while (past > first && text.Class(past - 1) == WordClass.Punct && !Closes(past - 1))
        {
            past--;
        }
        return new TokenRange(first, past);
    }

    private bool Opens(int token) =>
        text.Word(token) is "(" or "[" or "$" or "#"
        || quotes.Of(token) is var quote and >= 0 && quotes.Marked(quote).First == token;

    private bool Closes(int token) =>
        text.Word(token) is ")" or "]" or "%"
        || quotes.Of(token) is var quote and >= 0 && quotes.Marked(quote).Past == token + 1;

    /// <summary>The words below a token, the tokens of another aside.</summary>
    public TokenRange Below(int token) => text.Trees.Subtree(token);

    /// <summary>The words below a nominal without its preposition.</summary>
    public TokenRange Nominal(int token)
    {
        TokenRange below = text.Trees.Subtree(token);
        int first = below.First;
        while (first < token && text.Trees.Relation(first) == Relation.Case && text.Trees.Head(first) == token)
        {
            first++;
        }
        return new TokenRange(first, below.Past);
    }
}
