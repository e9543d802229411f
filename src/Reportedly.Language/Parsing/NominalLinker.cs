using Reportedly.Language.Lexicons;
using Reportedly.Language.Tagging;

namespace Reportedly.Language.Parsing;

/// <summary>Hangs noun phrases: as object, oblique, modifier, apposition or part of a coordination; or has them wait.</summary>
internal sealed class NominalLinker
{
    private readonly TreeDraft draft;
    private readonly LinkState state;
    private readonly WaitingNominals waiting;
    private readonly PhraseLookahead ahead;
    private readonly NominalCoordination coordination;
    private readonly PrepositionLinker prepositions;

    public NominalLinker(TreeDraft draft, LinkState state, WaitingNominals waiting, List<Predicate> predicates)
    {
        this.draft = draft;
        this.state = state;
        this.waiting = waiting;
        ahead = new PhraseLookahead(draft, predicates);
        coordination = new NominalCoordination(draft, state, waiting, ahead);
        prepositions = new PrepositionLinker(draft, state, waiting, ahead);
    }

    /// <summary>Takes a noun phrase, hung as object before, for the subject of the predicate right behind it.</summary>
    public int Steal(Predicate predicate)
    {
        int top = state.LastNominal;
        if (top < 0 || state.NominalPast < predicate.First - 1 || state.LastPast > state.NominalPast)
        {
            return -1;
        }
        for (int steps = 0; steps < 8 && top >= 0; steps++)
        {
            switch (draft.Relations[top])
            {
                case Relation.Obj or Relation.Iobj when draft.Heads[top] >= 0 && !draft.IsOpen(top):
                    return top;
                case Relation.Nmod or Relation.Appos or Relation.Conj or Relation.Obl when draft.Heads[top] >= 0:
                    top = draft.Heads[top];
                    break;
                default:
                    return -1;
            }
        }
        return -1;
    }

    /// <summary>Takes the next noun phrase.</summary>
    public void Take(int head)
    {
        if (!draft.IsOpen(head))
        {
            Done(head);
            return;
        }
        if (state.Cases.Count > 0)
        {
            prepositions.Take(head);
        }
        else
        {
            Bare(head);
        }
        Done(head);
    }

    private void Done(int head)
    {
        state.LastNominal = head;
        state.NominalPast = draft.ChunkRange[head].Past;
        state.SinceComma = false;
        state.Cases.Clear();
    }

    private void Bare(int head)
    {
        int first = draft.ChunkRange[head].First;
        int past = draft.ChunkRange[head].Past;
        if (
            NominalTraits.IsRelative(draft, head)
            && state.LastNominal >= 0
            && (state.NominalPast == first || state.SinceComma || state.Conjunction == first - 1)
        )
        {
            state.Relative = head;
            state.Antecedent = state.LastNominal;
            return;
        }
        bool predicateFollows = ahead.FiniteFollows(past, 3);
        if (coordination.TryJoin(head, predicateFollows))
        {
            return;
        }
        if (
            state.SinceComma
            && state.LastNominal >= 0
            && (
                state.NominalPast == state.CommaAt
                || state.NominalPast == state.CommaAt - 1 && draft.Is(state.NominalPast, WordClass.Punct)
            )
            && state.CommaAt == first - 1
            && !draft.IsTimeNoun(head)
            && state.Conjunction < 0
            && coordination.TryJoinBehindComma(head, predicateFollows)
        )
        {
            return;
        }
        if (draft.IsTimeNoun(head))
        {
            Oblique(head, predicateFollows);
            return;
        }
        int verb = state.Predicate;
        bool reports = verb >= 0 && (draft.UsesOf(verb) & VerbUses.Report) != 0;
        if (
            reports
            && (predicateFollows || ahead.FiniteFollows(past, 4, overCommas: true))
            && state.LastPast >= first - QuotesBefore(first)
        )
        {
            waiting.Add(head, oblique: false);
            return;
        }
        if (
            verb >= 0
            && !waiting.HasSubject
            && state.LastPast >= first - QuotesBefore(first)
            && !state.SinceComma
            && state.LastNominal < verb
            && draft.IsAny(verb, WordClass.Verb, WordClass.Aux)
        )
        {
            if (draft.Is(verb, WordClass.Aux))
            {
                // "there were clashes": what is there is the subject.
                draft.Hang(head, verb, Relation.Nsubj);
                return;
            }
            bool inverted =
                (draft.UsesOf(verb) & VerbUses.Report) != 0
                && draft.Relations[verb] == Relation.Parataxis
                && !HasSubject(verb);
            bool oblique = state.PredicateAtHand.IsPassive && (draft.UsesOf(verb) & VerbUses.Double) == 0;
            draft.Hang(
                head,
                verb,
                inverted ? Relation.Nsubj
                    : oblique ? Relation.Xcomp
                    : Relation.Obj
            );
            return;
        }
        if (
            verb >= 0
            && !waiting.HasSubject
            && state.NominalPast == first
            && draft.Heads[state.LastNominal] == verb
            && draft.Relations[state.LastNominal] == Relation.Obj
            && (draft.UsesOf(verb) & VerbUses.Double) != 0
        )
        {
            draft.Relations[state.LastNominal] = Relation.Iobj;
            draft.Hang(head, verb, Relation.Obj);
            return;
        }
        waiting.Add(head, oblique: draft.IsTimeNoun(head));
    }

    private int QuotesBefore(int first) => draft.IsQuote(first - 1) ? 1 : 0;

    private bool HasSubject(int verb)
    {
        for (int i = Math.Max(draft.Sentence.First, verb - 40); i < verb; i++)
        {
            if (draft.Heads[i] == verb && draft.Relations[i] is Relation.Nsubj or Relation.NsubjPass)
            {
                return true;
            }
        }
        return false;
    }

    private void Oblique(int head, bool predicateFollows)
    {
        if (state.Predicate >= 0 && !waiting.HasSubject && !predicateFollows)
        {
            draft.Hang(head, state.Predicate, Relation.Obl);
        }
        else if (waiting.HasBare && state.NominalPast == draft.ChunkRange[head].First)
        {
            draft.Hang(head, state.LastNominal, Relation.Nmod);
        }
        else
        {
            waiting.Add(head, oblique: !predicateFollows || waiting.HasBare);
        }
    }
}
