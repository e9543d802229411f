using Reportedly.Language.Lexicons;
using Reportedly.Language.Tagging;

namespace Reportedly.Language.Parsing;

/// <summary>
/// Walks over the noun phrases and predicates of one sentence from left to right and hangs each on what stands before
/// it, or leaves it waiting for the predicate that comes.
/// </summary>
internal sealed class ClauseLinker
{
    private readonly TreeDraft draft;
    private readonly List<Predicate> predicates;
    private readonly NominalLinker nominals;

    /// <summary>Clauses that wait for the predicate of the main clause.</summary>
    private readonly List<int> waitingClauses = [];

    public ClauseLinker(TreeDraft draft, List<Predicate> predicates)
    {
        this.draft = draft;
        this.predicates = predicates;
        State = new LinkState();
        nominals = new NominalLinker(draft, State, predicates);
    }

    private LinkState State { get; }

    /// <summary>Hangs what it can; the sentence's root, or -1 where it has no predicate.</summary>
    public int Link()
    {
        int upcoming = 0;
        int at = draft.Sentence.First;
        while (at < draft.Sentence.Past)
        {
            while (upcoming < predicates.Count && predicates[upcoming].First < at)
            {
                upcoming++;
            }
            if (upcoming < predicates.Count && predicates[upcoming].First == at)
            {
                Predicate predicate = predicates[upcoming++];
                Take(predicate);
                int past = predicate.Head + 1;
                if (predicate.IsCopular && draft.ChunkHead[predicate.Head] == predicate.Head)
                {
                    past = Math.Max(past, draft.ChunkRange[predicate.Head].Past);
                }
                at = past;
                State.LastPast = at;
                continue;
            }
            int head = draft.ChunkHead[at];
            if (head >= 0 && draft.ChunkRange[head].First == at)
            {
                nominals.Take(head);
                at = draft.ChunkRange[head].Past;
                State.LastPast = at;
                continue;
            }
            TakeWord(at);
            at++;
        }
        nominals.HangWaiting(State.Main);
        foreach (int clause in waitingClauses)
        {
            if (State.Main >= 0)
            {
                draft.HangOpen(clause, State.Main, Relation.Advcl);
            }
        }
        return State.Main;
    }

