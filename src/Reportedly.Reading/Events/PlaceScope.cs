using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>Tells which places of a sentence can be where its event happened.</summary>
internal sealed class PlaceScope(ReadingLexicon lexicon)
{
    /// <summary>True where the place stands as one where something happens, and not as where somebody or something else is or comes from.</summary>
    /// <param name="text">The layers of language.</param>
    /// <param name="mentions">Who and what is named.</param>
    /// <param name="mention">The words in this sentence that name or describe the place.</param>
    /// <param name="precision">What sort of place it is.</param>
    /// <param name="trigger">The event's word.</param>
    public bool Is(Analysis text, MentionIndex mentions, Mention mention, PlacePrecision precision, Trigger trigger) =>
        !IsOrigin(text, mention, trigger) && IsLocative(text, mentions, mention, precision, trigger);

    /// <summary>"north of Tarm", "40 km east of the capital": true for the place from which another is told, which says less than any that is named for itself.</summary>
    public bool IsPointedFrom(Analysis text, Mention mention)
    {
        int at = mention.Head;
        for (int step = 0; step < 3; step++)
        {
            int head = text.Trees.Head(at);
            if (head == DependencyTrees.Root)
            {
                return false;
            }
            if (IsBearing(text, head))
            {
                return Clauses.Preposition(text, at) == "of";
            }
            if (!text.IsNominal(head))
            {
                return false;
            }
            at = head;
        }
        return false;
    }

    /// <summary>"north" as in "north of the town"; not as in "in the north of the country", nor as in "Tarm, north of the capital".</summary>
    private bool IsBearing(Analysis text, int word) =>
        lexicon.IsOfClass(text.Lemma(word), "bearing")
        && Clauses.Preposition(text, word).Length == 0
        && text.Trees.Child(word, Relation.Det) < 0
        && (word == 0 || text.Word(word - 1) is not ",");

    /// <summary>True where a place stands behind a preposition of place, its own or that of the phrase that it is part of.</summary>
    private bool IsLocative(
        Analysis text,
        MentionIndex mentions,
        Mention mention,
        PlacePrecision precision,
        Trigger trigger
    )
    {
        EventType type = trigger.Word.Type;
        TokenRange sentence = text.SentenceOf(trigger.Token).Tokens;
        int at = mention.Head;
        for (int step = 0; step < 4; step++)
        {
            string preposition = Clauses.Preposition(text, at);
            if (preposition.Length == 0 && step == 0 && mention.Phrase.First > sentence.First)
            {
                string before = text.Word(mention.Phrase.First - 1);
                preposition = PlaceNames.IsPlacePreposition(before) ? before : "";
            }
            switch (preposition)
            {
                case "in"
                or "at"
                or "near"
                or "outside"
                or "inside"
                or "across"
                or "around"
                or "within"
                or "throughout"
                or "north"
                or "south"
                or "east"
                or "west"
                or "along"
                or "through"
                or "off":
                    return !IsOfSomebodyElse(text, mentions, at, trigger);
                case "on":
                    return precision is not PlacePrecision.Country;
                case "from" or "to" or "into" or "towards" or "toward" or "for":
                    return type is EventType.Displacement or EventType.TroopMovement or EventType.Rescue;
                case "of" or "":
                    if (IsStruck(text, at, trigger))
                    {
                        return true;
                    }
                    break;
                default:
                    return false;
            }
            int head = text.Trees.Head(at);
            Relation relation = text.Trees.Relation(at);
            if (preposition == "of" && head >= 0 && IsBearing(text, head))
            {
                // "a shootout north of the town"; "the camp north of the town" is where the camp is.
                int where = text.Trees.Head(head);
                return where == trigger.Token
                    || where >= 0
                        && (text.IsVerb(where) || mentions.Headed(where) is not { } other || mentions.IsTime(other));
            }
            if (head == DependencyTrees.Root || !text.IsNominal(head))
            {
                return false;
            }
            if (
                relation
                is not (Relation.Nmod or Relation.NmodPoss or Relation.Conj or Relation.Compound or Relation.Appos)
            )
            {
                return false;
            }
            // "the army of Syria" is no place, "the city of Homs" and "Egypt's capital" are.
            if (
                mentions.Headed(head) is { IsActor: true, IsPlace: false }
                && relation != Relation.Conj
                && !lexicon.PlaceWords.TryLongest(text.Lemmas, head, head + 1, out _, out _)
            )
            {
                return false;
            }
            at = head;
        }
        return false;
    }

    /// <summary>"cleared the villages of Tarm": the object of what is done to places.</summary>
    private static bool IsStruck(Analysis text, int place, Trigger trigger) =>
        trigger.Word.Frame == Frame.Place
        && text.Trees.Head(place) == trigger.Token
        && text.Trees.Relation(place) is Relation.Obj or Relation.NsubjPass;

    /// <summary>"the party's head in Tarm was held": where somebody is from who has no part in it is not where it happened.</summary>
    private bool IsOfSomebodyElse(Analysis text, MentionIndex mentions, int place, Trigger trigger)
    {
        int head = text.Trees.Head(place);
        return text.Trees.Relation(place) == Relation.Nmod
            && head >= 0
            && mentions.Headed(head) is { IsActor: true, IsPlace: false } somebody
            // "a police post in Tarm" is where it stands, whoever is in it.
            && !lexicon.IsOfClass(text.Lemma(head), "building")
            && !lexicon.PlaceWords.TryLongest(text.Lemmas, head, head + 1, out _, out _)
            && !trigger.Agents.Contains(somebody.Index)
            && !trigger.Targets.Contains(somebody.Index)
            && !text.Trees.IsUnder(head, trigger.Token)
            && !IsWhatIsProtested(text, head, trigger);
    }

    /// <summary>"joined a protest against the detention of a writer in Tarm": trees may have what is protested against on the verb.</summary>
    private static bool IsWhatIsProtested(Analysis text, int somebody, Trigger trigger)
    {
        int verb = trigger.Word.Type == EventType.Protest ? text.Trees.Head(trigger.Token) : -1;
        return verb >= 0
            && text.IsVerb(verb)
            && Clauses.Oblique(text, verb, "against", "over") is var against and >= 0
            && against > trigger.Token
            && text.Trees.IsUnder(somebody, against);
    }

    /// <summary>"a commander born in Tarm", "a group based in Tarm": where somebody comes from is not where it happened.</summary>
    private bool IsOrigin(Analysis text, Mention place, Trigger trigger) =>
        Clauses.GoverningVerb(text, place.Head) is var verb and >= 0
        && verb != trigger.Token
        && lexicon.IsOfClass(text.Lemma(verb), "origin");
}
