using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;

namespace Reportedly.Reading.Places;

/// <summary>Tells how a toponym is used by the words around it.</summary>
internal static class ToponymUses
{
    /// <summary>The use of a candidate that is taken.</summary>
    public static ToponymUse Of(ToponymText text, ToponymCandidate candidate)
    {
        if (candidate.Form == ToponymForm.Adjective)
        {
            return ToponymUse.Modifier;
        }
        if (candidate.IsEmbedded)
        {
            return ToponymUse.Embedded;
        }
        int head = HeadOf(text, candidate);
        Relation relation = text.Trees.Relation(head);
        int above = text.Trees.Head(head);
        if (
            relation is Relation.Compound or Relation.NmodDesc or Relation.Amod
            && above >= candidate.Tokens.Past
            && text.Joins(candidate.Tokens.Past - 1)
        )
        {
            return ToponymUse.Modifier;
        }
        return relation is Relation.Nsubj or Relation.NsubjOuter && text.IsSaying(above) || IsParty(text, head, above)
            ? ToponymUse.Metonymic
            : ToponymUse.Literal;
    }

    /// <summary>"talks with Tehran", "a dispute between Cairo and Khartoum".</summary>
    private static bool IsParty(ToponymText text, int head, int above)
    {
        int preposition = text.Trees.Child(head, Relation.Case);
        return preposition >= 0
            && above >= 0
            && text.Is(preposition, ToponymWord.PartyPreposition)
            && (text.IsWord(preposition, "with") || text.IsWord(preposition, "against"))
            && text.Tags.Class(above) is WordClass.Noun or WordClass.Verb;
    }

    /// <summary>The token of the name that hangs on a word outside of it.</summary>
    private static int HeadOf(ToponymText text, ToponymCandidate candidate)
    {
        for (int i = candidate.Tokens.First; i < candidate.Tokens.Past; i++)
        {
            if (!candidate.Tokens.Contains(text.Trees.Head(i)))
            {
                return i;
            }
        }
        return candidate.Tokens.Past - 1;
    }
}
