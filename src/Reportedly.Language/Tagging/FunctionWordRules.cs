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
                draft.Set(at, IsInfinitive(draft, at) ? WordClass.Part : WordClass.Adp);
                return true;
            case 2 when draft.Reads(at, "'s") || draft.Reads(at, "’s"):
                draft.Set(at, PossessiveOrVerb(draft, at));
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
                draft.Set(at, That(draft, at));
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
            Auxiliary(draft, at);
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
            draft.Set(at, Linking(draft, at, entry));
            return true;
        }
        if (first == WordClass.Det)
        {
            draft.Set(at, Determiner(draft, at, entry));
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

    private static bool IsInfinitive(TagDraft draft, int at)
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

    private static WordClass PossessiveOrVerb(TagDraft draft, int at)
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

    private static WordClass That(TagDraft draft, int at)
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

    private static void Auxiliary(TagDraft draft, int at)
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

    private static bool IsForm(TagDraft draft, int at, string lemma) =>
        draft.Inside(at) && draft.Entries[at].OtherLemma == lemma;

    /// <summary>Prepositions that may open a clause, and adverbs that may be either.</summary>
    private static WordClass Linking(TagDraft draft, int at, WordEntry entry)
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

    private static WordClass Determiner(TagDraft draft, int at, WordEntry entry)
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
