using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>Says how far an event came, how surely it is told, and whether it is denied, from the words above and around it.</summary>
internal sealed class StageReader(ReadingLexicon lexicon)
{
    /// <summary>How many words up the tree a stage word may stand.</summary>
    private const int Reach = 4;

    public Trigger Read(Analysis text, Trigger trigger)
    {
        EventStage stage = trigger.Stage;
        string? rule = null;
        EventStage? carried = null;
        bool negated = Clauses.IsNegated(text, trigger.Token);
        if (
            Modifier(text, trigger) is { } modified
            // "foiled a planned attack": what became of the plan.
            && !(
                modified == EventStage.Planned && FromAbove(text, trigger, ref negated, out _) is (EventStage.Foiled, _)
            )
        )
        {
            (stage, rule) = (modified, EventRules.StageModifier);
        }
        else if (
            (
                FromRelative(text, trigger)
                ?? FromFailure(text, trigger)
                ?? FromAbove(text, trigger, ref negated, out carried)
                ?? FromVerb(text, trigger)
            ) is
            { } told
        )
        {
            (stage, rule) = told;
        }
        else if (carried is { } done)
        {
            (stage, rule) = (done, EventRules.StageObject);
        }
        return trigger with
        {
            Stage = stage,
            IsNegated = negated,
            Certainty = CertaintyOf(text, trigger),
            Rules = rule is null ? trigger.Rules : trigger.Rules.Add(rule),
        };
    }

    /// <summary>"a foiled attack", "the attempted assassination".</summary>
    private EventStage? Modifier(Analysis text, Trigger trigger)
    {
        for (int i = trigger.Anchor.First - 1; i >= Math.Max(0, trigger.Anchor.First - 3); i--)
        {
            if (text.Class(i) is not (WordClass.Adj or WordClass.Verb or WordClass.Noun or WordClass.Adv))
            {
                break;
            }
            if (
                Find(text, i, StageReach.Modifies) is { } word
                && text.Class(i) is WordClass.Adj or WordClass.Verb
                // "were feared killed" is a verb with its own auxiliary.
                && text.Trees.Child(i, Relation.AuxPass) < 0
            )
            {
                return word.Stage;
            }
        }
        return null;
    }

    /// <summary>"left a bomb, yet it never went off".</summary>
    private (EventStage, string)? FromFailure(Analysis text, Trigger trigger)
    {
        if (trigger.Word is not { Class: EntryClass.Noun, Frame: Frame.Device })
        {
            return null;
        }
        TokenRange sentence = text.SentenceOf(trigger.Token).Tokens;
        for (int i = sentence.First; i < sentence.Past; i++)
        {
            if (
                text.Class(i) == WordClass.Verb
                && Clauses.IsNegated(text, i)
                && lexicon.IsOfClass(text.Lemma(i), "exploding")
                && Clauses.Subject(text, i) is var subject and >= 0
                && (subject == trigger.Token || IsDevice(text, subject))
            )
            {
                return (EventStage.Attempted, EventRules.StageObject);
            }
        }
        return null;
    }

    private bool IsDevice(Analysis text, int token) =>
        text.Word(token) == "it"
        || lexicon.Events.TryLongest(
            text.Lemmas,
            token,
            token + 1,
            (word, _) => word is { Class: EntryClass.Noun, Frame: Frame.Device },
            out _,
            out _
        )
        || lexicon.Instruments.TryLongest(text.Lemmas, token, token + 1, out _, out _);

    /// <summary>"a bomb that failed to explode": what the clause on the noun says of its subject.</summary>
    private (EventStage, string)? FromRelative(Analysis text, Trigger trigger)
    {
        int clause = trigger.IsVerb ? -1 : text.Trees.Child(trigger.Token, Relation.AclRelcl);
        return
            clause >= 0
            && Clauses.Subject(text, clause) == trigger.Token
            && Find(text, clause, StageReach.Subject) is { } stage
            ? (stage.Stage, EventRules.StageObject)
            : null;
    }

