using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;

namespace Reportedly.Reading.Attribution.Finding;

/// <summary>How far a cue reaches: the verb with its auxiliaries, negation, adverbs, particle and the verbs that lead to it.</summary>
internal sealed class CueGroups(Analysis text)
{
    /// <summary>The group around a verb or predicate.</summary>
    /// <param name="head">The verb or predicate.</param>
    /// <param name="first">First of the words that the lexicon knows.</param>
    /// <param name="past">Behind the last of them.</param>
    public TokenRange Of(int head, int first, int past)
    {
        int at = head;
        int left = LeftOf(at, first);
        while (
            left > 0
            && text.Word(left - 1) == "to"
            && text.Trees.Relation(left - 1) == Relation.Mark
            && text.Trees.Head(left - 1) == at
        )
        {
            left--;
            int governor = text.Trees.Head(at);
            if (
                text.Trees.Relation(at) != Relation.Xcomp
                || governor < 0
                || governor >= left
                || !Adjacent(governor, left)
                || text.Class(governor) is not (WordClass.Verb or WordClass.Adj or WordClass.Aux)
            )
            {
                break;
            }
            at = governor;
            left = LeftOf(governor, governor);
        }
        return new TokenRange(left, RightOf(head, past));
    }

    private bool Adjacent(int governor, int left)
    {
        for (int i = governor + 1; i < left; i++)
        {
            if (text.Class(i) is not (WordClass.Adv or WordClass.Adp))
            {
                return false;
            }
        }
        return true;
    }

    private int LeftOf(int head, int first)
    {
        while (
            first > 0
            && text.Trees.Head(first - 1) == head
            && (
                text.Trees.Relation(first - 1) is Relation.Aux or Relation.AuxPass or Relation.Cop
                || text.Trees.Relation(first - 1) == Relation.Advmod
                    && text.Word(first - 1)
                        is not (
                            "when"
                            or "why"
                            or "how"
                            or "where"
                            or "however"
                            or "so"
                            or "then"
                            or "there"
                            or "here"
                            or "too"
                            or "as"
                            or "instead"
                            or "meanwhile"
                            or "moreover"
                            or "yet"
                            or "now"
                        )
            )
        )
        {
            first--;
        }
        return first;
    }

    private int RightOf(int head, int past)
    {
        while (past < text.Count && text.Trees.Head(past) == head)
        {
            bool goesOn =
                text.Trees.Relation(past) is Relation.CompoundPrt
                || text.Trees.Relation(past) == Relation.Advmod
                    && text.Word(past).EndsWith("ly", StringComparison.Ordinal)
                    && text.Word(past) is not "early";
            if (!goesOn)
            {
                break;
            }
            past++;
        }
        return past < text.Count && text.Word(past) == ":" ? past + 1 : past;
    }
}
