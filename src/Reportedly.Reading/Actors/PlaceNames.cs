using System.Collections.Frozen;
using Reportedly.Language.Names;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Actors;

/// <summary>Tells the place that a name names.</summary>
internal sealed class PlaceNames(ReadingLexicon lexicon, PersonNames persons)
{
    private static readonly FrozenSet<string> PlacePrepositions = FrozenSet.ToFrozenSet(
        [
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "around",
            "across",
            "throughout",
            "from",
            "to",
            "toward",
            "towards",
            "into",
            "through",
            "north",
            "south",
            "east",
            "west",
            "between",
            "within",
            "over",
            "on",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Words that say which part of a place is meant.</summary>
    private static readonly FrozenSet<string> Directions = FrozenSet.ToFrozenSet(
        ["north", "south", "east", "west", "central", "upper", "lower"],
        StringComparer.Ordinal
    );

    /// <summary>The known place, the name with a generic noun ("... province"), or a proper name behind a preposition of place; else null.</summary>
    public KnownPlace? PlaceOf(Analysis text, int head, TokenRange name, bool proper)
    {
        for (int i = name.First; i < name.Past; i++)
        {
            if (!text.IsCapitalised(i) || lexicon.Demonyms.ContainsKey(text.Word(i)) && i < name.Past - 1)
            {
                continue;
            }
            if (
                lexicon.Places.TryLongest(text.Words, i, name.Past, out KnownPlace known, out int length)
                && i + length == name.Past
                && !(i > name.First && text.Class(i - 1) == WordClass.Propn && persons.LooksLikePerson(text, name))
            )
            {
                return known;
            }
            for (int word = i + 1; word < name.Past; word++)
            {
                if (
                    lexicon.PlaceWords.TryLongest(text.Lemmas, word, name.Past, out PlaceWord generic, out int words)
                    && generic.After
                    && word + words == name.Past
                    && text.Class(word - 1) == WordClass.Propn
                    && !lexicon.Actors.TryLongest(text.Words, i, word, out _, out _)
                )
                {
                    return new KnownPlace(text.Quote(new TokenRange(i, name.Past)), null, generic.Precision);
                }
            }
        }
        if (proper && IsProper(text, name) && GenericAbove(text, head) is { } above)
        {
            return new KnownPlace(text.Quote(name), null, above.Precision);
        }
        if (proper && IsProper(text, name) && text.KindOf(name) is NameKind.Location or NameKind.Facility)
        {
            PlacePrecision precision =
                text.KindOf(name) == NameKind.Facility ? PlacePrecision.Point : PlacePrecision.Settlement;
            return new KnownPlace(text.Quote(name), null, precision);
        }
        int preposition = text.Trees.Child(head, Relation.Case);
        return
            proper
            && preposition >= 0
            && IsProper(text, name)
            && text.Word(preposition) is "in" or "at" or "near" or "outside" or "around"
            && !persons.LooksLikePerson(text, name)
            ? new KnownPlace(
                text.Quote(name),
                null,
                text.Word(preposition) == "at" ? PlacePrecision.Point : PlacePrecision.Settlement
            )
            : null;
    }

    /// <summary>"the village of Tesna": the generic noun that a name stands behind with "of"; null where it stands behind none.</summary>
    private PlaceWord? GenericAbove(Analysis text, int head)
    {
        int noun = text.Trees.Head(head);
        return
            noun >= 0
            && text.Trees.Relation(head) == Relation.Nmod
            && text.Trees.Child(head, Relation.Case) is var preposition and >= 0
            && text.Word(preposition) == "of"
            && lexicon.PlaceWords.TryLongest(text.Lemmas, noun, noun + 1, out PlaceWord generic, out _)
            && generic.Before
            ? generic
            : null;
    }

    /// <summary>Proper nouns throughout, a direction before them aside.</summary>
    private static bool IsProper(Analysis text, TokenRange name)
    {
        for (int i = name.First; i < name.Past; i++)
        {
            bool direction =
                text.Word(i).EndsWith("ern", StringComparison.Ordinal) || Directions.Contains(text.Word(i));
            if (text.Class(i) != WordClass.Propn && !direction)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>True where a preposition may stand before a place.</summary>
    public static bool IsPlacePreposition(string word) => PlacePrepositions.Contains(word);
}
