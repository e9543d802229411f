using Reportedly.Language.Lexicons;
using Reportedly.Text;

namespace Reportedly.Language.Tagging;

/// <summary>Decides nouns, verbs, adjectives and adverbs of the lexicon by their neighbours.</summary>
internal static class OpenClassRules
{
    public static void Decide(TagDraft draft, VerbRules verbs, int at)
    {
        WordEntry entry = draft.Entries[at];
        int before = draft.BeforeAdverbs(at);
        bool afterTo = draft.Was(before, WordClass.Part) && draft.Reads(before, "to");
        bool afterModal =
            draft.Was(before, WordClass.Aux)
            && draft.Entries[before].OtherLemma is not ("be" or "have")
            && !IsClitic(draft, before);
        if (entry.Is(Readings.Base) && (afterTo || afterModal))
        {
            draft.Set(at, WordClass.Verb, WordForm.Base);
            return;
        }
        if (
            entry.Is(Readings.Past | Readings.Participle)
            && (
                !entry.Is(Readings.Noun | Readings.Adjective) || verbs.AfterBeOrHave(at) && !IsPlainAdjective(draft, at)
            )
            && !(entry.Is(Readings.Base) && !verbs.AfterBeOrHave(at) && IsPresentSpot(draft, before))
        )
        {
            verbs.PastOrParticiple(at, entry.Uses);
            return;
        }
        bool afterNominalOpener = IsNominalOpener(draft, at - 1);
        if (entry.Is(Readings.Gerund))
        {
            Gerund(draft, at, entry, afterNominalOpener);
            return;
        }
        if (entry.Is(Readings.Adjective) && DecideAdjective(draft, at, entry, before, afterNominalOpener))
        {
            return;
        }
        if (entry.Is(Readings.Past | Readings.Participle) && !entry.Is(Readings.Noun))
        {
            verbs.PastOrParticiple(at, entry.Uses);
            return;
        }
        if (
            entry.Is(Readings.Past | Readings.Participle)
            && !afterNominalOpener
            && entry.Is(Readings.Past)
            && PastNoun(draft, verbs, at, before)
        )
        {
            verbs.PastOrParticiple(at, entry.Uses);
            return;
        }
        if (
            entry.Is(Readings.Adverb)
            && !(entry.Is(Readings.Noun) && (afterNominalOpener || draft.Was(at - 1, WordClass.Adp)))
        )
        {
            draft.Set(at, WordClass.Adv);
            return;
        }
        NounOrVerb(draft, verbs, at, entry, before, afterNominalOpener);
    }

    private static void NounOrVerb(
        TagDraft draft,
        VerbRules verbs,
        int at,
        WordEntry entry,
        int before,
        bool afterNominalOpener
    )
    {
        bool noun = entry.Is(Readings.Noun);
        bool thirdPerson = entry.Is(Readings.ThirdPerson);
        bool plural = entry.Is(Readings.Plural);
        bool verb = entry.Is(Readings.Base | Readings.ThirdPerson);
        if (noun && verb)
        {
            bool afterSubjectPronoun =
                draft.Was(before, WordClass.Pron)
                    && !IsPossessive(draft, before)
                    && !draft.Reads(before, "it")
                    && !draft.Reads(before, "her")
                || draft.Was(before, WordClass.Pron) && (draft.Reads(before, "it") && thirdPerson);
            bool afterSubject =
                thirdPerson && !plural
                || afterSubjectPronoun
                || (
                    draft.Was(before, WordClass.Noun)
                    || draft.Was(before, WordClass.Propn)
                    || draft.Was(before, WordClass.Adv)
                )
                    && (
                        thirdPerson
                            ? draft.Forms[Math.Max(before, draft.Sentence.First)] != WordForm.Plural
                            : draft.Inside(before) && draft.Forms[before] == WordForm.Plural
                    );
            verb =
                afterSubjectPronoun
                || (!afterNominalOpener && !draft.Was(before, WordClass.Adp) && afterSubject && verbs.IsFinite(at))
                || (
                    at == draft.Sentence.First
                    && entry.Is(Readings.Base)
                    && (draft.Opens(at + 1, WordClass.Det) || draft.Opens(at + 1, WordClass.Pron))
                )
                || (
                    draft.Was(before, WordClass.Cconj)
                    && draft.Was(before - 1, WordClass.Verb)
                    && draft.MayStartNominal(at + 1)
                );
        }
        else if (verb && entry.Is(Readings.Base) && !thirdPerson)
        {
            // "the blast", "a US think tank": after an opener, or where no plural subject stands, a noun.
            bool singularBefore =
                (draft.Was(before, WordClass.Propn) || draft.Was(before, WordClass.Noun))
                && before == at - 1
                && draft.Forms[before] == WordForm.Singular;
            verb = !(
                afterNominalOpener && before == at - 1
                || singularBefore && draft.May(at + 1, Readings.Noun) && !draft.MayStartClause(at + 1)
            );
        }
        if (verb)
        {
            bool finite = thirdPerson || !(at == draft.Sentence.First || draft.Was(before, WordClass.Verb));
            draft.Set(at, WordClass.Verb, finite ? WordForm.Present : WordForm.Base);
            if (entry.Is(Readings.Base) && draft.Was(before, WordClass.Cconj) && draft.Was(before - 1, WordClass.Verb))
            {
                draft.Forms[at] = draft.Forms[before - 1] == WordForm.Base ? WordForm.Base : WordForm.Present;
            }
            return;
        }
        draft.Set(at, WordClass.Noun, plural ? WordForm.Plural : WordForm.Singular);
    }

