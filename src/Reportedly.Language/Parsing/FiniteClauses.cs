using Reportedly.Language.Lexicons;
using Reportedly.Language.Tagging;

namespace Reportedly.Language.Parsing;

/// <summary>Hangs clauses whose predicate has a subject of its own: main, reported, relative, subordinate.</summary>
internal sealed class FiniteClauses(
    TreeDraft draft,
    LinkState state,
    NominalLinker nominals,
    WaitingNominals waiting,
    WaitingClauses clauses
)
{
    /// <summary>Takes the predicate of a clause behind a relative pronoun.</summary>
    public void TakeRelative(Predicate predicate)
    {
        int relative = state.Relative;
        int subject = waiting.TakeSubject(relative);
        if (draft.IsOpen(relative))
        {
            draft.Hang(relative, predicate.Head, subject >= 0 ? Relation.Obj : SubjectOf(predicate));
        }
        if (subject >= 0)
        {
            draft.Hang(subject, predicate.Head, SubjectOf(predicate));
        }
        draft.HangOpen(predicate.Head, state.Antecedent, Relation.AclRelcl);
        state.Relative = -1;
    }

    /// <summary>Takes the predicate of any other clause.</summary>
    public void Take(Predicate predicate)
    {
        int head = predicate.Head;
        int previous = state.Predicate;
        int opener = Math.Max(state.Mark, state.WhAdverb);
        int subject = waiting.TakeSubject(opener);
        bool stolen = false;
        if (subject < 0 && !(state.Conjunction == predicate.First - 1))
        {
            subject = nominals.Steal(predicate);
            stolen = subject >= 0;
        }
        if (subject >= 0)
        {
            draft.Hang(subject, head, draft.Reads(subject, "there") ? Relation.Expl : SubjectOf(predicate));
        }
        if (state.WhAdverb >= 0)
        {
            int wh = state.WhAdverb;
            draft.Hang(wh, head, Relation.Advmod);
            bool onNoun = state.WhHost >= 0 && draft.Reads(wh, "where");
            clauses.Hang(
                head,
                onNoun ? state.WhHost : previous,
                onNoun ? Relation.AclRelcl
                    : previous >= 0 && previous == wh - 1 && (draft.UsesOf(previous) & VerbUses.Report) != 0
                        ? Relation.Ccomp
                    : Relation.Advcl
            );
            state.WhAdverb = -1;
        }
        else if (state.Mark >= 0)
        {
            Marked(head, previous);
        }
        else if (state.Main < 0)
        {
            state.Main = head;
        }
        else if (stolen && (draft.UsesOf(previous) & VerbUses.Report) != 0 && state.Conjunction < 0)
        {
            draft.HangOpen(head, previous, Relation.Ccomp);
        }
        else if (state.Conjunction >= 0)
        {
            int first = state.LastFinite >= 0 ? state.LastFinite : state.Main;
            draft.HangOpen(head, first, Relation.Conj);
            draft.HangOpen(state.Conjunction, head, Relation.Cc);
        }
        else if (
            (draft.UsesOf(head) & VerbUses.Report) != 0
            && !predicate.IsCopular
            && (state.SinceComma || QuoteStandsBefore(subject, predicate))
        )
        {
            draft.HangOpen(head, state.Main, Relation.Parataxis);
        }
        else if (state.SinceStop && previous >= 0 && (draft.UsesOf(previous) & VerbUses.Report) != 0)
        {
            draft.HangOpen(head, previous, Relation.Ccomp);
        }
        else if (stolen)
        {
            draft.HangOpen(head, previous >= 0 ? previous : state.Main, Relation.Ccomp);
        }
        else
        {
            bool reported =
                previous >= 0 && (draft.UsesOf(previous) & VerbUses.Report) != 0 && state.CommaAt < previous;
            draft.HangOpen(head, reported ? previous : state.Main, reported ? Relation.Ccomp : Relation.Parataxis);
        }
        waiting.Hang(head, opener);
        if (head == state.Main)
        {
            clauses.HangAll(head);
        }
    }

    private bool QuoteStandsBefore(int subject, Predicate predicate)
    {
        int first =
            subject >= 0 && draft.ChunkHead[subject] == subject ? draft.ChunkRange[subject].First : predicate.First;
        return draft.IsQuote(first - 1) || draft.IsComma(first - 1);
    }

    /// <summary>A clause with a subordinating conjunction.</summary>
    private void Marked(int head, int previous)
    {
        int mark = state.Mark;
        draft.HangOpen(mark, head, Relation.Mark);
        bool content =
            draft.Reads(mark, "that")
            || draft.Reads(mark, "whether")
            || draft.Reads(mark, "if")
                && previous >= 0
                && (
                    draft.LemmaIs(previous, "ask") || draft.LemmaIs(previous, "know") || draft.LemmaIs(previous, "see")
                );
        bool onNoun =
            content
            && state.MarkHost >= 0
            && previous >= 0
            && (draft.UsesOf(previous) & VerbUses.Report) == 0
            && draft.Is(state.MarkHost, WordClass.Noun);
        if (state.Conjunction >= 0 && state.Conjunction == mark - 1 && content && state.LastContent >= 0)
        {
            draft.HangOpen(head, state.LastContent, Relation.Conj);
            draft.HangOpen(state.Conjunction, head, Relation.Cc);
        }
        else
        {
            clauses.Hang(
                head,
                onNoun ? state.LastNominal : previous,
                onNoun ? Relation.Acl
                    : content ? Relation.Ccomp
                    : Relation.Advcl
            );
        }
        if (content)
        {
            state.LastContent = head;
        }
    }

    private static Relation SubjectOf(Predicate predicate) => predicate.IsPassive ? Relation.NsubjPass : Relation.Nsubj;
}
