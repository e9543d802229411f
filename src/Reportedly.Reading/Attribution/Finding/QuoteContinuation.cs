using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Gives quotations without a cue of their own to the attribution before them, whose speaker goes on.</summary>
internal static class QuoteContinuation
{
    /// <summary>No speaker goes on for more stretches than this, so that time follows length.</summary>
    private const int MostStretches = 100;

    /// <summary>The attributions, with the quotations that carry them on added to their content.</summary>
    public static ImmutableArray<FoundAttribution> Continue(
        Analysis text,
        QuotedWords quotes,
        List<FoundAttribution> found
    )
    {
        bool[] covered = new bool[text.Count];
        foreach (FoundAttribution attribution in found)
        {
            foreach (TokenRange range in attribution.Content)
            {
                covered.AsSpan(range.First, range.Count).Fill(true);
            }
            covered.AsSpan(attribution.Cue.First, attribution.Cue.Count).Fill(true);
        }
        FoundAttribution[] all = [.. found];
        int last = -1;
        int cue = 0;
        for (int q = 0; q < quotes.All.Length; q++)
        {
            TokenRange quote = quotes.Marked(q);
            while (cue < all.Length && all[cue].Cue.First < quote.First)
            {
                last = cue++;
            }
            if (
                last < 0
                || covered[quotes.All[q].First]
                || !(quotes.IsSaying(q) || IsSentence(text, quote))
                || !StandsAlone(text, quotes, quote)
            )
            {
                continue;
            }
            FoundAttribution speaker = all[last];
            if (
                speaker.Content.Length < MostStretches
                && Speaks(quotes, speaker)
                && Follows(text, speaker, quote, covered)
            )
            {
                all[last] = speaker with { Content = [.. speaker.Content, quote] };
                covered.AsSpan(quote.First, quote.Count).Fill(true);
            }
        }
        return [.. all];
    }

    /// <summary>True for a quotation that is a sentence by itself, verb or none: "'Never again.'".</summary>
    private static bool IsSentence(Analysis text, TokenRange quote) =>
        quote.Count > 3 && text.SentenceOf(quote.First).Tokens == quote;

    /// <summary>True where the speaker is quoted already.</summary>
    private static bool Speaks(QuotedWords quotes, FoundAttribution speaker)
    {
        foreach (TokenRange range in speaker.Content)
        {
            if (quotes.Of(range.First) >= 0 || quotes.Of(range.Past - 1) >= 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>True for a quotation with nobody's verb beside it in the sentences where it begins and ends.</summary>
    private static bool StandsAlone(Analysis text, QuotedWords quotes, TokenRange quote)
    {
        TokenRange first = text.SentenceOf(quote.First).Tokens;
        TokenRange last = text.SentenceOf(quote.Past - 1).Tokens;
        return quote.First <= first.First + 1 && text.Word(quote.Past - 2) != "," && !HasVerb(quote.Past, last.Past);

        bool HasVerb(int from, int past)
        {
            for (int i = from; i < past; i++)
            {
                if (text.IsVerb(i) && quotes.Of(i) < 0)
                {
                    return true;
                }
            }
            return false;
        }
    }

    /// <summary>True where nothing but the speaker's own words stands between, in the same paragraph or the one before.</summary>
    private static bool Follows(Analysis text, FoundAttribution speaker, TokenRange quote, bool[] covered)
    {
        int paragraph = text.SentenceOf(quote.First).Paragraph;
        int before = text.SentenceOf(Math.Max(speaker.Cue.First, speaker.Content[^1].Past - 1)).Paragraph;
        if (paragraph - before > 1)
        {
            return false;
        }
        if (paragraph == before)
        {
            return true;
        }
        return true;
    }
}
