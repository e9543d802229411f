using Reportedly.Language.Tagging;

namespace Reportedly.Language.Parsing;

/// <summary>Takes the words between noun phrases and predicates: prepositions, conjunctions, adverbs, marks.</summary>
internal sealed class LooseWords(TreeDraft draft, LinkState state, WaitingNominals waiting)
{
    /// <summary>Hangs a word, or notes it for what comes.</summary>
    public void Take(int at)
    {
        switch (draft.Class(at))
        {
            case WordClass.Adp:
                if (Particle(at))
                {
                    draft.Hang(at, state.Predicate, Relation.CompoundPrt);
                    state.LastPast = at + 1;
                    break;
                }
                state.Cases.Add(at);
                break;
            case WordClass.Verb or WordClass.Part when draft.IsOpen(at):
                if (draft.Reads(at, "according") || draft.Reads(at, "including"))
                {
                    state.Cases.Add(at);
                }
                break;
            case WordClass.Sconj:
                state.Mark = at;
                state.MarkHost = state.NominalPast == at ? state.LastNominal : -1;
                break;
            case WordClass.Cconj:
                state.Conjunction = at;
                state.SinceComma = false;
                break;
            case WordClass.Adv:
                Adverb(at);
                break;
            case WordClass.Adj when draft.IsOpen(at):
                Adjective(at);
                break;
            case WordClass.Punct:
                if (
                    draft.IsComma(at)
                    || draft.Word(at)[0] is '\u2014' or '\u2013' or '('
                    || draft.Word(at) is "--" or "-"
                )
                {
                    state.SinceComma = true;
                    state.CommaAt = at;
                }
                else if (draft.Word(at)[0] is ':' or ';')
                {
                    waiting.Hang(state.Main);
                    state.SinceStop = true;
                }
                break;
        }
    }

    /// <summary>Whether an adposition belongs to the verb before it: <c>blew up the bridge</c>.</summary>
    private bool Particle(int at) =>
        state.Predicate >= 0
            && state.LastPast == at
            && draft.Is(state.Predicate, WordClass.Verb)
            && !(
                draft.Inside(at + 1)
                && (
                    draft.ChunkHead[at + 1] >= 0
                    || draft.Is(at + 1, WordClass.Verb) && draft.HasForm(at + 1, WordForm.Gerund)
                )
            )
            && (
                draft.Reads(at, "up")
                || draft.Reads(at, "off")
                || draft.Reads(at, "out")
                || draft.Reads(at, "down")
                || draft.Reads(at, "over")
                || draft.Reads(at, "on")
                || draft.Reads(at, "in")
                || draft.Reads(at, "back")
            )
        || draft.Reads(at, "up")
            && state.LastPast == at
            && state.Predicate >= 0
            && draft.LemmaIs(state.Predicate, "blow")
        || (draft.Reads(at, "out") || draft.Reads(at, "up"))
            && state.LastPast == at
            && state.Predicate == at - 1
            && draft.Inside(at + 1)
            && !draft.Reads(at + 1, "of")
            && !draft.Reads(at + 1, "to")
            && draft.ChunkHead[at + 1] >= 0;

    private void Adverb(int at)
    {
        if (!draft.IsOpen(at))
        {
            return;
        }
        if (draft.Reads(at, "when") || draft.Reads(at, "where") || draft.Reads(at, "why") || draft.Reads(at, "how"))
        {
            state.WhAdverb = at;
            state.WhHost = state.NominalPast >= at - 1 ? state.LastNominal : -1;
            return;
        }
        if (state.Predicate >= 0 && !state.SinceComma)
        {
            draft.Hang(at, state.Predicate, Relation.Advmod);
            state.LastPast = state.LastPast == at ? at + 1 : state.LastPast;
        }
        else
        {
            state.Adverbs.Add(at);
        }
    }

    /// <summary>An adjective outside a noun phrase: <c>left two dead</c>, <c>made him angry</c>.</summary>
    private void Adjective(int at)
    {
        if (state.Conjunction >= 0 && draft.Is(at - 2, WordClass.Adj) && state.Conjunction == at - 1)
        {
            draft.Hang(at, at - 2, Relation.Conj);
            draft.Hang(state.Conjunction, at, Relation.Cc);
            state.Conjunction = -1;
        }
        else if (state.Predicate >= 0)
        {
            draft.Hang(at, state.Predicate, Relation.Xcomp);
        }
        else if (state.LastNominal >= 0)
        {
            draft.Hang(at, state.LastNominal, Relation.Amod);
        }
        if (draft.Is(at - 1, WordClass.Adv) && (draft.IsOpen(at - 1) || draft.Heads[at - 1] == state.Predicate))
        {
            draft.Hang(at - 1, at, Relation.Advmod);
        }
    }
}
