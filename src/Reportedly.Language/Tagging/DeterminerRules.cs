using Reportedly.Language.Lexicons;

namespace Reportedly.Language.Tagging;

/// <summary>Decides words that stand before a noun or for one: <c>this</c>, <c>some</c>, <c>which</c>.</summary>
internal static class DeterminerRules
{
    /// <summary>Determiner or pronoun.</summary>
    public static WordClass Decide(TagDraft draft, int at, WordEntry entry)
    {
        int next = at + 1;
        bool nominal =
            draft.Inside(next)
            && !draft.IsPunctuation(next)
            && draft.Entries[next].Closed is not [WordClass.Aux or WordClass.Adp or WordClass.Part, ..];
        if (!entry.Closed.Contains(WordClass.Pron))
        {
            return WordClass.Det;
        }
        if (draft.Reads(at, "what") || draft.Reads(at, "which"))
        {
            bool determines =
                draft.May(next, Readings.Noun)
                && !draft.May(next, Readings.Verb)
                && draft.Was(at - 1, WordClass.Adp)
                && draft.Reads(at, "which");
            return determines ? WordClass.Det : WordClass.Pron;
        }
        bool verbNext =
            draft.May(next, Readings.Verb)
            && !draft.May(next, Readings.Noun | Readings.Adjective)
            && !draft.May(next, Readings.Participle);
        return
            nominal
            && !verbNext
            && !draft.Opens(next, WordClass.Pron)
            && !draft.IsWh(next)
            && !draft.Opens(next, WordClass.Cconj)
            ? WordClass.Det
            : WordClass.Pron;
    }
}