    private void TakeWord(int at)
    {
        switch (draft.Class(at))
        {
            case WordClass.Adp:
                if (Particle(at))
                {
                    draft.Hang(at, State.Predicate, Relation.CompoundPrt);
                    State.LastPast = at + 1;
                    break;
                }
                State.Cases.Add(at);
                break;
            case WordClass.Verb or WordClass.Part when draft.IsOpen(at):
                if (draft.Reads(at, "according") || draft.Reads(at, "including"))
                {
                    State.Cases.Add(at);
                }
                break;
            case WordClass.Sconj:
                State.Mark = at;
                State.MarkHost = State.NominalPast == at ? State.LastNominal : -1;
                break;
            case WordClass.Cconj:
                State.Conjunction = at;
                State.SinceComma = false;
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
                    State.SinceComma = true;
                    State.CommaAt = at;
                }
                else if (draft.Word(at)[0] is ':' or ';')
                {
                    nominals.HangWaiting(State.Main);
                    State.SinceStop = true;
                }
                break;
        }
    }

    private bool Particle(int at) =>
        State.Predicate >= 0
            && State.LastPast == at
            && draft.Is(State.Predicate, WordClass.Verb)
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
            && State.LastPast == at
            && State.Predicate >= 0
            && draft.LemmaIs(State.Predicate, "blow")
        || (draft.Reads(at, "out") || draft.Reads(at, "up"))
            && State.LastPast == at
            && State.Predicate == at - 1
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
            State.WhAdverb = at;
            State.WhHost = State.NominalPast >= at - 1 ? State.LastNominal : -1;
            return;
        }
        if (State.Predicate >= 0 && !State.SinceComma)
        {
            draft.Hang(at, State.Predicate, Relation.Advmod);
            State.LastPast = State.LastPast == at ? at + 1 : State.LastPast;
        }
        else
        {
            State.Adverbs.Add(at);
        }
    }

    /// <summary>An adjective outside a noun phrase: <c>left two dead</c>, <c>made him angry</c>.</summary>
    private void Adjective(int at)
    {
        if (State.Conjunction >= 0 && draft.Is(at - 2, WordClass.Adj) && State.Conjunction == at - 1)
        {
            draft.Hang(at, at - 2, Relation.Conj);
            draft.Hang(State.Conjunction, at, Relation.Cc);
            State.Conjunction = -1;
        }
        else if (State.Predicate >= 0)
        {
            draft.Hang(at, State.Predicate, Relation.Xcomp);
        }
        else if (State.LastNominal >= 0)
        {
            draft.Hang(at, State.LastNominal, Relation.Amod);
        }
        if (draft.Is(at - 1, WordClass.Adv) && (draft.IsOpen(at - 1) || draft.Heads[at - 1] == State.Predicate))
        {
            draft.Hang(at - 1, at, Relation.Advmod);
        }
    }

    private void Take(Predicate predicate)
    {
        int head = predicate.Head;
        if (
            predicate.Kind == PredicateKind.Participle
            && State.Predicate >= 0
            && State.Conjunction == predicate.First - 1
        )
        {
            // "has killed 13 and wounded 56": active or passive like the first verb.
            predicate = predicate with
            {
                IsPassive = State.PredicateAtHand.IsPassive,
            };
        }
        bool headlinePassive =
            predicate.Kind == PredicateKind.Participle
            && nominals.HasWaiting
            && (State.Main < 0 && !FiniteComes(predicate) || IsGapped());
        bool finite = predicate.Kind == PredicateKind.Finite || headlinePassive;
        bool fragment =
            State.Main < 0
            && !FiniteComes(predicate)
            && predicate.Kind is PredicateKind.Gerund
            && nominals.HasWaiting
            && State.Mark < 0
            && State.Cases.Count == 0;
        foreach (int adverb in State.Adverbs)
        {
            draft.HangOpen(adverb, head, Relation.Advmod);
        }
        State.Adverbs.Clear();
        if (State.Relative >= 0 && finite)
        {
            RelativeClause(predicate);
        }
        else if (finite || fragment)
        {
            Finite(predicate);
        }
        else
        {
            Dependent(predicate);
        }
        foreach (int preposition in State.Cases)
        {
            draft.HangOpen(preposition, head, Relation.Mark);
        }
        State.Cases.Clear();
        State.Open(predicate, finite);
    }

    /// <summary>"... were killed and nine injured": a noun phrase, waiting behind "and", and a bare participle.</summary>
    private bool IsGapped() =>
        State.Conjunction >= 0 && nominals.LastWaiting > State.Conjunction && State.Predicate >= 0;

    private bool FiniteComes(Predicate behind)
    {
        foreach (Predicate other in predicates)
        {
            if (other.First > behind.Head && other.Kind == PredicateKind.Finite)
            {
                return true;
            }
        }
        return false;
    }

    private void RelativeClause(Predicate predicate)
    {
        int relative = State.Relative;
        int subject = nominals.TakeSubject(relative);
        if (draft.IsOpen(relative))
        {
            draft.Hang(relative, predicate.Head, subject >= 0 ? Relation.Obj : SubjectOf(predicate));
        }
        if (subject >= 0)
        {
            draft.Hang(subject, predicate.Head, SubjectOf(predicate));
        }
        draft.HangOpen(predicate.Head, State.Antecedent, Relation.AclRelcl);
        State.Relative = -1;
    }

    private static Relation SubjectOf(Predicate predicate) => predicate.IsPassive ? Relation.NsubjPass : Relation.Nsubj;

    private void Finite(Predicate predicate)
    {
        int head = predicate.Head;
        int previous = State.Predicate;
        int opener = Math.Max(State.Mark, State.WhAdverb);
        int subject = nominals.TakeSubject(opener);
        bool stolen = false;
        if (subject < 0 && !(State.Conjunction == predicate.First - 1))
        {
            subject = nominals.Steal(predicate);
            stolen = subject >= 0;
        }
        if (subject >= 0)
        {
            draft.Hang(subject, head, draft.Reads(subject, "there") ? Relation.Expl : SubjectOf(predicate));
        }
        if (State.WhAdverb >= 0)
        {
            int wh = State.WhAdverb;
            draft.Hang(wh, head, Relation.Advmod);
            bool onNoun = State.WhHost >= 0 && draft.Reads(wh, "where");
            HangClause(
                head,
                onNoun ? State.WhHost : previous,
                onNoun ? Relation.AclRelcl
                    : previous >= 0 && previous == wh - 1 && (draft.UsesOf(previous) & VerbUses.Report) != 0
                        ? Relation.Ccomp
                    : Relation.Advcl
            );
            State.WhAdverb = -1;
        }
        else if (State.Mark >= 0)
        {
            Marked(head, previous);
        }
        else if (State.Main < 0)
        {
            State.Main = head;
        }
        else if (stolen && (draft.UsesOf(previous) & VerbUses.Report) != 0 && State.Conjunction < 0)
        {
            draft.HangOpen(head, previous, Relation.Ccomp);
        }
        else if (State.Conjunction >= 0)
        {
            int first = State.LastFinite >= 0 ? State.LastFinite : State.Main;
            draft.HangOpen(head, first, Relation.Conj);
            draft.HangOpen(State.Conjunction, head, Relation.Cc);
        }
        else if (
            (draft.UsesOf(head) & VerbUses.Report) != 0
            && !predicate.IsCopular
            && (State.SinceComma || QuoteStandsBefore(subject, predicate))
        )
        {
            draft.HangOpen(head, State.Main, Relation.Parataxis);
        }
        else if (State.SinceStop && previous >= 0 && (draft.UsesOf(previous) & VerbUses.Report) != 0)
        {
            draft.HangOpen(head, previous, Relation.Ccomp);
        }
        else if (stolen)
        {
            draft.HangOpen(head, previous >= 0 ? previous : State.Main, Relation.Ccomp);
        }
        else
        {
            bool reported =
                previous >= 0 && (draft.UsesOf(previous) & VerbUses.Report) != 0 && State.CommaAt < previous;
            draft.HangOpen(head, reported ? previous : State.Main, reported ? Relation.Ccomp : Relation.Parataxis);
        }
        nominals.HangWaiting(head, opener);
        if (head == State.Main)
        {
            foreach (int clause in waitingClauses)
            {
                draft.HangOpen(clause, head, Relation.Advcl);
            }
            waitingClauses.Clear();
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
        int mark = State.Mark;
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
            && State.MarkHost >= 0
            && previous >= 0
            && (draft.UsesOf(previous) & VerbUses.Report) == 0
            && draft.Is(State.MarkHost, WordClass.Noun);
        if (State.Conjunction >= 0 && State.Conjunction == mark - 1 && content && State.LastContent >= 0)
        {
            draft.HangOpen(head, State.LastContent, Relation.Conj);
            draft.HangOpen(State.Conjunction, head, Relation.Cc);
        }
        else
        {
            HangClause(
                head,
                onNoun ? State.LastNominal : previous,
                onNoun ? Relation.Acl
                    : content ? Relation.Ccomp
                    : Relation.Advcl
            );
        }
        if (content)
        {
            State.LastContent = head;
        }
    }

    private void HangClause(int head, int on, Relation relation)
    {
        if (on >= 0)
        {
            draft.HangOpen(head, on, relation);
        }
        else
        {
            waitingClauses.Add(head);
        }
    }

    /// <summary>A predicate without a subject of its own: infinitive, gerund, participle.</summary>
    private void Dependent(Predicate predicate)
    {
        int head = predicate.Head;
        int previous = State.Predicate;
        if (State.Mark >= 0)
        {
            draft.HangOpen(State.Mark, head, Relation.Mark);
            nominals.HangWaiting(head, State.Mark);
            HangClause(head, previous, Relation.Advcl);
            return;
        }
        if (
            State.Conjunction >= 0
            && State.Conjunction >= State.NominalPast
            && previous >= 0
            && State.Conjunction == predicate.First - 1
        )
        {
            draft.HangOpen(head, previous, Relation.Conj);
            draft.HangOpen(State.Conjunction, head, Relation.Cc);
            return;
        }
        bool behindNoun =
            State.LastNominal >= 0 && State.NominalPast == predicate.First && State.LastNominal > previous;
        bool behindVerb = previous >= 0 && State.LastPast == predicate.First && !behindNoun;
        if (State.Cases.Count > 0)
        {
            nominals.HangWaitingObliques(head);
            bool nounGoverns =
                behindNoun
                || State.LastNominal > previous
                    && State.NominalPast == State.Cases[0]
                    && draft.Reads(State.Cases[0], "of");
            HangClause(head, nounGoverns ? State.LastNominal : previous, nounGoverns ? Relation.Acl : Relation.Advcl);
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
                predicate.Kind == PredicateKind.Infinitive && previous >= 0 && draft.Heads[State.LastNominal] >= 0;
            bool controlled =
                purpose
                && draft.Relations[State.LastNominal] is Relation.Obj or Relation.Iobj
                && (draft.UsesOf(previous) & VerbUses.Control) != 0;
            draft.HangOpen(
                head,
                purpose && (controlled || !draft.Is(State.LastNominal, WordClass.Noun)) ? previous : State.LastNominal,
                controlled ? Relation.Xcomp
                    : purpose && !draft.Is(State.LastNominal, WordClass.Noun) ? Relation.Advcl
                    : Relation.Acl
            );
        }
        else if (
            predicate.Kind == PredicateKind.Participle
            && State.SinceComma
            && State.LastNominal >= 0
            && State.NominalPast == State.CommaAt
            && (nominals.HasWaiting || State.CommaAt == predicate.First - 1)
        )
        {
            draft.HangOpen(head, State.LastNominal, Relation.Acl);
        }
        else
        {
            HangClause(head, previous, Relation.Advcl);
            if (State.Main < 0 && !FiniteComes(predicate))
            {
                waitingClauses.Remove(head);
                State.Main = head;
                nominals.HangWaiting(head);
            }
        }
    }
}
