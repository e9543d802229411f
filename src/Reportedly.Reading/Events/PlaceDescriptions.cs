using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>
/// Finds the place that a description speaks of: "in the country", "across the province", "in the capital" mean the place of that sort that was named
/// last before it.
/// </summary>
internal sealed class PlaceDescriptions(ReadingLexicon lexicon)
{
    /// <summary>How many mentions before the description the place may have been named.</summary>
    private const int Memory = 150;

    /// <summary>"the capital", "the village": true for a definite noun for one town or country, whether or not it is known which is meant.</summary>
    public bool Describes(Analysis text, Mention mention) =>
        WordOf(text, mention) is { Precision: PlacePrecision.Settlement or PlacePrecision.Country }
        && text.Tags.Form(mention.Head) != WordForm.Plural;

    private PlaceWord? WordOf(Analysis text, Mention mention) =>
        mention is { IsDefinite: true, IsNamed: false, IsPlace: false, Name.Count: 1 }
        && lexicon.PlaceWords.TryLongest(text.Lemmas, mention.Head, mention.Head + 1, out PlaceWord word, out _)
            ? word
            : null;

    /// <summary>The named place; null where the mention is no such description, or nothing before it fits.</summary>
    public Mention? Named(Analysis text, MentionIndex mentions, Mention description)
    {
        if (
            WordOf(text, description) is not { } word
            || text.Trees.Child(description.Head, Relation.NmodPoss) >= 0
            || NamesItself(text, mentions, description)
        )
        {
            return null;
        }
        bool capital = text.Lemma(description.Head) == "capital";
        Mention? acting = null;
        for (int i = description.Index - 1; i >= Math.Max(0, description.Index - Memory); i--)
        {
            Mention earlier = mentions[i];
            if (
                earlier is { Place: { } place, IsNamed: true }
                && (place.Precision == word.Precision || SharesNoun(text, earlier, description))
                && !Circumstances.IsDescribed(text, earlier)
                && (!capital || IsCapital(place))
            )
            {
                if (!Acts(text, earlier))
                {
                    return earlier;
                }
                acting ??= earlier;
            }
        }
        return acting;
    }

    /// <summary>"the defeat by Tarnia", "Tarnia said": a country that acts is rather not the one that is spoken of as a place, where another was named.</summary>
    private static bool Acts(Analysis text, Mention place) =>
        text.Trees.Relation(place.Head) is Relation.Nsubj or Relation.OblAgent
        || Clauses.Preposition(text, place.Head) is "by" or "with" or "against";

    /// <summary>"the hospital" after "Tarm General Hospital".</summary>
    private static bool SharesNoun(Analysis text, Mention named, Mention description) =>
        string.Equals(
            text.Lemma(named.Name.Past - 1),
            text.Lemma(description.Head),
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>"the city of Tarm": the name stands with it.</summary>
    private static bool NamesItself(Analysis text, MentionIndex mentions, Mention description)
    {
        foreach (int child in text.Trees.Children(description.Head))
        {
            if (
                text.Trees.Relation(child) is Relation.Nmod or Relation.Appos or Relation.Compound or Relation.Flat
                && mentions.Headed(child) is { IsPlace: true }
            )
            {
                return true;
            }
        }
        return false;
    }

    private bool IsCapital(KnownPlace place) =>
        place.Country is { } country && lexicon.Capitals.Contains((place.Name, country));
}
