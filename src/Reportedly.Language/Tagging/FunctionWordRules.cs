using Reportedly.Language.Lexicons;
using Reportedly.Text;

namespace Reportedly.Language.Tagging;

/// <summary>Decides words of the closed classes that may be several things.</summary>
internal static class FunctionWordRules
{
    /// <summary>Decides the word; false leaves it to the open classes.</summary>
    public static bool Decide(TagDraft draft, int at)
    {
        WordEntry entry = draft.Entries[at];
        WordClass first = entry.Closed[0];
        ReadOnlySpan<char> word = draft.Word(at);
        switch (word.Length)
        {
            case 2 when draft.Reads(at, "to"):
                draft.Set(at, LinkingWordRules.IsInfinitive(draft, at) ? WordClass.Part : WordClass.Adp);
                return true;
            case 2 when draft.Reads(at, "'s") || draft.Reads(at, "’s"):
                draft.Set(at, AuxiliaryRules.PossessiveOrVerb(draft, at));
                draft.Forms[at] = draft.Classes[at] == WordClass.Aux ? WordForm.Present : WordForm.None;
                return true;
            case 2 when draft.Reads(at, "no") && (!draft.Inside(at + 1) || draft.IsPunctuation(at + 1)):
                draft.Set(at, WordClass.Intj);
                return true;
            case 2 when draft.Reads(at, "so"):
                draft.Set(
                    at,
                    draft.MayStartNominal(at + 1)
                    && at > draft.Sentence.First
                    && !draft.IsPunctuation(at + 1)
                    && draft.FiniteFollows(at, true)
                        ? WordClass.Sconj
                        : WordClass.Adv
                );
                return true;
            case 3 when draft.Reads(at, "one"):
                draft.Set(
                    at,
                    draft.Was(at - 1, WordClass.Det) || draft.Was(at - 1, WordClass.Adj)
                        ? WordClass.Noun
                        : WordClass.Num
                );
                return true;
            case 4 when draft.Reads(at, "that"):
                draft.Set(at, LinkingWordRules.That(draft, at));
                return true;
            case 4 when draft.Reads(at, "like"):
                bool verb =
                    draft.Reads(at - 1, "to")
                    || draft.Was(at - 1, WordClass.Aux) && !draft.Reads(at - 1, "is") && !draft.Reads(at - 1, "was")
                    || draft.Was(at - 1, WordClass.Pron)
                    || draft.IsNegation(at - 1);
                draft.Set(at, verb ? WordClass.Verb : WordClass.Adp, verb ? WordForm.Base : WordForm.None);
                return true;
        }
        if (draft.Was(at - 1, WordClass.Det) && entry.Closed.Contains(WordClass.Adj) && first == WordClass.Adp)
        {
            draft.Set(at, WordClass.Adj);
            return true;
        }
        if (
            first == WordClass.Pron
            && entry.Is(Readings.Noun)
            && (draft.Was(at - 1, WordClass.Det) || draft.Was(at - 1, WordClass.Adj))
        )
        {
            // "a mine" is no pronoun.
            return false;
        }
        if (first == WordClass.Aux)
        {
            AuxiliaryRules.Decide(draft, at);
            return true;
        }
        if (draft.Reads(at, "there"))
        {
            bool expletive =
                IsForm(draft, draft.PastAdverbs(at), "be")
                || (draft.Was(at - 1, WordClass.Aux) && IsForm(draft, at - 1, "be"))
                || draft.Opens(at + 1, WordClass.Aux);
            draft.Set(at, expletive ? WordClass.Pron : WordClass.Adv);
            return true;
        }
        if (draft.Reads(at, "including") || draft.Reads(at, "according"))
        {
            draft.Set(at, WordClass.Verb, WordForm.Gerund);
            return true;
        }
        if (draft.Reads(at, "following"))
        {
            bool opens = at == draft.Sentence.First || draft.IsPunctuation(at - 1) || draft.Was(at - 1, WordClass.Noun);
            draft.Set(at, opens ? WordClass.Verb : WordClass.Adj, opens ? WordForm.Gerund : WordForm.None);
            return true;
        }
        if (first is WordClass.Adp or WordClass.Sconj or WordClass.Adv && entry.Closed.Length > 1)
        {
            draft.Set(at, LinkingWordRules.Linking(draft, at, entry));
            return true;
        }
        if (first == WordClass.Det)
        {
            draft.Set(at, DeterminerRules.Decide(draft, at, entry));
            return true;
        }
        if (first == WordClass.Cconj && entry.Closed.Length > 1)
        {
            // "both", "either": before a noun a determiner, else half of a conjunction.
            bool pair = PairFollows(
                draft,
                at,
                draft.Reads(at, "both") ? "and"
                    : draft.Reads(at, "either") ? "or"
                    : "nor"
            );
            draft.Set(at, pair ? WordClass.Cconj : WordClass.Det);
            return true;
        }
        if (first == WordClass.Adj && entry.Closed.Length > 1)
        {
            bool adverb =
                draft.May(at + 1, Readings.Adjective | Readings.Adverb) && !draft.May(at + 1, Readings.Noun)
                || draft.Reads(at + 1, "than")
                    && draft.Kind(Math.Min(at + 2, draft.Sentence.Past - 1)) != TokenKind.Number
                || draft.Was(at - 1, WordClass.Verb) && !draft.MayStartNominal(at + 1) && draft.Reads(at, "first");
            draft.Set(at, adverb ? WordClass.Adv : WordClass.Adj);
            return true;
        }
        if (draft.Reads(at, "second") && draft.Was(at - 1, WordClass.Num))
        {
            draft.Set(at, WordClass.Noun, WordForm.Singular);
            return true;
        }
        draft.Set(
            at,
            first,
            first == WordClass.Noun ? (word[^1] == 's' ? WordForm.Plural : WordForm.Singular) : WordForm.None
        );
        return true;
    }

    private static bool IsForm(TagDraft draft, int at, string lemma) =>
        draft.Inside(at) && draft.Entries[at].OtherLemma == lemma;

    private static bool PairFollows(TagDraft draft, int at, string partner)
    {
        for (int i = at + 2; i < Math.Min(draft.Sentence.Past, at + 10) && !draft.IsPunctuation(i); i++)
        {
            if (draft.Reads(i, partner))
            {
                return true;
            }
        }
        return false;
    }
}
