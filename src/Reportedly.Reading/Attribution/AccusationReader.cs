using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Reads "X accused Y of ...": the source says that another did it.</summary>
internal sealed class AccusationReader(Analysis text, MentionIndex mentions, Speakers speakers, AttributedSpans spans)
{
    private readonly CueNegation negation = new(text);

    /// <summary>"accused X of", "blamed X for", "accused of plotting": the object, or the subject of the passive, is the accused.</summary>
    public AttributedSpan? Read(
        TokenRange cue,
        int verb,
        TokenRange sentence,
        int end,
        bool passive,
        Mention? source,
        CueWord word
    )
    {
        Mention? accused = null;
        if (passive)
        {
            accused = mentions.Headed(Clauses.Subject(text, verb));
            if (accused is not { IsActor: true })
            {
                // "the attack was blamed on the front"; "losses linked to old machines" accuse nobody.
                accused = speakers.Behind(cue.Past) ?? mentions.Headed(Clauses.Oblique(text, verb, "on", "to"));
                if (accused is not { IsActor: true })
                {
                    return null;
                }
            }
            source = mentions.Headed(text.Trees.Child(verb, Relation.OblAgent));
        }
        else
        {
            accused =
                cue.Count > 1
                    ? speakers.Behind(cue.Past)
                    : mentions.Headed(Clauses.Object(text, verb)) ?? speakers.Behind(cue.Past);
            // "blamed it on the front": what is laid at somebody's door, and whose.
            if (
                accused is not { IsActor: true, IsPronoun: false }
                && mentions.Headed(Clauses.Oblique(text, verb, "on")) is { IsActor: true } blamed
            )
            {
                accused = blamed;
            }
        }
        // "it bears the hallmarks of": the evidence points, whoever speaks of it accuses.
        if (
            source is { IsPronoun: true } && text.Word(source.Head) is "it" or "this" or "that"
            // "Addis Ababa accuses the front": a town that speaks is its government.
            || source is { IsActor: false, IsPlace: false }
        )
        {
            source = null;
        }
        if (negation.Negates(verb, cue.First) || source is not null && speakers.IsNobody(source))
        {
            return null;
        }
        return Make(cue, end, passive, source, accused, word);
    }

    /// <summary>The accusation itself.</summary>
    public AttributedSpan Make(TokenRange cue, int end, bool passive, Mention? source, Mention? accused, CueWord word)
    {
        ImmutableArray<TokenRange> content = [cue.Past < end ? new TokenRange(cue.Past, end) : cue];
        AttributedSpan span = spans.Make(
            cue,
            source,
            [],
            content,
            Stance.Accuses,
            word.Certainty,
            AttributionRules.Accused
        );
        return span with
        {
            Accused = accused?.Index,
            Certainty = passive && source is null ? Certainty.Hedged : word.Certainty,
        };
    }
}