    /// <summary>"thwarted the attack", "was planning its biggest attack", "tried to blow up", "failed to detonate".</summary>
    /// <param name="text">The layers of language.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="negated">Set where a word above negates the event.</param>
    /// <param name="carried">
    /// What a verb that only carries the event says of it. Words above and auxiliaries overrule it: "plans to carry out an attack".
    /// </param>
    private (EventStage, string)? FromAbove(Analysis text, Trigger trigger, ref bool negated, out EventStage? carried)
    {
        carried = null;
        int below = trigger.Token;
        bool nominal = !trigger.IsVerb;
        for (int step = 0; step < Reach; step++)
        {
            int above = text.Trees.Head(below);
            if (above == DependencyTrees.Root)
            {
                return null;
            }
            Relation relation = text.Trees.Relation(below);
            bool isVerb = text.Class(above) == WordClass.Verb;
            bool isObject = relation is Relation.Obj or Relation.NsubjPass || relation is Relation.Nmod && nominal;
            bool isClause =
                relation is Relation.Xcomp or Relation.Ccomp or Relation.Acl || relation == Relation.Advcl && !isVerb;
            StageReach reach = relation switch
            {
                Relation.Nsubj => StageReach.Subject,
                Relation.Nmod => StageReach.Of,
                _ => StageReach.Object,
            };
            if (
                (isObject || reach == StageReach.Subject && nominal)
                && !FindsDead(text, trigger, above)
                && Find(text, above, reach) is { } stage
            )
            {
                if (stage.Stage == EventStage.Foiled && UnrealisedVerbs.Is(text, above))
                {
                    return (EventStage.Hypothetical, EventRules.StageConditional);
                }
                if (stage.Stage == EventStage.Accomplished && trigger.Word.Stage == EventStage.Planned)
                {
                    // "the bomb plot had taken place": there was a plot.
                    return null;
                }
                if (stage.Stage != EventStage.Accomplished || reach == StageReach.Subject)
                {
                    return (stage.Stage, EventRules.StageObject);
                }
                carried = stage.Stage;
            }
            if (
                (isClause || nominal && isObject)
                && !(relation == Relation.Ccomp && Reports(text, above))
                // "were feared killed": told, if not for sure.
                && !(text.Lemma(above) == "fear" && Clauses.IsPassive(text, above))
                && Find(text, above, StageReach.Complement) is { } complement
            )
            {
                // "did not threaten to shell": no threat.
                negated |=
                    complement.Stage is EventStage.Threatened or EventStage.Planned && Clauses.IsNegated(text, above);
                return (complement.Stage, EventRules.StageComplement);
            }
            if (relation == Relation.Obl && Carrier(text, above, below) is { } carrier)
            {
                return (carrier.Stage, EventRules.StageObject);
            }
            if (isVerb && (isObject || relation is Relation.Xcomp))
            {
                negated |= Clauses.IsNegated(text, above);
            }
            if (relation is Relation.Ccomp or Relation.Parataxis or Relation.AclRelcl or Relation.Advcl)
            {
                return null;
            }
            nominal = !isVerb;
            if (nominal && lexicon.ActorHeads.TryLongest(text.Lemmas, above, above + 1, out _, out _))
            {
                // "neutralised 50 fighters in operations": what became of people did not become of the operations.
                return null;
            }
            below = above;
        }
        return null;
    }

    /// <summary>"found four bodies", "could confirm only four bodies": whoever finds a bomb has foiled something, whoever finds the dead has not.</summary>
    private bool FindsDead(Analysis text, Trigger trigger, int above) =>
        trigger.Word is { Sort: TriggerSort.Casualty, Class: EntryClass.Noun }
        && lexicon.IsOfClass(text.Lemma(above), "finding");

    /// <summary>"resorted to ambushes": a verb whose entry holds the preposition.</summary>
    private StageWord? Carrier(Analysis text, int verb, int noun)
    {
        string preposition = Clauses.Preposition(text, noun);
        return
            preposition.Length > 0
            && Find(text, verb, StageReach.Object) is { } word
            && word.Words.EndsWith(' ' + preposition, StringComparison.Ordinal)
            ? word
            : null;
    }

    /// <summary>"told them that", "announced that": a clause reported is no clause intended.</summary>
    private bool Reports(Analysis text, int verb) =>
        lexicon.Cues.TryLongest(
            text.Lemmas,
            verb,
            text.SentenceOf(verb).Tokens.Past,
            (cue, _) => cue.Class == EntryClass.Verb && cue.Stance == Stance.Asserts,
            out _,
            out _
        );

