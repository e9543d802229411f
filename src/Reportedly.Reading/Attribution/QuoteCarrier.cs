using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Gives a quotation without a cue to whoever spoke last.</summary>
internal sealed class QuoteCarrier(Analysis text, ContentReader contents)
{
    /// <summary>A quotation with no cue of its own is by whoever spoke last in its paragraph, or in the one before it.</summary>
    public List<AttributedSpan> Carry(ImmutableArray<TokenRange> quotes, ImmutableArray<AttributedSpan> spoken)
    {
        List<AttributedSpan> carried = [];
        foreach (TokenRange quote in quotes)
        {
            int first = text.Sentences.IndexOfToken(quote.First);
            int last = text.Sentences.IndexOfToken(quote.Past - 1);
            for (int s = first; s <= last; s++)
            {
                TokenRange sentence = text.Sentences[s].Tokens;
                TokenRange part = new(Math.Max(sentence.First, quote.First), Math.Min(sentence.Past, quote.Past));
                if (
                    part.Count < 3
                    || !contents.HasVerb(part)
                    || spoken.Any(a => a.Covers(part.First) || a.Content.Any(c => c.Overlaps(part)))
                )
                {
                    continue;
                }
                AttributedSpan? speaker =
                    OwnSpeaker(spoken, quote) ?? LastSpeaker(spoken, sentence, text.Sentences[s].Paragraph);
                if (speaker is not null)
                {
                    carried.Add(
                        speaker with
                        {
                            Cue = null,
                            Content = [part],
                            Stance = Stance.Asserts,
                            Certainty = null,
                            Rule = AttributionRules.QuoteCarried,
                            Made = null,
                        }
                    );
                }
            }
        }
        return carried;
    }

    /// <summary>"There was fire from all sides. I saw ten bodies," said X: the quotation is X's from its first sentence on.</summary>
    private static AttributedSpan? OwnSpeaker(ImmutableArray<AttributedSpan> spoken, TokenRange quote) =>
        spoken.FirstOrDefault(a =>
            a is { Source: not null, Stance: Stance.Asserts, Cue: { } cue }
            && !quote.Overlaps(cue)
            && a.Content.Any(c => c.First >= quote.First && c.First < quote.Past && c.Overlaps(quote))
        );

    private AttributedSpan? LastSpeaker(ImmutableArray<AttributedSpan> spoken, TokenRange sentence, int paragraph)
    {
        AttributedSpan? best = null;
        foreach (AttributedSpan span in spoken)
        {
            if (span.Source is null || span.Cue is not { } cue || cue.First >= sentence.Past)
            {
                continue;
            }
            int distance = paragraph - text.SentenceOf(cue.First).Paragraph;
            if (distance is 0 or 1 && (best is null || cue.First > best.Cue!.Value.First))
            {
                best = span;
            }
        }
        return best;
    }
}
