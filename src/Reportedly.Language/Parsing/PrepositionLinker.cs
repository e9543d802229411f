using Reportedly.Language.Tagging;

namespace Reportedly.Language.Parsing;

/// <summary>Hangs noun phrases with prepositions: on the noun before, on the verb, or has them wait.</summary>
internal sealed class PrepositionLinker(
    TreeDraft draft,
    LinkState state,
    WaitingNominals waiting,
    PhraseLookahead ahead
)
{
    /// <summary>Takes a noun phrase, and the prepositions that wait for it.</summary>
    public void Take(int head)
    {
        int preposition = state.Cases[^1];
        for (int i = 0; i < state.Cases.Count; i++)
        {
            bool behindAccording = i > 0 && draft.Reads(state.Cases[i - 1], "according");
            draft.HangOpen(
                state.Cases[i],
                behindAccording ? state.Cases[i - 1] : head,
                behindAccording ? Relation.Fixed : Relation.Case
            );
        }
        int first = state.Cases[0];
        bool adjacent = state.LastNominal >= 0 && state.NominalPast == first && state.LastNominal > state.Predicate;
        if (NominalTraits.IsRelative(draft, head))
        {
            state.Relative = head;
            state.Antecedent = state.LastNominal >= 0 ? state.LastNominal : head;
            waiting.Add(head, oblique: true);
            return;
        }
        if (
            state.Conjunction >= 0
            && state.Conjunction == first - 1
            && state.LastNominal >= 0
            && !ahead.SubjectFollows(head)
            && draft.Heads[state.LastNominal] >= 0
            && draft.Relations[state.LastNominal] is Relation.Obl or Relation.Nmod
        )
        {
            draft.Hang(head, state.LastNominal, Relation.Conj);
            draft.HangOpen(state.Conjunction, head, Relation.Cc);
            state.Conjunction = -1;
            return;
        }
        if (draft.Reads(first, "according") && state.Main >= 0)
        {
            draft.Hang(head, state.Main, Relation.Obl);
            return;
        }
        bool byAgent = draft.Reads(preposition, "by") && state.Predicate >= 0 && state.PredicateAtHand.IsPassive;
        if (byAgent)
        {
            draft.Hang(head, state.Predicate, Relation.OblAgent);
        }
        else if (adjacent && (OnNoun(head, preposition) || state.Predicate < 0 || waiting.HasSubject))
        {
            draft.Hang(head, state.LastNominal, Relation.Nmod);
        }
        else if (
            state.Predicate >= 0
            && !waiting.HasSubject
            && !(state.SinceComma && state.CommaAt == first - 1 && ahead.SubjectFollows(head))
        )
        {
            draft.Hang(head, state.Predicate, Relation.Obl);
        }
        else
        {
            waiting.Add(head, oblique: true);
        }
    }

    /// <summary>Whether a prepositional phrase hangs on the noun before it and not on the verb.</summary>
    private bool OnNoun(int head, int preposition)
    {
        int noun = state.LastNominal;
        if (
            draft.Reads(preposition, "of")
            || draft.Reads(preposition, "including")
            || draft.Reads(preposition, "between")
            || draft.Reads(preposition, "than")
        )
        {
            return true;
        }
        if (draft.IsTimeNoun(head) || draft.Is(noun, WordClass.Pron))
        {
            return false;
        }
        Relation role = draft.Relations[noun];
        bool place =
            draft.Reads(preposition, "in")
            || draft.Reads(preposition, "near")
            || draft.Reads(preposition, "outside")
            || draft.Reads(preposition, "at");
        if (role is Relation.Obl or Relation.Nmod or Relation.OblAgent && place && !draft.IsTimeNoun(noun))
        {
            return true;
        }
        if (role == Relation.Conj && (draft.Is(noun, WordClass.Num) || NominalTraits.HasNumber(draft, noun)))
        {
            return true;
        }
        if (draft.Reads(preposition, "for") && draft.Is(noun, WordClass.Propn) && draft.Is(head, WordClass.Propn))
        {
            // "the Front for Reform": one name.
            return true;
        }
        bool deed =
            draft.Reads(preposition, "on")
            || draft.Reads(preposition, "against")
            || draft.Reads(preposition, "for")
            || draft.Reads(preposition, "to")
            || draft.Reads(preposition, "over")
            || draft.Reads(preposition, "about");
        return deed && NominalTraits.IsDeed(draft, noun);
    }
}