    /// <summary>Adjective, unless its noun reading fits better; false leaves it to the other rules.</summary>
    private static bool DecideAdjective(TagDraft draft, int at, WordEntry entry, int before, bool afterNominalOpener)
    {
        bool nounFollows = NounMayFollow(draft, at);
        bool afterCopula = draft.Was(before, WordClass.Aux) && draft.Entries[before].OtherLemma == "be";
        if (entry.Is(Readings.Base) && draft.Was(before, WordClass.Pron) && !IsPossessive(draft, before))
        {
            return false;
        }
        if (entry.Is(Readings.Adverb) && !nounFollows && !afterCopula)
        {
            draft.Set(at, WordClass.Adv);
            return true;
        }
        if (
            entry.Is(Readings.Adverb)
            && (
                draft.Opens(at + 1, WordClass.Det)
                || draft.Opens(at + 1, WordClass.Num)
                || draft.Inside(at + 1) && draft.Kind(at + 1) == TokenKind.Number
            )
            && !afterNominalOpener
        )
        {
            draft.Set(at, WordClass.Adv);
            return true;
        }
        if (entry.Is(Readings.Past | Readings.Participle))
        {
            // "the injured man" and "was injured": between opener and noun an adjective, elsewhere a verb.
            bool adjective =
                (afterNominalOpener || draft.Was(at - 1, WordClass.Adp))
                && (nounFollows || draft.Was(before, WordClass.Det));
            if (adjective)
            {
                draft.Set(at, WordClass.Adj);
            }
            return adjective;
        }
        if (entry.Is(Readings.Noun))
        {
            bool adjective = nounFollows || afterCopula && !entry.Is(Readings.Plural);
            if (adjective)
            {
                draft.Set(at, WordClass.Adj);
            }
            return adjective;
        }
        if (
            entry.Is(Readings.Base | Readings.ThirdPerson)
            && !nounFollows
            && !afterCopula
            && draft.Was(before, WordClass.Noun)
            && draft.MayStartNominal(at + 1)
        )
        {
            return false;
        }
        draft.Set(at, WordClass.Adj);
        return true;
    }

