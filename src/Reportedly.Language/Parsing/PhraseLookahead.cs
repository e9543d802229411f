using Reportedly.Language.Tagging;

namespace Reportedly.Language.Parsing;

/// <summary>What the noun phrase linker sees ahead of it: predicates, and lists that go on.</summary>
internal sealed class PhraseLookahead
{
    private readonly TreeDraft draft;
    private readonly Dictionary<int, Predicate> byFirst = [];

    public PhraseLookahead(TreeDraft draft, List<Predicate> predicates)
    {
        this.draft = draft;
        foreach (Predicate predicate in predicates)
        {
            byFirst[predicate.First] = predicate;
        }
    }

    /// <summary>Whether a finite predicate stands at <paramref name="at"/>, behind at most some further phrases.</summary>
    public bool FiniteFollows(int at, int phrases, bool overCommas = false)
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

    /// <summary>"In May, police ...": a subject with its predicate comes behind a comma.</summary>
    public bool SubjectFollows(int head) =>
        draft.IsComma(draft.ChunkRange[head].Past) && FiniteFollows(draft.ChunkRange[head].Past + 1, 1);

    /// <summary>Whether a participle without auxiliary stands right behind a noun phrase: <c>nine injured</c>.</summary>
    public bool ParticipleFollows(int head) =>
        byFirst.TryGetValue(draft.ChunkRange[head].Past, out Predicate next) && next.Kind == PredicateKind.Participle;

    /// <summary>Whether "and" or a comma with a further noun phrase comes, and no predicate before it.</summary>
    public bool ListGoesOn(int past)
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
}
