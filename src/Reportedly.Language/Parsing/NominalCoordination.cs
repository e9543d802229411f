using Reportedly.Language.Tagging;

namespace Reportedly.Language.Parsing;

/// <summary>Joins noun phrases with the one before them: in a list, behind "and", as an apposition.</summary>
internal sealed class NominalCoordination(
    TreeDraft draft,
    LinkState state,
    WaitingNominals waiting,
    PhraseLookahead ahead
)
{
    /// <summary>Hangs a noun phrase behind "and" on the one before; false where "and" binds something else.</summary>
    public bool TryJoin(int head, bool predicateFollows)
    {
        if (state.Conjunction < 0 || state.LastNominal < 0 || !Coordinates(head, predicateFollows))
        {
            return false;
        }
        draft.Hang(head, Host(head), Relation.Conj);
        draft.HangOpen(state.Conjunction, head, Relation.Cc);
        state.Conjunction = -1;
        return true;
    }

    /// <summary>A noun phrase behind a comma: a further part of a list, or an apposition; false where it is neither.</summary>
    public bool TryJoinBehindComma(int head, bool predicateFollows)
    {
        bool bracket = draft.Word(state.CommaAt)[0] == '(';
        if (!bracket && ahead.ListGoesOn(draft.ChunkRange[head].Past) && (!predicateFollows || waiting.HasBare))
        {
            draft.Hang(head, Host(head), Relation.Conj);
            return true;
        }
        if (Number(head) && !predicateFollows && state.Predicate >= 0 && Host(head) is int host && Number(host))
        {
            draft.Hang(head, host, Relation.Conj);
            return true;
        }
        if (!predicateFollows && !draft.Is(head, WordClass.Pron))
        {
            draft.Hang(head, bracket ? WholeName(state.LastNominal) : state.LastNominal, Relation.Appos);
            return true;
        }
        return false;
    }

    /// <summary>Whether "and" binds this noun phrase to the one before, and no new clause begins with it.</summary>
    private bool Coordinates(int head, bool predicateFollows)
    {
        int before = state.Conjunction;
        bool close =
            state.NominalPast == before
            || draft.IsComma(before - 1) && state.NominalPast == before - 1
            || draft.IsQuote(before - 1)
            || Number(head);
        return close
            && (!predicateFollows || waiting.HasBare && state.LastNominal > state.Predicate)
            && !IsGapped(head);
    }

    /// <summary>"13 were killed and nine injured": the number is the subject of a participle.</summary>
    private bool IsGapped(int head) =>
        Number(head) && ahead.ParticipleFollows(head) && state.Predicate >= 0 && state.PredicateAtHand.IsPassive;

    /// <summary>The first part of the coordination that a noun phrase joins; numbers join the number before them.</summary>
    private int Host(int head)
    {
        int host = state.LastNominal;
        if (Number(head))
        {
            for (int at = host, steps = 0; steps < 8 && at >= 0; steps++, at = draft.Heads[at])
            {
                if (Number(at) && draft.Relations[at] != Relation.Conj)
                {
                    return at;
                }
            }
            int verb = state.Predicate;
            for (int i = host; verb >= 0 && i > verb; i--)
            {
                if (draft.Heads[i] == verb && draft.Relations[i] == Relation.Obj && Number(i))
                {
                    return i;
                }
            }
        }
        for (int steps = 0; steps < 40 && draft.Relations[host] == Relation.Conj && draft.Heads[host] >= 0; steps++)
        {
            host = draft.Heads[host];
        }
        return host;
    }

    /// <summary>"Front for Reform (FFR)": what stands in brackets belongs to the whole name.</summary>
    private int WholeName(int nominal)
    {
        int top = nominal;
        for (
            int steps = 0;
            steps < 4 && draft.Relations[top] == Relation.Nmod && draft.Is(draft.Heads[top], WordClass.Propn);
            steps++
        )
        {
            top = draft.Heads[top];
        }
        return top;
    }

    private bool Number(int head) => NominalTraits.HasNumber(draft, head);
}