    private static void Gerund(TagDraft draft, int at, WordEntry entry, bool afterNominalOpener)
    {
        bool afterBe =
            draft.BeforeAdverbs(at) is int before
            && draft.Was(before, WordClass.Aux)
            && draft.Entries[before].OtherLemma == "be";
        bool nounFollows = NounMayFollow(draft, at);
        if (
            entry.Is(Readings.Adjective)
            && !entry.Is(Readings.Noun)
            && (nounFollows || afterBe)
            && (afterNominalOpener || afterBe || draft.Was(at - 1, WordClass.Adp))
        )
        {
            draft.Set(at, WordClass.Adj);
            return;
        }
        bool bare = !draft.MayStartNominal(at + 1) && !QuantityFollows(draft, at + 1);
        bool noun =
            !afterBe
            && (
                entry.Is(Readings.Noun)
                    && (
                        afterNominalOpener
                        || bare
                        || draft.Was(at - 1, WordClass.Noun) && !draft.Opens(at + 1, WordClass.Det)
                    )
                || afterNominalOpener && bare && !nounFollows && !draft.Was(at - 1, WordClass.Adj)
            );
        draft.Set(at, noun ? WordClass.Noun : WordClass.Verb, noun ? WordForm.Singular : WordForm.Gerund);
    }

    /// <summary>"killing at least 12", "wounding more than 30": words that bound a number open its noun.</summary>
    private static bool QuantityFollows(TagDraft draft, int at) =>
        draft.Reads(at, "at") && (draft.Reads(at + 1, "least") || draft.Reads(at + 1, "most"))
        || (draft.Reads(at, "more") || draft.Reads(at, "fewer") || draft.Reads(at, "less"))
            && draft.Reads(at + 1, "than")
        || draft.Reads(at, "up") && draft.Reads(at + 1, "to")
        || draft.Reads(at, "as") && draft.Reads(at + 1, "many");

    /// <summary>A past form that is also a noun ("shot", "cut", "hit"): a verb where the clause needs one.</summary>
    private static bool PastNoun(TagDraft draft, VerbRules verbs, int at, int before) =>
        verbs.AfterBeOrHave(at)
        || draft.Was(before, WordClass.Pron) && !IsPossessive(draft, before)
        || (draft.Was(before, WordClass.Noun) || draft.Was(before, WordClass.Propn) || draft.Was(before, WordClass.Adv))
            && verbs.IsFinite(at);

    /// <summary>Where a form that is base and past alike ("hit", "put") is present or noun: after "to", a modal, an opener.</summary>
    private static bool IsPresentSpot(TagDraft draft, int before) =>
        draft.Was(before, WordClass.Det) || draft.Was(before, WordClass.Adp) || draft.Was(before, WordClass.Part);

    /// <summary>After "be" still an adjective: <c>was dead</c>, but not <c>was injured</c>.</summary>
    private static bool IsPlainAdjective(TagDraft draft, int at) =>
        draft.Entries[at].Is(Readings.Adjective) && draft.Entries[at].Is(Readings.Base) && !draft.Reads(at + 1, "by");

    private static bool NounMayFollow(TagDraft draft, int at)
    {
        int next = at + 1;
        return draft.Inside(next)
                && draft.Kind(next) == TokenKind.Word
                && draft.Entries[next].Closed.Length == 0
                && (
                    draft.May(next, Readings.Noun | Readings.Adjective | Readings.Demonym)
                    || !draft.IsKnown(next) && !draft.MustBeAdverb(next)
                    || draft.IsCapitalised(next)
                    || draft.May(next, Readings.Gerund) && draft.May(next, Readings.Noun)
                )
            || draft.Reads(next, "one")
            || draft.Reads(next, "ones");
    }

    /// <summary>After such a word a noun phrase has begun: a determiner, adjective, number, possessive.</summary>
    private static bool IsNominalOpener(TagDraft draft, int at) =>
        draft.Was(at, WordClass.Det)
        || draft.Was(at, WordClass.Adj)
        || draft.Was(at, WordClass.Num)
        || draft.Was(at, WordClass.Part) && !draft.Reads(at, "to") && !draft.IsNegation(at)
        || draft.Was(at, WordClass.Pron) && IsPossessive(draft, at);

    private static bool IsPossessive(TagDraft draft, int at) =>
        draft.Reads(at, "his")
        || draft.Reads(at, "her")
        || draft.Reads(at, "its")
        || draft.Reads(at, "their")
        || draft.Reads(at, "my")
        || draft.Reads(at, "our")
        || draft.Reads(at, "your")
        || draft.Reads(at, "whose");

    private static bool IsClitic(TagDraft draft, int at) => draft.Reads(at, "'s") || draft.Reads(at, "’s");
}
