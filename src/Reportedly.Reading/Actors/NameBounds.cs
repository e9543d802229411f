using System.Collections.Frozen;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Actors;

/// <summary>Where in a noun phrase the name itself begins and ends.</summary>
internal sealed class NameBounds(ReadingLexicon lexicon, NameRegister register)
{
    /// <summary>Lemmas of bodies that no head of the register need follow: their names go on all the same.</summary>
    private static readonly FrozenSet<string> OrganisationNouns = FrozenSet.ToFrozenSet(
        ["center", "centre", "institute", "observatory", "network", "council", "fund"],
        StringComparer.Ordinal
    );

    /// <summary>Lemmas before a noun that are no part of a name.</summary>
    private static readonly FrozenSet<string> Quantifiers = FrozenSet.ToFrozenSet(
        [
            "another",
            "several",
            "many",
            "much",
            "more",
            "most",
            "least",
            "less",
            "little",
            "other",
            "dozens",
            "hundreds",
            "thousands",
            "few",
            "fewer",
            "estimate",
            "estimated",
            "additional",
        ],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> Definites = FrozenSet.ToFrozenSet(
        ["the", "this", "these", "that", "those", "its", "their", "his", "her", "our"],
        StringComparer.Ordinal
    );

    /// <summary>Cuts articles, numbers and possessors from the left of a phrase.</summary>
    public TokenRange NameOf(Analysis text, TokenRange phrase, out bool possessed, out bool definite)
    {
        possessed = false;
        definite = false;
        int first = phrase.First;
        if (IsKnown(text, phrase))
        {
            while (first < phrase.Past && text.Class(first) == WordClass.Det)
            {
                definite |= text.Word(first) == "the";
                first++;
            }
            return new TokenRange(first, phrase.Past);
        }
        for (int i = phrase.First; i < phrase.Past - 1; i++)
        {
            if (text.Word(i) is "'s" or "'" or "s'" && !IsOffice(text, phrase, i))
            {
                first = i + 1;
                possessed = true;
            }
        }
        while (first < phrase.Past && IsOuter(text, first))
        {
            definite |= Definites.Contains(text.Word(first));
            first++;
        }
        return new TokenRange(first, phrase.Past);
    }

    /// <summary>"Ministry of Defence", "Observatory for Human Rights": a capitalised body goes on through "of", "for" and "and".</summary>
    public TokenRange LengthenOrganisation(Analysis text, TokenRange name)
    {
        int last = name.Past - 1;
        if (IsFollowers(text, last))
        {
            return new TokenRange(name.First, last + 3);
        }
        if (
            text.Class(last) != WordClass.Propn
            || !text.IsCapitalised(last)
            || register.HeadOf(text, name) is not { Number: ActorNumber.Group }
                && !OrganisationNouns.Contains(text.Lemma(last))
        )
        {
            return name;
        }
        int past = name.Past;
        int at = past;
        while (at + 1 < text.Count && text.Word(at) is "of" or "for" or "and" or "against")
        {
            int next = at + 1;
            while (next < text.Count && text.Word(next) is "the" or "a" or "an")
            {
                next++;
            }
            int end = next;
            while (
                end < text.Count
                && text.Class(end) is WordClass.Propn or WordClass.Adj or WordClass.Noun
                && text.IsCapitalised(end)
            )
            {
                end++;
            }
            if (end == next || text.Word(at) == "and" && at == name.Past)
            {
                break;
            }
            // "for Prisoners' Rights": a possessive inside goes on as well.
            if (end + 1 < text.Count && text.Word(end) is "'" or "'s" && text.IsCapitalised(end + 1))
            {
                end++;
                while (
                    end < text.Count && text.Class(end) is WordClass.Propn or WordClass.Noun && text.IsCapitalised(end)
                )
                {
                    end++;
                }
            }
            past = end;
            at = end;
        }
        return new TokenRange(name.First, past);
    }

    /// <summary>"the Sons of Amu": many who call themselves by what they follow; "Residents of Amu" begins a sentence.</summary>
    private static bool IsFollowers(Analysis text, int noun) =>
        noun + 2 < text.Count
        && text.IsCapitalised(noun)
        && text.Tags.Form(noun) == WordForm.Plural
        && noun > text.SentenceOf(noun).Tokens.First
        && text.Word(noun - 1) == "the"
        && text.Word(noun + 1) == "of"
        && text.Class(noun + 2) == WordClass.Propn
        && text.IsCapitalised(noun + 2);

    /// <summary>"the Britain-based Syrian Observatory", "outlawed Workers Party": what describes a proper name is no part of it.</summary>
    public static TokenRange TrimEpithets(Analysis text, TokenRange name)
    {
        int last = name.Past - 1;
        bool proper = text.Class(last) == WordClass.Propn;
        int first = name.First;
        while (
            first < last
            && (
                proper && !text.IsCapitalised(first)
                || text.Word(first).EndsWith("-based", StringComparison.Ordinal)
                || text.Word(first).EndsWith("-owned", StringComparison.Ordinal)
                || text.Word(first).EndsWith("-run", StringComparison.Ordinal)
                || text.Word(first).EndsWith("-sponsored", StringComparison.Ordinal)
                || text.Word(first) is "so-called" or "outlawed" or "banned"
            )
        )
        {
            // "al-Qaeda" and "al-Karim" begin names in lower case.
            if (text.Class(first) == WordClass.Propn)
            {
                break;
            }
            first++;
        }
        return new TokenRange(first, name.Past);
    }

    private static bool IsOuter(Analysis text, int token) =>
        text.Class(token)
            is WordClass.Det
                or WordClass.Num
                or WordClass.Adv
                or WordClass.Adp
                or WordClass.Punct
                or WordClass.Sconj
                // "between 40 and 60 soldiers".
                or WordClass.Cconj
        || text.Class(token) == WordClass.Pron && text.Trees.Relation(token) is Relation.NmodPoss or Relation.Det
        || Quantifiers.Contains(text.Lemma(token));

    /// <summary>"the Federal Prosecutor's Office", "the Governor's Council", "the mayor's office": the possessor is part of the body's name.</summary>
    private bool IsOffice(Analysis text, TokenRange phrase, int possessive) =>
        (
            text.Lemma(phrase.Past - 1) == "office"
            || text.IsCapitalised(phrase.Past - 1) && possessive > phrase.First && text.IsCapitalised(possessive - 1)
        )
        && possessive > phrase.First
        && lexicon.ActorHeads.TryLongest(text.Lemmas, possessive - 1, possessive, out ActorHead office, out _)
        && office.Number == ActorNumber.One;

    /// <summary>True where a known name takes the phrase up to its end: its possessive is part of it.</summary>
    private bool IsKnown(Analysis text, TokenRange phrase)
    {
        for (int i = phrase.First; i < phrase.Past; i++)
        {
            if (
                text.IsCapitalised(i)
                && lexicon.Actors.TryLongest(text.Words, i, phrase.Past, out _, out int length)
                && length > 2
                && i + length == phrase.Past
            )
            {
                return true;
            }
        }
        return false;
    }
}
