using Reportedly.Language.Lexicons;
using Reportedly.Text;

namespace Reportedly.Language.Tagging;

/// <summary>Decides "to", "that", and the prepositions and adverbs that may open a clause.</summary>
internal static class LinkingWordRules
{
    /// <summary>Whether "to" opens an infinitive.</summary>
    public static bool IsInfinitive(TagDraft draft, int at)
    {
        int next = draft.PastAdverbs(at);
        next += draft.IsPunctuation(next) && draft.Word(next)[0] is '"' or '\'' or '\u201C' or '\u2018' ? 1 : 0;
        if (draft.Reads(next, "be") || draft.Reads(next, "have") || draft.Reads(next, "do"))
        {
            return true;
        }
        if (!draft.May(next, Readings.Base) || draft.IsCapitalised(next) && !draft.IsCapitalised(draft.Sentence.First))
        {
            return false;
        }
        // "sent to prison", "return to work": a bare noun with nothing behind it, after a verb of motion or sending.
        bool noun = draft.May(next, Readings.Singular);
        bool bare = !draft.MayStartNominal(next + 1) && !draft.Opens(next + 1, WordClass.Adp);
        return !(
            noun && bare && draft.Was(at - 1, WordClass.Verb) && (draft.Entries[at - 1].Uses & VerbUses.Control) == 0
        );
    }

    /// <summary>Conjunction, pronoun or determiner.</summary>
    public static WordClass That(TagDraft draft, int at)
    {
        int next = draft.PastAdverbs(at);
        bool verbNext =
            draft.IsFiniteAuxiliary(next)
            || draft.May(next, Readings.Past | Readings.ThirdPerson) && !draft.May(next, Readings.Noun)
            || draft.May(next, Readings.ThirdPerson | Readings.Base)
                && draft.MayStartNominal(next + 1)
                && !draft.May(next, Readings.Adjective)
                && !draft.May(next, Readings.Plural);
        bool afterNoun =
            draft.Was(at - 1, WordClass.Noun)
            || draft.Was(at - 1, WordClass.Propn)
            || draft.Was(at - 1, WordClass.Pron);
        bool nounOrVerbNext =
            afterNoun
            && draft.May(next, Readings.ThirdPerson)
            && draft.MayStartNominal(next + 1)
            && !draft.FiniteFollows(next, evenDoubtful: true);
        if (draft.Was(at - 1, WordClass.Adp) && draft.May(at + 1, Readings.Singular) && !draft.Reads(at - 1, "after"))
        {
            return WordClass.Det;
        }
        if (verbNext || nounOrVerbNext)
        {
            return WordClass.Pron;
        }
        bool nounNext = draft.May(at + 1, Readings.Singular) && !draft.IsCapitalised(at + 1);
        if (
            nounNext
            && (draft.Was(at - 1, WordClass.Adp) || draft.Opens(at - 1, WordClass.Adp) || at == draft.Sentence.First)
        )
        {
            return WordClass.Det;
        }
        if (draft.Was(at - 1, WordClass.Adp) || at + 1 >= draft.Sentence.Past || draft.IsPunctuation(at + 1))
        {
            return draft.Reads(at + 1, ",") && draft.Was(at - 1, WordClass.Verb) ? WordClass.Sconj : WordClass.Pron;
        }
        if (afterNoun && draft.Opens(at + 1, WordClass.Pron) && (draft.Entries[at - 1].Uses & VerbUses.Report) == 0)
        {
            return WordClass.Pron;
        }
        return WordClass.Sconj;
    }

    /// <summary>Prepositions that may open a clause, and adverbs that may be either.</summary>
    public static WordClass Linking(TagDraft draft, int at, WordEntry entry)
    {
        bool clause = entry.Closed.Contains(WordClass.Sconj);
        if (clause && draft.MayStartNominal(at + 1) && draft.FiniteFollows(at, evenDoubtful: true))
        {
            return draft.Reads(at, "for") || draft.Reads(at, "than") && !draft.Opens(at + 1, WordClass.Pron)
                ? WordClass.Adp
                : WordClass.Sconj;
        }
        if (entry.Closed[0] == WordClass.Sconj)
        {
            return draft.Reads(at, "until") || draft.Reads(at, "till") || draft.Reads(at, "since")
                ? WordClass.Adp
                : WordClass.Sconj;
        }
        if (
            clause
            && IsSubjectPronoun(draft, at + 1)
            && (
                draft.Reads(at, "as")
                || draft.Reads(at, "after")
                || draft.Reads(at, "before")
                || draft.Reads(at, "since")
                || draft.Reads(at, "until")
            )
        )
        {
            return WordClass.Sconj;
        }
        if (draft.Reads(at, "as"))
        {
            bool comparison =
                draft.May(at + 1, Readings.Adjective | Readings.Adverb) && draft.Reads(at + 2, "as")
                || draft.Reads(at + 1, "much")
                || draft.Reads(at + 1, "many")
                || draft.Reads(at + 1, "well");
            return comparison ? WordClass.Adv
                : draft.May(at + 1, Readings.Participle) ? WordClass.Sconj
                : WordClass.Adp;
        }
        if (draft.Reads(at, "once") || draft.Reads(at, "yet"))
        {
            return WordClass.Adv;
        }
        if (entry.Closed.Contains(WordClass.Adv))
        {
            if (draft.Reads(at, "about") || draft.Reads(at, "around"))
            {
                return
                    draft.Inside(at + 1)
                    && (draft.Kind(at + 1) == TokenKind.Number || draft.Opens(at + 1, WordClass.Num))
                    ? WordClass.Adv
                    : WordClass.Adp;
            }
            return draft.MayStartNominal(at + 1) || draft.Opens(at + 1, WordClass.Adp) ? WordClass.Adp
                : draft.Was(at - 1, WordClass.Verb) ? WordClass.Adp
                : WordClass.Adv;
        }
        return WordClass.Adp;
    }

    private static bool IsSubjectPronoun(TagDraft draft, int at) =>
        draft.Reads(at, "it") && draft.May(at + 1, Readings.ThirdPerson | Readings.Past)
        || draft.Reads(at, "he")
        || draft.Reads(at, "she")
        || draft.Reads(at, "they")
        || draft.Reads(at, "we")
        || draft.Reads(at, "i");
}
