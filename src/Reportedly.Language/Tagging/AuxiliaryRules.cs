using Reportedly.Language.Lexicons;

namespace Reportedly.Language.Tagging;

/// <summary>Decides auxiliaries, and the mark that may be one.</summary>
internal static class AuxiliaryRules
{
    /// <summary>Auxiliary or full verb, and its form.</summary>
    public static void Decide(TagDraft draft, int at)
    {
        string lemma = draft.Entries[at].OtherLemma!;
        WordForm form =
            draft.Reads(at, "be")
            || draft.Reads(at, "have") && IsAfterModal(draft, at)
            || draft.Reads(at, "do") && IsAfterModal(draft, at)
                ? WordForm.Base
            : draft.Reads(at, "been") ? WordForm.Participle
            : draft.Reads(at, "being") || draft.Reads(at, "having") ? WordForm.Gerund
            : draft.Reads(at, "was") || draft.Reads(at, "were") || draft.Reads(at, "had") || draft.Reads(at, "did")
                ? WordForm.Past
            : lemma is "be" or "have" or "do" ? WordForm.Present
            : WordForm.None;
        bool auxiliary = lemma switch
        {
            "have" => VerbFollows(draft, at, Readings.Participle),
            "do" => VerbFollows(draft, at, Readings.Base),
            _ => true,
        };
        draft.Set(at, auxiliary ? WordClass.Aux : WordClass.Verb, form);
        if (draft.Reads(at, "will") && draft.Was(at - 1, WordClass.Det))
        {
            draft.Set(at, WordClass.Noun, WordForm.Singular);
        }
    }

    private static bool IsAfterModal(TagDraft draft, int at)
    {
        int before = draft.BeforeAdverbs(at);
        return draft.Reads(before, "to") || draft.Was(before, WordClass.Aux);
    }

    /// <summary>True where a verb of the form comes behind adverbs, "not" and at most a short subject.</summary>
    private static bool VerbFollows(TagDraft draft, int at, Readings form)
    {
        int next = draft.PastAdverbs(at);
        bool question = at == draft.Sentence.First || draft.IsWh(at - 1) || draft.IsPunctuation(at - 1);
        if (question && draft.Opens(next, WordClass.Pron))
        {
            next = draft.PastAdverbs(next);
        }
        if (
            form == Readings.Participle
            && (draft.Reads(next, "been") || draft.Reads(next, "had") || draft.Reads(next, "done"))
        )
        {
            return true;
        }
        if (form == Readings.Base)
        {
            return draft.Reads(next, "be")
                || draft.Reads(next, "have")
                || draft.Reads(next, "do")
                || next != at + 1 && draft.May(next, Readings.Base)
                || draft.Entries[Math.Min(next, draft.Sentence.Past - 1)].Readings == Readings.Base
                    && draft.Inside(next)
                || draft.IsNegation(at + 1);
        }
        return draft.May(next, form) && !(draft.May(next, Readings.Adjective) && draft.May(next + 1, Readings.Noun));
    }

    /// <summary>Whether "'s" is a verb, a pronoun or a possessive.</summary>
    public static WordClass PossessiveOrVerb(TagDraft draft, int at)
    {
        bool pronoun =
            draft.Was(at - 1, WordClass.Pron)
            || draft.Reads(at - 1, "there")
            || draft.Reads(at - 1, "here")
            || draft.Reads(at - 1, "that")
            || draft.Reads(at - 1, "where")
            || draft.Reads(at - 1, "what");
        return pronoun && !draft.Reads(at - 1, "everyone") && !draft.Reads(at - 1, "one")
            ? draft.Reads(at - 1, "let")
                ? WordClass.Pron
                : WordClass.Aux
            : WordClass.Part;
    }
}
