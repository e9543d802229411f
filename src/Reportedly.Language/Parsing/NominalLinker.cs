using Reportedly.Language.Lexicons;
using Reportedly.Language.Tagging;

namespace Reportedly.Language.Parsing;

/// <summary>Hangs noun phrases: as object, oblique, modifier, apposition or part of a coordination; or has them wait.</summary>
internal sealed class NominalLinker
{
    private readonly TreeDraft draft;
    private readonly LinkState state;
    private readonly Dictionary<int, Predicate> byFirst = [];

    /// <summary>Noun phrases that wait for a predicate, and whether each has a preposition or names a time.</summary>
    private readonly List<(int Head, bool Oblique)> waiting = [];

    public NominalLinker(TreeDraft draft, LinkState state, List<Predicate> predicates)
    {
        this.draft = draft;
        this.state = state;
        foreach (Predicate predicate in predicates)
        {
            byFirst[predicate.First] = predicate;
        }
    }

    /// <summary>Whether a noun phrase without preposition waits for a predicate.</summary>
    public bool HasWaiting => LastWaiting >= 0;

    /// <summary>Whether one waits behind the predicate read last.</summary>
    private bool HasSubjectWaiting => LastWaiting > state.Predicate;

    /// <summary>The noun phrase read last of those that wait without a preposition, or -1.</summary>
    public int LastWaiting
    {
        get
        {
            for (int i = waiting.Count - 1; i >= 0; i--)
            {
                if (!waiting[i].Oblique)
                {
                    return waiting[i].Head;
                }
            }
            return -1;
        }
    }

