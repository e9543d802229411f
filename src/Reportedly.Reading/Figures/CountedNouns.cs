using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
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

    /// <summary>
    /// "160 militants in Mosul, 40 in Baghdad": the later number counts what the first one counts. A tree may have it on the verb, which is left out.
    /// </summary>
    public int FirstConjunct(int token)
    {
        int at = token;
        while (text.Trees.Relation(at) is Relation.Conj or Relation.Parataxis)
        {
            int head = text.Trees.Head(at);
            int above = text.IsNominal(head) ? head : Clauses.Counterpart(text, at);
            if (above < 0 || text.IsNominal(head) && text.Trees.Relation(at) == Relation.Parataxis)
            {
                break;
            }
            at = above;
        }
        return at;
    }

    /// <summary>
    /// "30 men in Kano, 12 in Kaduna and another three in Jos": a number in such a list, with a place behind it and no noun, counts what the first of the
    /// list counts. What carries that one; -1 where the number stands in no list.
    /// </summary>
    public int ListedWith(NumberExpression number, ImmutableArray<NumberExpression> numbers)
    {
        TokenRange sentence = text.SentenceOf(number.Tokens.First).Tokens;
        if (!IsBeforePlace(number.Tokens.Past, sentence.Past))
        {
            return -1;
        }
        NumberExpression? before = null;
        foreach (NumberExpression other in numbers)
        {
            if (
                other.Kind == NumberKind.Count
                && other.Tokens.First >= sentence.First
                && other.Tokens.Past <= number.Tokens.First
            )
            {
                before = other;
            }
        }
        bool placed = false;
        bool parted = false;
        for (int i = before?.Tokens.Past ?? sentence.Past; i < number.Tokens.First; i++)
        {
            if (text.IsVerb(i))
            {
                return -1;
            }
            parted =
                text.Word(i) is "," or "and" or ";"
                || parted && text.Word(i) is "another" or "and" or "about" or "some";
            placed |= IsBeforePlace(i, number.Tokens.First);
        }
        if (before is null || !placed || !parted)
        {
            return -1;
        }
        int listed = ListedWith(before, numbers);
        return listed >= 0 ? listed : Carrier(before);
    }

    private bool IsBeforePlace(int token, int past) =>
        token < past && text.Word(token) is "in" or "at" or "near" or "from" or "outside";

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
