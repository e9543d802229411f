using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;

namespace Reportedly.Language.Parsing;

/// <summary>Words before a number that say how exact it is: <c>more than 600</c>, <c>at least 13</c>, <c>about 40</c>.</summary>
internal static class NumberModifiers
{
    /// <summary>How many such words stand at <paramref name="at"/>, right before a number: 0, 1 or 2.</summary>
    public static int Length(TreeDraft draft, int at)
    {
        if (draft.Is(at + 2, WordClass.Num))
        {
            bool than =
                draft.Reads(at + 1, "than")
                && (draft.Reads(at, "more") || draft.Reads(at, "less") || draft.Reads(at, "fewer"));
            bool bound = draft.Reads(at, "at") && (draft.Reads(at + 1, "least") || draft.Reads(at + 1, "most"));
            if (
                than
                || bound
                || draft.Reads(at, "up") && draft.Reads(at + 1, "to")
                || draft.Reads(at, "as") && draft.Reads(at + 1, "many")
            )
            {
                return 2;
            }
        }
        bool single =
            draft.Reads(at, "about")
            || draft.Reads(at, "around")
            || draft.Reads(at, "over")
            || draft.Reads(at, "nearly")
            || draft.Reads(at, "almost")
            || draft.Reads(at, "roughly")
            || draft.Reads(at, "approximately")
            || draft.Reads(at, "under")
            || draft.Reads(at, "only")
            || draft.Reads(at, "some");
        return single && draft.Is(at + 1, WordClass.Num) ? 1 : 0;
    }

    /// <summary>Hangs them on the number, and makes them part of its noun phrase.</summary>
    public static void Hang(TreeDraft draft, int at, int length)
    {
        if (length == 0)
        {
            return;
        }
        int number = at + length;
        if (length == 1)
        {
            draft.Hang(at, number, Relation.Advmod);
        }
        else if (draft.Reads(at, "at"))
        {
            draft.Hang(at + 1, number, Relation.Advmod);
            draft.Hang(at, at + 1, Relation.Case);
        }
        else
        {
            draft.Hang(at, number, Relation.Advmod);
            draft.Hang(at + 1, at, Relation.Fixed);
        }
        int head = draft.ChunkHead[number];
        for (int i = at; i < number; i++)
        {
            draft.ChunkHead[i] = head;
        }
        draft.ChunkRange[head] = new TokenRange(at, draft.ChunkRange[head].Past);
    }
}
