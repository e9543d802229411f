using Reportedly.Language.Lexicons;
using Reportedly.Text;

namespace Reportedly.Language.Tagging;

/// <summary>Tells proper nouns by their capitals, as far as the casing of the sentence lets a capital say anything.</summary>
internal sealed class NameRules(WordSet calendar, HyphenRules hyphens)
{
    /// <summary>How the sentence at hand is written.</summary>
    public static Casing CasingOf(TagDraft draft)
    {
        int words = 0;
        int capitals = 0;
        int small = 0;
        int knownCapitals = 0;
        bool lowerLetter = false;
        for (int i = draft.Sentence.First; i < draft.Sentence.Past; i++)
        {
            if (draft.Kind(i) != TokenKind.Word)
            {
                continue;
            }
            ReadOnlySpan<char> word = draft.Word(i);
            words++;
            lowerLetter |= HasLower(word);
            if (draft.Entries[i].Closed.Length > 0 || word.Length < 4)
            {
                continue;
            }
            if (char.IsUpper(word[0]))
            {
                capitals++;
                knownCapitals += draft.IsKnown(i) && !draft.Entries[i].Is(Readings.Demonym) ? 1 : 0;
            }
            else
            {
                small++;
            }
        }
        if (words > 1 && !lowerLetter)
        {
            return Casing.Capitals;
        }
        // Names alone do not make a headline: words of the lexicon must be capitalised too.
        return capitals >= 3 && knownCapitals >= 2 && small * 5 <= capitals ? Casing.Title : Casing.Sentence;
    }

    /// <summary>True where the token is to be read as a proper noun.</summary>
    public bool IsName(TagDraft draft, Casing casing, int at)
    {
        ReadOnlySpan<char> word = draft.Word(at);
        if (casing == Casing.Capitals)
        {
            return !draft.IsKnown(at) && word.IndexOf('-') < 0 && char.IsLetter(word[0])
                || (calendar.Contains(word) && !IsMonthVerb(draft, at));
        }
        if (!char.IsUpper(word[0]))
        {
            return IsParticleName(word);
        }
        if (calendar.Contains(word))
        {
            return !(at == draft.Sentence.First && IsMonthVerb(draft, at));
        }
        bool acronym = word.Length > 1 && !HasLower(word);
        if (draft.May(at, Readings.Demonym))
        {
            return false;
        }
        if (draft.Entries[at].Closed.Length > 0)
        {
            // "US" is a country, "us" a pronoun; "IT" and "WHO" are read as names too.
            return acronym
                && word.Length > 1
                && !draft.Opens(at, WordClass.Num)
                && casing == Casing.Sentence
                && (draft.Opens(at, WordClass.Pron) || draft.Opens(at, WordClass.Aux));
        }
        if (
            hyphens.IsAdjective(word)
            || (StartsAnew(draft, at) && word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal))
        )
        {
            return false;
        }
        if (casing == Casing.Title)
        {
            return acronym || !draft.IsKnown(at);
        }
        return acronym || !StartsAnew(draft, at) || !draft.IsKnown(at) || NameGoesOn(draft, at);
    }

    /// <summary>Singular or plural of a name: <c>Kurds</c>, <c>Emirates</c>.</summary>
    public static WordForm FormOf(TagDraft draft, int at)
    {
        ReadOnlySpan<char> word = draft.Word(at);
        bool plural =
            word.Length > 4
            && word[^1] == 's'
            && word[^2] is not ('s' or 'u' or 'i' or 'a')
            && (
                draft.May(at, Readings.Plural)
                || draft.Opens(at - 1, WordClass.Det)
                || draft.Opens(at - 1, WordClass.Num)
            );
        return plural ? WordForm.Plural : WordForm.Singular;
    }

    /// <summary>First in the sentence, or behind an opening quotation mark, a colon, a bracket or a dash.</summary>
    public static bool StartsAnew(TagDraft draft, int at)
    {
        if (at == draft.Sentence.First)
        {
            return true;
        }
        ReadOnlySpan<char> before = draft.Word(at - 1);
        return draft.Kind(at - 1) == TokenKind.Punctuation
            && before[0] is not (',' or ';' or ')' or '/' or '\'' or '\u2019');
    }

    /// <summary>A known word that opens a sentence is a name where a name goes on behind it: <c>Falcon Cell</c>.</summary>
    private static bool NameGoesOn(TagDraft draft, int at)
    {
        bool nounOnly =
            draft.May(at, Readings.Noun) && !draft.May(at, Readings.Adjective | Readings.Plural | Readings.Adverb);
        return nounOnly
            && draft.IsCapitalised(at + 1)
            && draft.Kind(at + 1) == TokenKind.Word
            && draft.Entries[at + 1].Closed.Length == 0
            && !draft.May(at + 1, Readings.Demonym);
    }

    private static bool IsMonthVerb(TagDraft draft, int at) =>
        (draft.Reads(at, "may") && draft.Kind(Math.Min(at + 1, draft.Sentence.Past - 1)) != TokenKind.Number)
        || (draft.Reads(at, "march") && draft.Opens(at + 1, WordClass.Det));

    /// <summary><c>al-Hadi</c>, <c>el-Sayed</c>: small particle, hyphen, capital.</summary>
    private bool IsParticleName(ReadOnlySpan<char> word)
    {
        int hyphen = word.IndexOf('-');
        return hyphen is 2 or 3
            && hyphen + 1 < word.Length
            && char.IsUpper(word[hyphen + 1])
            && !hyphens.IsAdjective(word);
    }

    private static bool HasLower(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }
        return false;
    }
}
