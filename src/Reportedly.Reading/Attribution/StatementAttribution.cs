using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Attribution;

/// <summary>Reads "the claim by X that ...": a noun of saying with its source.</summary>
internal sealed class StatementAttribution(
    Analysis text,
    MentionIndex mentions,
    Speakers speakers,
    AttributedSpans spans
)
{
    /// <summary>"the minister's claim that ...", "a statement by the army that ...".</summary>
    public AttributedSpan? Read(FoundCue cue, TokenRange sentence, int end)
    {
        int noun = cue.At + cue.Length - 1;
        if (noun + 1 >= end || mentions.Headed(noun) is not { } named)
        {
            return null;
        }
        int owner = text.Trees.Child(noun, Relation.NmodPoss);
        owner = owner >= 0 ? owner : Clauses.Oblique(text, noun, "by", "from", "of");
        int that = noun + 1;
        while (that < Math.Min(end, noun + 8) && text.Word(that) != "that")
        {
            that++;
        }
        if (
            mentions.Headed(owner) is not { IsActor: true } source
            || that >= end
            || text.Word(that) != "that"
            || speakers.IsNobody(named)
        )
        {
            return null;
        }
        return spans.Make(
            new TokenRange(cue.At, noun + 1),
            source,
            [],
            [that + 1 < end ? new TokenRange(that + 1, end) : new TokenRange(that, that + 1)],
            cue.Word.Stance,
            cue.Word.Certainty,
            AttributionRules.Statement
        );
    }
}