    /// <summary>Takes the subject for a predicate from those that wait behind <paramref name="after"/>.</summary>
    public int TakeSubject(int after)
    {
        for (int i = waiting.Count - 1; i >= 0; i--)
        {
            if (!waiting[i].Oblique && waiting[i].Head > after)
            {
                int subject = waiting[i].Head;
                waiting.RemoveAt(i);
                return subject;
            }
        }
        return -1;
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

    /// <summary>Hangs on a predicate whatever waits behind a token.</summary>
    public void HangWaiting(int predicate, int behind = -1)
    {
        if (predicate < 0)
        {
            return;
        }
        foreach ((int head, bool oblique) in waiting)
        {
            if (head > behind)
            {
                draft.HangOpen(head, predicate, oblique ? Relation.Obl : Relation.Parataxis);
            }
        }
        waiting.RemoveAll(item => item.Head > behind);
    }

    /// <summary>Hangs only what waits with a preposition.</summary>
    public void HangWaitingObliques(int predicate)
    {
        if (state.Main >= 0)
        {
            HangWaiting(predicate);
        }
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
            Prepositional(head);
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

    private void Prepositional(int head)
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
        if (IsRelative(head))
        {
            state.Relative = head;
            state.Antecedent = state.LastNominal >= 0 ? state.LastNominal : head;
            waiting.Add((head, true));
            return;
        }
        if (
            state.Conjunction >= 0
            && state.Conjunction == first - 1
            && state.LastNominal >= 0
            && !SubjectFollows(head)
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
        else if (adjacent && (OnNoun(head, preposition) || state.Predicate < 0 || HasSubjectWaiting))
        {
            draft.Hang(head, state.LastNominal, Relation.Nmod);
        }
        else if (
            state.Predicate >= 0
            && !HasSubjectWaiting
            && !(state.SinceComma && state.CommaAt == first - 1 && SubjectFollows(head))
        )
        {
            draft.Hang(head, state.Predicate, Relation.Obl);
        }
        else
        {
            waiting.Add((head, true));
        }
    }

    /// <summary>"In May, police ...": a subject with its predicate comes behind a comma.</summary>
    private bool SubjectFollows(int head) =>
        draft.IsComma(draft.ChunkRange[head].Past) && FiniteFollows(draft.ChunkRange[head].Past + 1, 1);

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
        if (IsTime(head) || draft.Is(noun, WordClass.Pron))
        {
            return false;
        }
        Relation role = draft.Relations[noun];
        bool place =
            draft.Reads(preposition, "in")
            || draft.Reads(preposition, "near")
            || draft.Reads(preposition, "outside")
            || draft.Reads(preposition, "at");
        if (role is Relation.Obl or Relation.Nmod or Relation.OblAgent && place && !IsTime(noun))
        {
            return true;
        }
        if (role == Relation.Conj && (draft.Is(noun, WordClass.Num) || Number(noun)))
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
        return deed && IsDeed(noun);
    }

    /// <summary>Nouns that are also verbs or end like actions take their own objects: <c>attack on</c>, <c>support for</c>.</summary>
    private bool IsDeed(int noun)
    {
        ReadOnlySpan<char> word = draft.Word(noun);
        return draft.IsDeedNoun(noun)
            || draft.Is(noun, WordClass.Noun)
                && (word.EndsWith("ion", StringComparison.Ordinal) || word.EndsWith("ment", StringComparison.Ordinal));
    }

    private void Bare(int head)
    {
        int first = draft.ChunkRange[head].First;
        int past = draft.ChunkRange[head].Past;
        if (
            IsRelative(head)
            && state.LastNominal >= 0
            && (state.NominalPast == first || state.SinceComma || state.Conjunction == first - 1)
        )
        {
            state.Relative = head;
            state.Antecedent = state.LastNominal;
            return;
        }
        bool predicateFollows = FiniteFollows(past, 3);
        if (state.Conjunction >= 0 && state.LastNominal >= 0 && Coordinates(head, predicateFollows))
        {
            int host = Host(head);
            draft.Hang(head, host, Relation.Conj);
            draft.HangOpen(state.Conjunction, head, Relation.Cc);
            state.Conjunction = -1;
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
            && !IsTime(head)
            && state.Conjunction < 0
            && BehindComma(head, past, predicateFollows)
        )
        {
            return;
        }
        if (IsTime(head))
        {
            Oblique(head, predicateFollows);
            return;
        }
        int verb = state.Predicate;
        bool reports = verb >= 0 && (draft.UsesOf(verb) & VerbUses.Report) != 0;
        if (
            reports
            && (predicateFollows || FiniteFollows(past, 4, overCommas: true))
            && state.LastPast >= first - QuotesBefore(first)
        )
        {
            waiting.Add((head, false));
            return;
        }
        if (
            verb >= 0
            && !HasSubjectWaiting
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
            && !HasSubjectWaiting
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
        waiting.Add((head, IsTime(head)));
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
        if (state.Predicate >= 0 && !HasSubjectWaiting && !predicateFollows)
        {
            draft.Hang(head, state.Predicate, Relation.Obl);
        }
        else if (HasWaiting && state.NominalPast == draft.ChunkRange[head].First)
        {
            draft.Hang(head, state.LastNominal, Relation.Nmod);
        }
        else
        {
            waiting.Add((head, !predicateFollows || HasWaiting));
        }
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
            && (!predicateFollows || HasWaiting && state.LastNominal > state.Predicate)
            && !ParticipleFollows(head);
    }

    private bool ParticipleFollows(int head) =>
        Number(head)
        && byFirst.TryGetValue(draft.ChunkRange[head].Past, out Predicate next)
        && next.Kind == PredicateKind.Participle
        && state.Predicate >= 0
        && state.PredicateAtHand.IsPassive;

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

    /// <summary>A noun phrase behind a comma: a further part of a list, or an apposition; false where it is neither.</summary>
    private bool BehindComma(int head, int past, bool predicateFollows)
    {
        bool bracket = draft.Word(state.CommaAt)[0] == '(';
        if (!bracket && ListGoesOn(past) && (!predicateFollows || HasWaiting))
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

    /// <summary>Whether "and" or a comma with a further noun phrase comes, and no predicate before it.</summary>
    private bool ListGoesOn(int past)
    {
        int at = past;
        int limit = Math.Min(draft.Sentence.Past, past + 40);
        while (at < limit && !byFirst.ContainsKey(at))
        {
            if (draft.Is(at, WordClass.Cconj))
            {
                return at + 1 < limit && !byFirst.ContainsKey(at + 1);
            }
            if (
                draft.Is(at, WordClass.Punct)
                    && !draft.IsComma(at)
                    && !draft.IsQuote(at)
                    && draft.Word(at)[0] is not ('(' or ')')
                || draft.Is(at, WordClass.Sconj)
            )
            {
                return false;
            }
            at++;
        }
        return false;
    }

    /// <summary>Whether a finite predicate stands at <paramref name="at"/>, behind at most some further phrases.</summary>
    private bool FiniteFollows(int at, int phrases, bool overCommas = false)
    {
        for (int steps = 0; steps < 16 && at < draft.Sentence.Past; steps++)
        {
            if (byFirst.TryGetValue(at, out Predicate predicate))
            {
                return predicate.Kind == PredicateKind.Finite;
            }
            bool linked = draft.Is(at, WordClass.Adp) || overCommas && draft.Is(at, WordClass.Cconj);
            if (draft.Is(at, WordClass.Adv) || overCommas && draft.Is(at, WordClass.Punct) && steps > 0 && phrases > 0)
            {
                at++;
            }
            else if (linked && phrases-- > 0 && draft.Inside(at + 1) && draft.ChunkHead[at + 1] >= 0)
            {
                at = draft.ChunkRange[draft.ChunkHead[at + 1]].Past;
            }
            else if (phrases == 1 && draft.ChunkHead[at] >= 0)
            {
                at = draft.ChunkRange[draft.ChunkHead[at]].Past;
                phrases--;
            }
            else
            {
                return false;
            }
        }
        return false;
    }

    private bool Number(int head)
    {
        if (draft.Is(head, WordClass.Num))
        {
            return true;
        }
        for (
            int i = draft.ChunkRange[head].First;
            i < draft.ChunkRange[head].Past && draft.ChunkHead[head] == head;
            i++
        )
        {
            if (draft.Is(i, WordClass.Num))
            {
                return true;
            }
        }
        return false;
    }

    private bool IsRelative(int head) =>
        draft.Is(head, WordClass.Pron)
        && (
            draft.Reads(head, "who")
            || draft.Reads(head, "which")
            || draft.Reads(head, "that")
            || draft.Reads(head, "whom")
        );

    private bool IsTime(int head) => draft.IsTimeNoun(head);
}
