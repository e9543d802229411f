using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Reads a headline that a colon attributes.</summary>
internal sealed class HeadlineColon(Analysis text, MentionIndex mentions, AttributedSpans spans)
{
    /// <summary>"Local media: blast kills ten", "Ten killed in blast: police".</summary>
    public AttributedSpan? Read(TokenRange title)
    {
        for (int i = title.First + 1; i < title.Past - 1; i++)
        {
            if (text.Word(i) != ":")
            {
                continue;
            }
            Mention? front = mentions.All.FirstOrDefault(m => m.Phrase.First == title.First && m.Phrase.Past == i);
            Mention? back = mentions.All.FirstOrDefault(m =>
                m.Phrase.First == i + 1 && m.Phrase.Past >= title.Past - 1
            );
            if (front is { IsPlace: true } && back is null)
            {
                // "Mexico: 14 dead in clash": where it happened.
                return null;
            }
            if (front is not null && Speakers.CanSpeak(front))
            {
                return spans.Make(
                    new TokenRange(i, i + 1),
                    front,
                    [],
                    [new TokenRange(i + 1, title.Past)],
                    Stance.Asserts,
                    null,
                    AttributionRules.HeadlineColon
                );
            }
            if (back is not null && Speakers.CanSpeak(back))
            {
                return spans.Make(
                    new TokenRange(i, i + 1),
                    back,
                    [],
                    [new TokenRange(title.First, i)],
                    Stance.Asserts,
                    null,
                    AttributionRules.HeadlineColon
                );
            }
            return null;
        }
        return null;
    }
}
