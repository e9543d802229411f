using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>
/// Decides whether a word that may or may not name an event does so here: <c>np:military</c> asks for a word of that class in its noun
/// phrase, <c>obj:weapon</c> for an object of that class, <c>verb:finding</c> for a verb of that class that it is the object of, <c>prep:on</c> for that preposition, <c>next:number</c> for a number right behind it. Any one
/// need that is met suffices.
/// </summary>
internal static class TriggerNeeds
{
    public static bool AreMet(Analysis text, ReadingLexicon lexicon, MentionIndex mentions, EventWord word, int token)
    {
        foreach (string need in word.Needs)
        {
            int colon = need.IndexOf(':', StringComparison.Ordinal);
            string part = need[..colon];
            string sort = need[(colon + 1)..];
            bool met = part switch
            {
                "np" => AnyIs(text, lexicon, mentions, text.Trees.Subtree(token), sort),
                "sent" => AnyIs(text, lexicon, mentions, text.SentenceOf(token).Tokens, sort),
                "obj" => ObjectIs(text, lexicon, mentions, token, sort),
                "subj" => SubjectIs(text, lexicon, mentions, token, sort),
                "verb" => IsObjectOf(text, lexicon, token, sort),
                "prep" => HasPreposition(text, token, sort),
                "next" => token + word.Length < text.Count && text.Class(token + word.Length) == WordClass.Num,
                _ => false,
            };
            if (met)
            {
                return true;
            }
        }
        return false;
    }

    private static bool ObjectIs(Analysis text, ReadingLexicon lexicon, MentionIndex mentions, int verb, string sort)
    {
        if (!text.IsVerb(verb))
        {
            int complement = Clauses.Oblique(text, verb, "of", "on", "against");
            return sort == "none"
                ? complement < 0
                : complement >= 0 && PhraseIs(text, lexicon, mentions, complement, sort);
        }
        int target = Clauses.IsPassive(text, verb) ? Clauses.Subject(text, verb) : Clauses.Object(text, verb);
        return sort == "none"
            ? target < 0
            : target >= 0
                && Clauses.WithConjuncts(text, target).Exists(t => PhraseIs(text, lexicon, mentions, t, sort));
    }

    private static bool SubjectIs(Analysis text, ReadingLexicon lexicon, MentionIndex mentions, int verb, string sort)
    {
        if (!text.IsVerb(verb))
        {
            int by = Clauses.Oblique(text, verb, "by");
            by = by >= 0 ? by : text.Trees.Child(verb, Relation.NmodPoss);
            return by >= 0 && PhraseIs(text, lexicon, mentions, by, sort);
        }
        int agent = Clauses.IsPassive(text, verb)
            ? text.Trees.Child(verb, Relation.OblAgent)
            : Clauses.Subject(text, verb);
        return agent >= 0 && PhraseIs(text, lexicon, mentions, agent, sort);
    }

    /// <summary>"pulled four bodies": the noun is the object of a verb of the class, or the subject of its passive.</summary>
    private static bool IsObjectOf(Analysis text, ReadingLexicon lexicon, int noun, string sort)
    {
        int verb = text.Trees.Head(noun);
        return verb >= 0
            && text.IsVerb(verb)
            && text.Trees.Relation(noun) is Relation.Obj or Relation.NsubjPass
            && lexicon.IsOfClass(text.Lemma(verb), sort);
    }

    private static bool HasPreposition(Analysis text, int token, string preposition)
    {
        if (Clauses.Oblique(text, token, preposition) >= 0)
        {
            return true;
        }
        return token + 1 < text.Count && string.Equals(text.Word(token + 1), preposition, StringComparison.Ordinal);
    }

    /// <summary>True where the phrase that a token heads is of the sort, "of"-phrases included: "a collection of rifles".</summary>
    private static bool PhraseIs(Analysis text, ReadingLexicon lexicon, MentionIndex mentions, int head, string sort)
    {
        Mention? mention = mentions.Headed(head);
        TokenRange range = mention?.Phrase ?? new TokenRange(head, head + 1);
        if (mention is not null && MentionIs(mention, sort))
        {
            return true;
        }
        for (int i = range.First; i < range.Past; i++)
        {
            if (WordIs(text, lexicon, i, range.Past, sort))
            {
                return true;
            }
        }
        foreach (int child in text.Trees.Children(head))
        {
            if (
                text.Trees.Relation(child) == Relation.Nmod
                && Clauses.Preposition(text, child) == "of"
                && PhraseIs(text, lexicon, mentions, child, sort)
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool AnyIs(
        Analysis text,
        ReadingLexicon lexicon,
        MentionIndex mentions,
        TokenRange range,
        string sort
    )
    {
        for (int i = range.First; i < range.Past; i++)
        {
            if (
                WordIs(text, lexicon, i, range.Past, sort)
                || mentions.Headed(i) is { } mention && MentionIs(mention, sort)
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool MentionIs(Mention mention, string sort) =>
        sort switch
        {
            "military" or "armed" => mention.Kind
                is ActorKind.Military
                    or ActorKind.Police
                    or ActorKind.Intelligence
                    or ActorKind.RebelGroup
                    or ActorKind.Militia
                    or ActorKind.Coalition
                || sort == "armed" && mention is { IsPlace: true, IsActor: true },
            "person" => mention.IsPerson
                || mention.IsActor && mention is { Kind: not ActorKind.Unknown, IsPlace: false },
            "place" => mention.IsPlace,
            "people" => mention.IsActor && mention.Number != ActorNumber.One,
            _ => false,
        };

    private static bool WordIs(Analysis text, ReadingLexicon lexicon, int token, int past, string sort)
    {
        string lemma = text.Lemma(token);
        if (
            lexicon.Classes.TryGetValue(lemma, out System.Collections.Immutable.ImmutableArray<string> classes)
            && classes.Contains(sort)
        )
        {
            return true;
        }
        return sort switch
        {
            "weapon" => lexicon.Instruments.TryLongest(text.Lemmas, token, past, out Instrument weapon, out _)
                && weapon.Class is not ("vehicle" or "aircraft" or "armour" or "naval"),
            // "jets struck": those who fly them.
            "armed" => lexicon.Instruments.TryLongest(text.Lemmas, token, past, out Instrument craft, out _)
                && craft.Class is "aircraft" or "armour" or "naval",
            "place" => lexicon.Classes.TryGetValue(lemma, out classes) && classes.Contains("territory"),
            _ => false,
        };
    }
}
