using System.Collections.Immutable;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Reads "X cited Y as saying ...": Y says it, X carries it.</summary>
internal sealed class CitedAttribution(
    Analysis text,
    MentionIndex mentions,
    ActorChains chains,
    Speakers speakers,
    ContentReader contents,
    AttributedSpans spans
)
{
    /// <summary>"Reuters cited the ministry as saying", "Radio Vala said, citing the ministry", "was quoted by X as saying".</summary>
    public AttributedSpan? Read(TokenRange cue, int verb, TokenRange sentence, int end, bool passive)
    {
        Mention? subject = speakers.Of(verb, cue, sentence, passive);
        Mention? cited = speakers.Behind(cue.Past);
        if (passive)
        {
            int by = Clauses.Oblique(text, verb, "by", "in");
            ImmutableArray<int> carrier = mentions.Headed(by) is { } paper ? [paper.Index] : [];
            return subject is null
                ? null
                : spans.Make(
                    cue,
                    subject,
                    carrier,
                    contents.AfterSaying(cue.Past, sentence, end),
                    Stance.Asserts,
                    null,
                    AttributionRules.Cited
                );
        }
        if (cited is null || !Speakers.CanSpeak(cited))
        {
            return null;
        }
        ImmutableArray<int> via = subject is not null && !chains.Same(subject, cited) ? [subject.Index] : [];
        ImmutableArray<TokenRange> content = contents.AfterSaying(cited.Phrase.Past, sentence, end);
        if (content.IsEmpty || !contents.HasVerb(content[0]))
        {
            int before = cue.First;
            while (before > sentence.First && text.Class(before - 1) == WordClass.Punct)
            {
                before--;
            }
            content = [new TokenRange(sentence.First, before)];
        }
        return spans.Make(
            cue,
            SourceReader.Speaker(text, mentions, cited),
            via,
            content,
            Stance.Asserts,
            null,
            AttributionRules.Cited
        );
    }
}
