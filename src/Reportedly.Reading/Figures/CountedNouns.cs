using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Numbers;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Figures;

/// <summary>Finds the noun that a number counts.</summary>
internal sealed class CountedNouns(Analysis text, MentionIndex mentions)
{
    /// <summary>The nominal that the number stands on: the noun counted, or the number itself where it stands alone.</summary>
    public int Carrier(NumberExpression number)
    {
        int token = number.Tokens.Past - 1;
        for (int i = number.Tokens.First; i < number.Tokens.Past; i++)
        {
            int head = text.Trees.Head(i);
            if (head != DependencyTrees.Root && !number.Tokens.Contains(head))
            {
                token = i;
                if (
                    text.Trees.Relation(i) is Relation.Nummod or Relation.Det or Relation.Amod or Relation.Compound
                    && text.IsNominal(head)
                )
                {
                    return head;
                }
            }
        }
        return token;
    }

    /// <summary>"160 militants in Mosul, 40 in Baghdad": the later number counts what the first one counts.</summary>
    public int FirstConjunct(int token)
    {
        int at = token;
        while (
            text.Trees.Relation(at) == Relation.Conj && text.Trees.Head(at) is var head and >= 0 && text.IsNominal(head)
        )
        {
            at = head;
        }
        return at;
    }

    /// <summary>Who or what the number counts: the noun it stands on, or what follows "of".</summary>
    public Mention? CountedAt(int carrier, NumberExpression number)
    {
        int of = Clauses.Oblique(text, carrier, "of");
        if ((number.Tokens.Contains(carrier) || text.Class(carrier) == WordClass.Num) && of >= 0)
        {
            return number.Tokens.Contains(of) ? CountedAt(of, number) : mentions.Headed(of);
        }
        Mention? mention = mentions.Headed(carrier);
        return mention is not null && !number.Tokens.Contains(mention.Name.Past - 1) ? mention : null;
    }
}
