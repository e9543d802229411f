using Reportedly.Language.Lexicons;
using Reportedly.Text;

namespace Reportedly.Language.Tagging;

/// <summary>
/// Follows the verbs of one sentence from left to right: which clause has its finite verb already, and so whether a form
/// like <c>carried</c> or <c>strikes</c> is one.
/// </summary>
internal sealed class VerbRules(TagDraft draft)
{
    /// <summary>Whether the clause at hand has its finite verb.</summary>
    private bool finiteInClause;

    /// <summary>Whether any clause of the sentence before had one.</summary>
    private bool finiteInSentence;

    private int lastVerb = -1;

    /// <summary>Called before a token is decided: takes note of the one before it.</summary>
    public void Pass(int at)
    {
        int before = at - 1;
        if (before < draft.Sentence.First)
        {
            return;
        }
        if (draft.Classes[before] is WordClass.Verb or WordClass.Aux)
        {
            lastVerb = before;
            bool finite =
                draft.Forms[before] is WordForm.Present or WordForm.Past
                || (draft.Classes[before] == WordClass.Aux && draft.Forms[before] == WordForm.None);
            finiteInClause |= finite;
            finiteInSentence |= finite;
        }
        if (draft.DividesClauses(before) || draft.Classes[before] == WordClass.Sconj)
        {
            finiteInClause = false;
        }
    }

    /// <summary>Decides a form that is past or participle or both.</summary>
    public void PastOrParticiple(int at, VerbUses uses)
    {
        WordEntry entry = draft.Entries[at];
        bool past = entry.Readings == Readings.None || entry.Is(Readings.Past);
        bool participle = entry.Readings == Readings.None || entry.Is(Readings.Participle);
        bool asParticiple = !past || (participle && IsParticiple(at, uses));
        draft.Set(at, WordClass.Verb, asParticiple ? WordForm.Participle : WordForm.Past);
    }

    /// <summary>True where the auxiliary before makes a participle of what follows.</summary>
    public bool AfterBeOrHave(int at)
    {
        int before = draft.BeforeAdverbs(at);
        if (
            draft.Was(before, WordClass.Aux)
            || (draft.Was(before, WordClass.Verb) && draft.Entries[before].VerbLemma is "get" or "have")
        )
        {
            return draft.Entries[before].OtherLemma is "be" or "have"
                || draft.Reads(before, "'s")
                || draft.Reads(before, "’s")
                || draft.Entries[before].VerbLemma == "get";
        }
        return false;
    }

    /// <summary>Whether a form in -s or a base form, that may be a noun, is the clause's finite verb.</summary>
    public bool IsFinite(int at)
    {
        if (finiteInClause)
        {
            return false;
        }
        bool objectFollows =
            draft.MayStartNominal(at + 1)
            || draft.May(at + 1, Readings.Adjective)
            || draft.Opens(at + 1, WordClass.Sconj)
            || QuantityFollows(at + 1)
            || (draft.Reads(at + 1, "to") && (draft.Entries[at].Uses & VerbUses.Control) != 0);
        return objectFollows && !draft.FiniteFollows(at, evenDoubtful: true);
    }

    /// <summary>"at least 25", "more than 600", "about 40".</summary>
    private bool QuantityFollows(int at) =>
        draft.Inside(at)
        && (
            IsNumber(at + 1)
            || IsNumber(at + 2)
                && (draft.Reads(at + 1, "least") || draft.Reads(at + 1, "than") || draft.Reads(at + 1, "to"))
        )
        && (draft.Opens(at, WordClass.Adp) || draft.Opens(at, WordClass.Adj))
        && !draft.Reads(at, "in")
        && !draft.Reads(at, "on")
        && !draft.Reads(at, "of")
        && !draft.Reads(at, "by")
        && !draft.Reads(at, "from")
        && !draft.Reads(at, "for");

    private bool IsNumber(int at) =>
        draft.Opens(at, WordClass.Num) || draft.Inside(at) && draft.Kind(at) == TokenKind.Number;

    private bool IsParticiple(int at, VerbUses uses)
    {
        if (AfterBeOrHave(at))
        {
            return true;
        }
        int before = draft.BeforeAdverbs(at);
        if (draft.Reads(at + 1, "by") && !draft.Was(before, WordClass.Pron))
        {
            return true;
        }
        if (
            draft.Was(before, WordClass.Det)
            || draft.Was(before, WordClass.Adp)
            || draft.Was(before, WordClass.Part)
            || draft.Was(before, WordClass.Adj)
        )
        {
            return !draft.Reads(at, "said");
        }
        if (draft.Was(before, WordClass.Sconj))
        {
            return !draft.Reads(before, "that");
        }
        if (draft.Was(before, WordClass.Pron))
        {
            return false;
        }
        if (draft.Was(before, WordClass.Cconj) && lastVerb >= 0)
        {
            return draft.Forms[lastVerb] == WordForm.Participle;
        }
        bool transitive = (uses & VerbUses.Transitive) != 0;
        bool hasObject =
            draft.MayStartNominal(draft.PastAdverbs(at))
            || draft.Opens(at + 1, WordClass.Part) && !draft.IsNegation(at + 1) && (uses & VerbUses.Control) != 0;
        if (draft.IsPunctuation(before) && draft.Word(before) is ",")
        {
            return finiteInSentence ? !(uses.HasFlag(VerbUses.Report) && !transitive) : FiniteBehindComma(at);
        }
        if (
            before < draft.Sentence.First
            || draft.IsPunctuation(before) && draft.Word(before)[0] is '(' or '\u2014' or '\u2013' or '-'
        )
        {
            return true;
        }
        bool reported = lastVerb >= 0 && (draft.Entries[lastVerb].Uses & VerbUses.Report) != 0;
        if (finiteInClause && !(reported && (hasObject || SaysPlainly(lastVerb) && !transitive)))
        {
            return (uses & VerbUses.Report) == 0 || transitive;
        }
        if ((uses & VerbUses.Naming) != 0 && draft.IsCapitalised(at + 1) && !draft.Was(before, WordClass.Pron))
        {
            return draft.FiniteFollows(at, evenDoubtful: true) || finiteInSentence;
        }
        if (transitive && !hasObject)
        {
            return true;
        }
        return (uses & VerbUses.Report) == 0 && !hasObject && draft.FiniteFollows(at, evenDoubtful: false);
    }

    /// <summary>Verbs that are mostly followed by a clause, and seldom by a noun and a participle.</summary>
    private bool SaysPlainly(int verb) =>
        draft.Entries[verb].VerbLemma is "say" or "tell" or "claim" or "believe" or "think" or "add" or "announce";

    /// <summary>", made with a knife, occurred": behind the next comma stands the finite verb.</summary>
    private bool FiniteBehindComma(int at)
    {
        for (int i = at + 1; i < Math.Min(draft.Sentence.Past - 1, at + 14); i++)
        {
            if (draft.IsPunctuation(i))
            {
                return draft.Word(i) is ","
                    && (draft.IsFiniteAuxiliary(i + 1) || draft.May(i + 1, Readings.Past | Readings.ThirdPerson));
            }
        }
        return false;
    }
}
