using Reportedly.Language.Tagging;

namespace Reportedly.Language.Parsing;

/// <summary>Makes a tree of what was hung: chooses a root, hangs what is left, breaks circles, places punctuation.</summary>
internal static class TreeRepair
{
    /// <summary>Leaves the sentence at hand one tree under one root.</summary>
    public static void Finish(TreeDraft draft, int main)
    {
        int root = main >= 0 && draft.IsOpen(main) ? main : ChooseRoot(draft, main);
        draft.Heads[root] = DependencyTrees.Root;
        draft.Relations[root] = Relation.Root;
        for (int i = draft.Sentence.First; i < draft.Sentence.Past; i++)
        {
            if (draft.IsOpen(i) && !draft.Is(i, WordClass.Punct))
            {
                HangLoose(draft, i, root);
            }
        }
        BreakCircles(draft, root);
        for (int i = draft.Sentence.First; i < draft.Sentence.Past; i++)
        {
            if (draft.IsOpen(i))
            {
                draft.Hang(i, PunctuationHead(draft, i, root), Relation.Punct);
            }
        }
        BreakCircles(draft, root);
    }

    private static int ChooseRoot(TreeDraft draft, int main)
    {
        int any = -1;
        for (int i = draft.Sentence.First; i < draft.Sentence.Past; i++)
        {
            if (!draft.IsOpen(i))
            {
                continue;
            }
            if (draft.ChunkHead[i] == i || draft.Is(i, WordClass.Verb))
            {
                return i;
            }
            any = any < 0 || draft.Is(any, WordClass.Punct) && !draft.Is(i, WordClass.Punct) ? i : any;
        }
        return any >= 0 ? any
            : main >= 0 ? main
            : draft.Sentence.First;
    }

    private static void HangLoose(TreeDraft draft, int at, int root)
    {
        switch (draft.Class(at))
        {
            case WordClass.Adp or WordClass.Part:
                int host =
                    at + 1 < draft.Sentence.Past && !draft.Is(at + 1, WordClass.Punct) && at + 1 != root
                        ? at + 1
                        : root;
                draft.Hang(
                    at,
                    draft.Inside(host) && draft.ChunkHead[host] >= 0 && draft.ChunkHead[host] != at
                        ? draft.ChunkHead[host]
                        : host,
                    draft.Is(at, WordClass.Part) ? Relation.Advmod : Relation.Case
                );
                break;
            case WordClass.Sconj:
                draft.Hang(at, root, Relation.Mark);
                break;
            case WordClass.Cconj:
                int next = at + 1;
                while (next < draft.Sentence.Past && draft.Heads[next] > next)
                {
                    next = draft.Heads[next];
                }
                draft.Hang(at, draft.Inside(next) && !draft.Is(next, WordClass.Punct) ? next : root, Relation.Cc);
                break;
            case WordClass.Adv:
                draft.Hang(at, root, Relation.Advmod);
                break;
            case WordClass.Intj:
                draft.Hang(at, root, Relation.Discourse);
                break;
            case WordClass.Aux:
                draft.Hang(at, root, Relation.Aux);
                break;
            default:
                draft.Hang(at, root, Relation.Parataxis);
                break;
        }
    }

    /// <summary>Walks up from each token once; what runs in a circle, or to no root, hangs on the root.</summary>
    private static void BreakCircles(TreeDraft draft, int root)
    {
        int first = draft.Sentence.First;
        int count = draft.Sentence.Count;
        int[] walk = new int[count];
        for (int i = 0; i < count; i++)
        {
            int at = first + i;
            while (at != root && walk[at - first] == 0 && !draft.IsOpen(at))
            {
                walk[at - first] = i + 1;
                int head = draft.Heads[at];
                if (!draft.Inside(head) || head != root && walk[head - first] == i + 1)
                {
                    draft.Hang(at, root, Relation.Dep);
                    break;
                }
                at = head;
            }
        }
    }

    /// <summary>A comma hangs on the unit that it sets off; the last mark, and brackets of the whole, on the root.</summary>
    private static int PunctuationHead(TreeDraft draft, int at, int root)
    {
        if (at == draft.Sentence.Past - 1 || at == draft.Sentence.First)
        {
            return root;
        }
        int right = Top(draft, at + 1, at, before: false);
        int left = Top(draft, at - 1, at, before: true);
        char mark = draft.Word(at)[0];
        if (mark is ')' or ']' or '\u201D' || (mark == '"' && draft.HasSpaceBehind(at)))
        {
            return Enclosed(draft, at, root);
        }
        if (mark is '(' or '[' or '"' or '\u201C')
        {
            return right >= 0 ? right : root;
        }
        if (left >= 0 && left != root && draft.Heads[left] > at)
        {
            return left;
        }
        return right >= 0 && right != root && draft.Heads[right] < at ? right : root;
    }

    /// <summary>The head of what stands between an opening mark and the closing one at <paramref name="at"/>.</summary>
    private static int Enclosed(TreeDraft draft, int at, int root)
    {
        int inner = at - 1;
        while (inner > draft.Sentence.First && draft.Is(inner, WordClass.Punct))
        {
            inner--;
        }
        int opening = inner;
        while (
            opening > draft.Sentence.First
            && at - opening < 48
            && !(draft.Word(opening)[0] is '(' or '[' or '"' or '\u201C')
        )
        {
            opening--;
        }
        while (draft.Heads[inner] > opening && draft.Heads[inner] < at)
        {
            inner = draft.Heads[inner];
        }
        return draft.Is(inner, WordClass.Punct) ? root : inner;
    }

    /// <summary>The highest token on one side of the mark that governs the token beside it.</summary>
    private static int Top(TreeDraft draft, int at, int mark, bool before)
    {
        if (!draft.Inside(at) || draft.Is(at, WordClass.Punct))
        {
            return -1;
        }
        for (int steps = 0; steps < 64; steps++)
        {
            int head = draft.Heads[at];
            if (head < 0 || (before ? head > mark : head < mark))
            {
                return at;
            }
            at = head;
        }
        return at;
    }
}
