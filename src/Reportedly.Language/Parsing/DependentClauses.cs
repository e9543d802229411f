using Reportedly.Language.Lexicons;
using Reportedly.Language.Tagging;

namespace Reportedly.Language.Parsing;

/// <summary>Hangs clauses whose predicate has no subject of its own: infinitives, gerunds, participles.</summary>
internal sealed class DependentClauses(
    TreeDraft draft,
    LinkState state,
    WaitingNominals waiting,
    WaitingClauses clauses
)
{
    /// <summary>Takes the predicate of such a clause.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="isMain">Whether it heads the sentence unless a word before governs it: no finite predicate comes.</param>
    public void Take(Predicate predicate, bool isMain)
    {
        int head = predicate.Head;
        int previous = state.Predicate;
        if (state.Mark >= 0)
        {
            draft.HangOpen(state.Mark, head, Relation.Mark);
            waiting.Hang(head, state.Mark);
            clauses.Hang(head, previous, Relation.Advcl);
            return;
        }
        if (
            state.Conjunction >= 0
            && state.Conjunction >= state.NominalPast
            && previous >= 0
            && state.Conjunction == predicate.First - 1
        )
        {
            draft.HangOpen(head, previous, Relation.Conj);
            draft.HangOpen(state.Conjunction, head, Relation.Cc);
            return;
        }
        bool behindNoun =
            state.LastNominal >= 0 && state.NominalPast == predicate.First && state.LastNominal > previous;
        bool behindVerb = previous >= 0 && state.LastPast == predicate.First && !behindNoun;
        if (state.Cases.Count > 0)
        {
            if (state.Main >= 0)
            {
                waiting.Hang(head);
            }
            bool nounGoverns =
                behindNoun
                || state.LastNominal > previous
                    && state.NominalPast == state.Cases[0]
                    && draft.Reads(state.Cases[0], "of");
            clauses.Hang(head, nounGoverns ? state.LastNominal : previous, nounGoverns ? Relation.Acl : Relation.Advcl);
        }
        else if (behindVerb)
        {
            bool governs =
                predicate.Kind == PredicateKind.Participle
                || (draft.UsesOf(previous) & VerbUses.Control) != 0
                || !draft.Is(previous, WordClass.Verb);
            draft.HangOpen(head, previous, governs ? Relation.Xcomp : Relation.Advcl);
        }
        else if (behindNoun)
        {
            bool purpose =
                predicate.Kind == PredicateKind.Infinitive && previous >= 0 && draft.Heads[state.LastNominal] >= 0;
            bool controlled =
                purpose
                && draft.Relations[state.LastNominal] is Relation.Obj or Relation.Iobj
                && (draft.UsesOf(previous) & VerbUses.Control) != 0;
            draft.HangOpen(
                head,
                purpose && (controlled || !draft.Is(state.LastNominal, WordClass.Noun)) ? previous : state.LastNominal,
                controlled ? Relation.Xcomp
                    : purpose && !draft.Is(state.LastNominal, WordClass.Noun) ? Relation.Advcl
                    : Relation.Acl
            );
        }
        else if (
            predicate.Kind == PredicateKind.Participle
            && state.SinceComma
            && state.LastNominal >= 0
            && state.NominalPast == state.CommaAt
            && (waiting.HasBare || state.CommaAt == predicate.First - 1)
        )
        {
            draft.HangOpen(head, state.LastNominal, Relation.Acl);
        }
        else
        {
            clauses.Hang(head, previous, Relation.Advcl);
            if (isMain)
            {
                clauses.Remove(head);
                state.Main = head;
                waiting.Hang(head);
            }
        }
    }
}