    private (EventStage, string)? FromVerb(Analysis text, Trigger trigger)
    {
        int verb = trigger.IsVerb ? trigger.Token : LightVerbAbove(text, trigger.Token);
        if (verb < 0)
        {
            return null;
        }
        int at = verb;
        bool infinitive = false;
        for (int step = 0; step < 2; step++)
        {
            foreach (int child in text.Trees.Children(at))
            {
                switch (text.Lemma(child))
                {
                    case "will" or "shall" or "'ll":
                        return (EventStage.Planned, EventRules.StageFuture);
                    case "would" or "should":
                        return (EventStage.Hypothetical, EventRules.StageConditional);
                    case "if" or "unless" when text.Trees.Relation(child) == Relation.Mark:
                        return (EventStage.Hypothetical, EventRules.StageConditional);
                    case "be"
                        when child < at
                            && text.Trees.Relation(child) == Relation.Aux
                            && text.Tags.Form(at) == WordForm.Gerund:
                        bool present = text.Word(child) is "is" or "are" or "'s" or "'re" or "am" or "been";
                        return (present ? EventStage.Ongoing : EventStage.Accomplished, EventRules.StageProgressive);
                    case "to" when text.Trees.Relation(child) == Relation.Mark:
                        infinitive = true;
                        break;
                }
            }
            bool finite =
                text.Trees.Child(at, Relation.Aux) >= 0 || text.Tags.Form(at) is WordForm.Past or WordForm.Present;
            if (finite || text.Trees.Relation(at) is not Relation.Conj || text.Trees.Head(at) == DependencyTrees.Root)
            {
                break;
            }
            at = text.Trees.Head(at);
        }
        return infinitive && trigger.IsVerb ? (EventStage.Planned, EventRules.StageFuture) : null;
    }

    private int LightVerbAbove(Analysis text, int noun)
    {
        int verb = text.Trees.Head(noun);
        return
            verb != DependencyTrees.Root
            && text.Class(verb) == WordClass.Verb
            && text.Trees.Relation(noun) is Relation.Obj or Relation.NsubjPass
            && lexicon.LightVerbs.TryLongest(text.Lemmas, verb, text.SentenceOf(verb).Tokens.Past, out _, out _)
            ? verb
            : -1;
    }

    private StageWord? Find(Analysis text, int token, StageReach reach)
    {
        int past = text.SentenceOf(token).Tokens.Past;
        bool Fits(StageWord word, int length) => word.Reach.Contains(reach) && ClassFits(text, word, token);
        return
            lexicon.Stages.TryLongest(text.Lemmas, token, past, Fits, out StageWord found, out _)
            || lexicon.Stages.TryLongest(text.Words, token, past, Fits, out found, out _)
            ? found
            : null;
    }

    private static bool ClassFits(Analysis text, StageWord word, int token) =>
        word.Class switch
        {
            EntryClass.Verb => text.IsVerb(token),
            EntryClass.Noun => text.Class(token) is WordClass.Noun or WordClass.Propn,
            EntryClass.Adj => text.Class(token) is WordClass.Adj or WordClass.Verb,
            _ => true,
        };

    /// <summary>The weakest word among the auxiliaries and adverbs of the trigger's verb, and the verbs that it hangs on.</summary>
    private Certainty CertaintyOf(Analysis text, Trigger trigger)
    {
        Certainty weakest = Certainty.Certain;
        int at = trigger.Token;
        for (int step = 0; step < Reach && at != DependencyTrees.Root; step++)
        {
            if (FindsDead(text, trigger, at))
            {
                break;
            }
            foreach (int child in text.Trees.Children(at))
            {
                if (text.Trees.Relation(child) is Relation.Aux or Relation.Advmod or Relation.Amod or Relation.AuxPass)
                {
                    weakest = Weaker(weakest, HedgeAt(text, child));
                }
            }
            if (at != trigger.Token && text.IsVerb(at))
            {
                weakest = Weaker(weakest, HedgeAt(text, at));
            }
            Relation relation = text.Trees.Relation(at);
            bool ends = relation is Relation.Ccomp or Relation.Parataxis or Relation.AclRelcl or Relation.Root;
            if (ends)
            {
                break;
            }
            at = text.Trees.Head(at);
        }
        return weakest;
    }

    private Certainty HedgeAt(Analysis text, int token) =>
        lexicon.Hedges.TryLongest(text.Lemmas, token, text.SentenceOf(token).Tokens.Past, out HedgeWord hedge, out _)
            ? hedge.Certainty
            : Certainty.Certain;

    internal static Certainty Weaker(Certainty a, Certainty b) => Strength(a) <= Strength(b) ? a : b;

    private static int Strength(Certainty certainty) =>
        certainty switch
        {
            Certainty.Certain => 4,
            Certainty.Probable => 3,
            Certainty.Hedged => 2,
            Certainty.Possible => 1,
            _ => 0,
        };
}
