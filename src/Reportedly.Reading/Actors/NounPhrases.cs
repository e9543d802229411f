using System.Collections.Frozen;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Actors;

/// <summary>The stretch of a noun phrase around its head, as the tree has it.</summary>
internal static class NounPhrases
{
    /// <summary>Lemmas that say how many, not who.</summary>
    private static readonly FrozenSet<string> Quantities = FrozenSet.ToFrozenSet(
        [
            "dozen",
            "ten",
            "score",
            "hundred",
            "thousand",
            "million",
            "number",
            "maximum",
            "lot",
            "many",
            "several",
            "most",
            "some",
        ],
        StringComparer.Ordinal
    );

    /// <summary>The phrase: the head with what stands before it and the names that go on behind it.</summary>
    public static TokenRange PhraseOf(Analysis text, int head)
    {
        int first = head;
        int past = head + 1;
        foreach (int child in text.Trees.Children(head))
        {
            Relation relation = text.Trees.Relation(child);
            if (
                child < head
                && relation
                    is Relation.Det
                        or Relation.Amod
                        or Relation.Nummod
                        or Relation.Compound
                        or Relation.NmodPoss
                        or Relation.Flat
                        or Relation.Advmod
            )
            {
                first = Math.Min(first, text.Trees.Subtree(child).First);
            }
            else if (child > head && relation is Relation.Flat or Relation.Compound && child == past)
            {
                past = text.Trees.Subtree(child).Past;
            }
        }
        return new TokenRange(first, past);
    }

    /// <summary>"regional governor NAME": the name right behind an office, where the tree has it as an apposition.</summary>
    public static TokenRange? NamedBehind(Analysis text, int head, TokenRange phrase)
    {
        if (
            phrase.Past >= text.Count
            || text.Class(phrase.Past) != WordClass.Propn
            || text.Class(head) != WordClass.Noun
        )
        {
            return null;
        }
        int appositive = text.Trees.Child(head, Relation.Appos);
        return appositive >= 0 && PhraseOf(text, appositive) is var name && name.First == phrase.Past ? name : null;
    }

    /// <summary>"the news agency MENA": up to the common noun right before a name that the tree hangs on that name; null where there is none.</summary>
    public static TokenRange? DescriptionBefore(Analysis text, int head, TokenRange phrase)
    {
        if (text.Class(head) != WordClass.Propn)
        {
            return null;
        }
        int first = head;
        while (first > phrase.First && text.Class(first - 1) == WordClass.Propn)
        {
            first--;
        }
        int noun = first - 1;
        return
            noun >= phrase.First
            && text.Class(noun) == WordClass.Noun
            && text.Trees.Head(noun) == head
            && text.Trees.Relation(noun) == Relation.Compound
            ? new TokenRange(phrase.First, first)
            : null;
    }

    /// <summary>"the wounded", "the dead": an adjective with an article and no noun.</summary>
    public static bool HeadsNominally(Analysis text, int token) =>
        text.Trees.Relation(token) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.OblAgent
        && text.Trees.Child(token, Relation.Det) >= 0;

    /// <summary>"dozens", "hundreds": how many, not who.</summary>
    public static bool IsQuantity(Analysis text, TokenRange name) =>
        name.Count == 1 && Quantities.Contains(text.Lemma(name.First));
}
