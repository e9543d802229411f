using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Reads "X said that ...": a cue verb with its source and content.</summary>
internal sealed class VerbAttribution(
    Analysis text,
    Speakers speakers,
    ContentReader contents,
    HearerReader hearers,
    AttributedSpans spans,
    CitedAttribution cited,
    AccusationReader accusations,
    AttributedDeeds deeds,
    Circumstances circumstances,
    ImmutableArray<TimeExpression> times
)
{
    private readonly CueNegation negation = new(text);

    /// <summary>The attribution of a cue verb up to the end of its content; null where it attributes nothing.</summary>
    public AttributedSpan? Read(FoundCue cue, TokenRange sentence, int end)
    {
        int verb = CueFinder.VerbOf(text, cue.At, cue.Length);
        if (
            text.Trees.Relation(verb) == Relation.Amod
            || text.Trees.Relation(verb) == Relation.Acl
                && text.Tags.Form(verb) == WordForm.Participle
                && Clauses.OwnSubject(text, verb) < 0
                && !IsDeniedBy(cue, verb)
                && cue.Word.Stance != Stance.Accuses
        )
        {
            return null;
        }
        if (
            cue.Word.Frames.Contains(CueFrame.Clause)
            && text.Trees.Child(verb, Relation.Ccomp) < 0
            && (cue.Tokens.Past >= sentence.Past || text.Word(cue.Tokens.Past) != "that")
        )
        {
            return null;
        }
        if (DescribesHim(cue, verb) || IsStillAtIt(cue, verb))
        {
            return null;
        }
        TokenRange cueRange = cue.Tokens;
        Stance stance = cue.Word.Stance;
        // "could not be reached for comment": the negation is the cue's own.
        bool negated = stance != Stance.DeclinesToComment && negation.Negates(verb, cue.At);
        string rule = "";
        if (negated)
        {
            if (stance is not (Stance.Confirms or Stance.DoesNotConfirm) || cue.Word.Stance == Stance.Asserts)
            {
                return null;
            }
            stance = Stance.DoesNotConfirm;
            rule = AttributionRules.NotConfirmed;
            cueRange = new TokenRange(negation.From(cue.At), cueRange.Past);
        }
        // Trees take the bare participles of "neither confirmed nor denied" for passives.
        bool passive =
            Clauses.IsPassive(text, verb)
            && (stance != Stance.DoesNotConfirm || cue.Length == 1 || text.Trees.Child(verb, Relation.AuxPass) >= 0);
        if (cue.Word.Frames.Contains(CueFrame.Cite) && deeds.AccusedOf(verb, passive) is { } accused)
        {
            Mention? accuser = passive ? null : speakers.Of(verb, cueRange, sentence, passive);
            return accusations.Make(cueRange, end, passive, accuser, accused, cue.Word);
        }
        if (cue.Word.Frames.Contains(CueFrame.Cite))
        {
            return cited.Read(cueRange, verb, sentence, end, passive);
        }
        if (passive && stance == Stance.DoesNotConfirm && Clauses.Oblique(text, verb, "by") < 0)
        {
            // "The claim could not be verified": nobody else is named, so it is the report that could not.
            return spans.Make(cueRange, null, [], [cueRange], stance, null, AttributionRules.NotConfirmed);
        }
        if (IsDeniedBy(cue, verb) && speakers.Agent(verb) is { } denier)
        {
            return spans.Make(cueRange, denier, [], [cueRange], stance, null, AttributionRules.StanceAlone);
        }
        Mention? source = speakers.Of(verb, cueRange, sentence, passive);
        if (cue.Word.Frames.Contains(CueFrame.Of))
        {
            return accusations.Read(cueRange, verb, sentence, end, passive, source, cue.Word);
        }
        if (
            source is null
            || passive && !cue.Word.Frames.Contains(CueFrame.None)
            || speakers.IsNobody(source)
            || source.IsPronoun && text.Word(source.Head) is "we" or "i" or "you" or "who"
        )
        {
            return null;
        }
        end = stance == Stance.Threatens ? BeforeClause(cueRange.Past, end) : end;
        (ImmutableArray<int> via, int behind) = hearers.Of(verb, cueRange, cue.Word);
        (ImmutableArray<TokenRange> content, string where) = contents.Of(source, cueRange, behind, sentence, end);
        if (rule.Length == 0)
        {
            rule =
                cue.Word.Frames.Contains(CueFrame.None) ? AttributionRules.StanceAlone
                : cue.Word.Frames.Contains(CueFrame.To) && behind > cueRange.Past ? AttributionRules.Told
                : where;
        }
        return spans.Make(cueRange, source, via, content, stance, cue.Word.Certainty, rule) with
        {
            Made = circumstances.TimeOfCue(text, times, verb),
        };
    }

    /// <summary>"a charge denied by the police": an apposition to what somebody said, with another's stance on it.</summary>
    private bool IsDeniedBy(FoundCue cue, int verb) =>
        cue.Word.Stance is Stance.Denies or Stance.Disputes
        && text.Trees.Relation(verb) == Relation.Acl
        && text.Trees.Relation(text.Trees.Head(verb)) is Relation.Appos or Relation.Parataxis
        && speakers.Agent(verb) is not null;

    /// <summary>"said it was verifying whether": nothing is confirmed yet.</summary>
    private bool IsStillAtIt(FoundCue cue, int verb) =>
        cue.Word.Stance == Stance.Confirms
        && text.Word(verb).EndsWith("ing", StringComparison.Ordinal)
        && (
            text.Trees.Child(verb, Relation.Aux) >= 0
            || cue.Tokens.Past < text.Count && text.Word(cue.Tokens.Past) is "whether" or "if"
        );

    /// <summary>"a group that documents abuses", "which monitors the war": what somebody does for a living, and nothing that he says.</summary>
    private bool DescribesHim(FoundCue cue, int verb) =>
        cue.Word.Stance == Stance.Asserts
        && text.Trees.Relation(verb) == Relation.AclRelcl
        && text.Tags.Form(verb) is not (WordForm.Past or WordForm.Participle)
        && text.Trees.Child(verb, Relation.Ccomp) < 0
        && text.Trees.Child(verb, Relation.Aux) < 0
        && Clauses.Object(text, verb) >= 0;

    /// <summary>"threatened to resign after troops shelled the town": what is threatened ends where another clause opens.</summary>
    private int BeforeClause(int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            if (
                text.Class(i) == WordClass.Sconj
                && text.Trees.Relation(i) == Relation.Mark
                && text.Word(i) is not ("that" or "if" or "unless")
            )
            {
                return Math.Max(i, from + 1);
            }
        }
        return end;
    }
}
