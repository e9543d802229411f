using Reportedly.Language.Tagging;

namespace Reportedly.Language.Parsing;

/// <summary>What shows in a noun phrase by itself: a number, a deed, a relative pronoun.</summary>
internal static class NominalTraits
{
    /// <summary>True where the noun phrase holds a number: <c>13 soldiers</c>.</summary>
    public static bool HasNumber(TreeDraft draft, int head)
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

    /// <summary>True for a pronoun that may open a relative clause.</summary>
    public static bool IsRelative(TreeDraft draft, int head) =>
        draft.Is(head, WordClass.Pron)
        && (
            draft.Reads(head, "who")
            || draft.Reads(head, "which")
            || draft.Reads(head, "that")
            || draft.Reads(head, "whom")
        );

    /// <summary>Nouns that are also verbs or end like actions take their own objects: <c>attack on</c>, <c>support for</c>.</summary>
    public static bool IsDeed(TreeDraft draft, int noun)
    {
        ReadOnlySpan<char> word = draft.Word(noun);
        return draft.IsDeedNoun(noun)
            || draft.Is(noun, WordClass.Noun)
                && (word.EndsWith("ion", StringComparison.Ordinal) || word.EndsWith("ment", StringComparison.Ordinal));
    }
}
