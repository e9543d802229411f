using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Reads "according to X": a preposition with its source.</summary>
internal sealed class AccordingToAttribution(
    Analysis text,
    MentionIndex mentions,
    Speakers speakers,
    ContentReader contents,
    HearerReader hearers,
    AttributedSpans spans
)
{
    /// <summary>"according to the ministry": all of the sentence but the phrase.</summary>
    public AttributedSpan? Read(FoundCue cue, TokenRange sentence)
    {
        TokenRange range = cue.Tokens;
        if (speakers.Behind(range.Past, range.First) is not { } named || !Speakers.CanSpeak(named))
        {
            return null;
        }
        Mention source = SourceReader.Speaker(text, mentions, named);
        ImmutableArray<int> via = [];
        int to = Clauses.Oblique(text, named.Head, "to");
        if (to < 0 && named.Phrase.Past + 1 < sentence.Past && text.Word(named.Phrase.Past) == "to")
        {
            to = speakers.Behind(named.Phrase.Past + 1)?.Head ?? -1;
        }
        if (source.Index != named.Index && mentions.Headed(to) is { } told && hearers.Carries(told))
        {
            via = [told.Index];
        }
        TokenRange before = new(sentence.First, range.First);
        int after = PhraseEnd(named, sentence);
        while (after < sentence.Past && text.Class(after) == WordClass.Punct)
        {
            after++;
        }
        ImmutableArray<TokenRange> content = contents.HasVerb(before)
            ? [before]
            : [new TokenRange(Math.Min(after, sentence.Past - 1), sentence.Past)];
        if (contents.HasVerb(before) && after < sentence.Past && contents.HasVerb(new TokenRange(after, sentence.Past)))
        {
            content = [before, new TokenRange(after, sentence.Past)];
        }
        return spans.Make(
            range,
            source,
            via,
            content,
            Stance.Asserts,
            cue.Word.Certainty,
            AttributionRules.AccordingTo
        );
    }

    /// <summary>
    /// "According to officials at the hospital, speaking on condition of anonymity, ...": what says more of the source is not what it says.
    /// </summary>
    private int PhraseEnd(Mention named, TokenRange sentence)
    {
        int past = named.Phrase.Past;
        foreach (int child in text.Trees.Children(named.Head))
        {
            if (child < past)
            {
                continue;
            }
            TokenRange below = text.Trees.Subtree(child);
            bool describes =
                text.Trees.Relation(child)
                is Relation.Nmod
                    or Relation.Appos
                    or Relation.Acl
                    or Relation.AclRelcl
                    or Relation.Punct;
            if (!describes || !contents.HasVerb(new TokenRange(below.Past, sentence.Past)))
            {
                break;
            }
            past = Math.Max(past, below.Past);
        }
        return past;
    }
}
