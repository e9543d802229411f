namespace Reportedly.Language.Parsing;

/// <summary>
/// Walks over the noun phrases and predicates of one sentence from left to right and hangs each on what stands before
/// it, or leaves it waiting for the predicate that comes.
/// </summary>
internal sealed class ClauseLinker
{
    private readonly TreeDraft draft;
    private readonly List<Predicate> predicates;
    private readonly LinkState state = new();
    private readonly WaitingNominals waiting;
    private readonly WaitingClauses clauses;
    private readonly NominalLinker nominals;
    private readonly LooseWords words;
    private readonly FiniteClauses finites;
    private readonly DependentClauses dependents;

    public ClauseLinker(TreeDraft draft, List<Predicate> predicates)
    {
        this.draft = draft;
        this.predicates = predicates;
        waiting = new WaitingNominals(draft, state);
        clauses = new WaitingClauses(draft);
        nominals = new NominalLinker(draft, state, waiting, predicates);
        words = new LooseWords(draft, state, waiting);
        finites = new FiniteClauses(draft, state, nominals, waiting, clauses);
        dependents = new DependentClauses(draft, state, waiting, clauses);
    }

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
                state.LastPast = at;
                continue;
            }
            int head = draft.ChunkHead[at];
            if (head >= 0 && draft.ChunkRange[head].First == at)
            {
                nominals.Take(head);
                at = draft.ChunkRange[head].Past;
                state.LastPast = at;
                continue;
            }
            words.Take(at);
            at++;
        }
        waiting.Hang(state.Main);
        clauses.HangAll(state.Main);
        return state.Main;
    }

    private void Take(Predicate predicate)
    {
        int head = predicate.Head;
        if (
            predicate.Kind == PredicateKind.Participle
            && state.Predicate >= 0
            && state.Conjunction == predicate.First - 1
        )
        {
            // "has killed 13 and wounded 56": active or passive like the first verb.
            predicate = predicate with
            {
                IsPassive = state.PredicateAtHand.IsPassive,
            };
        }
        bool headlinePassive =
            predicate.Kind == PredicateKind.Participle
            && waiting.HasBare
            && (state.Main < 0 && !FiniteComes(predicate) || IsGapped());
        bool finite = predicate.Kind == PredicateKind.Finite || headlinePassive;
        bool fragment =
            state.Main < 0
            && !FiniteComes(predicate)
            && predicate.Kind is PredicateKind.Gerund
            && waiting.HasBare
            && state.Mark < 0
            && state.Cases.Count == 0;
        foreach (int adverb in state.Adverbs)
        {
            draft.HangOpen(adverb, head, Relation.Advmod);
        }
        state.Adverbs.Clear();
        if (state.Relative >= 0 && finite)
        {
            finites.TakeRelative(predicate);
        }
        else if (finite || fragment)
        {
            finites.Take(predicate);
        }
        else
        {
            dependents.Take(predicate, isMain: state.Main < 0 && !FiniteComes(predicate));
        }
        foreach (int preposition in state.Cases)
        {
            draft.HangOpen(preposition, head, Relation.Mark);
        }
        state.Cases.Clear();
        state.Open(predicate, finite);
    }

    /// <summary>"... were killed and nine injured": a noun phrase, waiting behind "and", and a bare participle.</summary>
    private bool IsGapped() => state.Conjunction >= 0 && waiting.LastBare > state.Conjunction && state.Predicate >= 0;

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
}
