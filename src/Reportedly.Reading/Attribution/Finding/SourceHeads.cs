using Reportedly.Language.Parsing;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>Finds the head of the source: the subject of a verb, wherever it stands.</summary>
internal sealed class SourceHeads(Analysis text)
{
    /// <summary>Whoever does what the verb says; -1 where the words name nobody.</summary>
    /// <param name="verb">The verb, or the predicate of a copula.</param>
    /// <param name="through">The clause through which a noun was reached, which is no part of the noun's phrase; -1 for none.</param>
    public int Active(int verb, out int through)
    {
        through = -1;
        int at = verb;
        for (int steps = 0; steps < 6; steps++)
        {
            int own = Clauses.OwnSubject(text, at);
            if (own >= 0)
            {
                return IsEmpty(own) ? -1 : own;
            }
            int head = text.Trees.Head(at);
            if (head == DependencyTrees.Root)
            {
                return -1;
            }
            switch (text.Trees.Relation(at))
            {
                case Relation.Acl or Relation.AclRelcl when text.IsNominal(head):
                    through = at;
                    return head;
                case Relation.Xcomp when Addressed(head) is var told and >= 0:
                    return told;
                case Relation.Conj or Relation.Xcomp or Relation.Advcl or Relation.Acl or Relation.Parataxis:
                    at = head;
                    break;
                default:
                    return -1;
            }
        }
        return -1;
    }

    /// <summary>The agent of a passive: "was criticized by the mayor"; -1 where there is none.</summary>
    public int Passive(int verb) =>
        text.Trees.Child(verb, Relation.OblAgent) is var agent and >= 0 ? agent : Clauses.Oblique(text, verb, "by");

    private int Addressed(int verb)
    {
        int target = text.Trees.Child(verb, Relation.Obj);
        return target >= 0 ? target : text.Trees.Child(verb, Relation.Iobj);
    }

    /// <summary>"it is said", "there is concern": stands in for nobody.</summary>
    private bool IsEmpty(int token) => text.Word(token) == "there" || text.Trees.Relation(token) == Relation.Expl;
}
