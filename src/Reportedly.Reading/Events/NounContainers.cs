using Reportedly.Language.Parsing;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Events;

/// <summary>Finds the noun whose place in the clause another has.</summary>
internal sealed class NounContainers(ReadingLexicon lexicon)
{
    /// <summary>
    /// The noun that stands for another in its clause: the first of those coordinated, "a series" for "a series of attacks", "tactics" for
    /// "tactics including ambushes".
    /// </summary>
    public int Of(Analysis text, int noun)
    {
        for (int step = 0; step < 4; step++)
        {
            int head = text.Trees.Head(noun);
            if (head != DependencyTrees.Root && Holder(text, noun, head) is var holder and >= 0)
            {
                noun = holder;
                continue;
            }
            if (head == DependencyTrees.Root || !text.IsNominal(head))
            {
                return noun;
            }
            bool contained = text.Trees.Relation(noun) switch
            {
                Relation.Conj => true,
                Relation.Obl or Relation.Nmod when Clauses.Preposition(text, noun) == "with" => true,
                Relation.Nmod => Clauses.Preposition(text, noun) switch
                {
                    "including" or "like" or "as" => true,
                    "of" => lexicon.IsOfClass(text.Lemma(head), "series"),
                    _ => false,
                },
                _ => false,
            };
            if (!contained)
            {
                return noun;
            }
            noun = head;
        }
        return noun;
    }

    /// <summary>"a rucksack containing a bomb": the rucksack. -1 where the noun is in nothing.</summary>
    private int Holder(Analysis text, int noun, int verb) =>
        text.Trees.Relation(noun) == Relation.Obj
        && text.Trees.Relation(verb) is Relation.Acl or Relation.AclRelcl
        && lexicon.IsOfClass(text.Lemma(verb), "holding")
            ? text.Trees.Head(verb)
            : -1;
}
