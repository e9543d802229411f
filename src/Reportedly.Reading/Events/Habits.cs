using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>Sees verbs that say what somebody does at large, and adjectives that say what people are: nothing of it happened on some day.</summary>
internal sealed class Habits(ReadingLexicon lexicon)
{
    /// <summary>How many clauses up the tree the habit may stand: "which is fighting to topple the government".</summary>
    private const int Reach = 3;

    /// <summary>True for "the front, which is fighting to topple the government", "says it only attacks soldiers".</summary>
    public bool IsHabit(Analysis text, MentionIndex mentions, Trigger trigger)
    {
        int verb = trigger.Token;
        for (int step = 0; step < Reach && verb >= 0; step++)
        {
            Relation relation = text.Trees.Relation(verb);
            if (relation == Relation.AclRelcl)
            {
                return IsPresent(text, verb)
                    && mentions.Headed(text.Trees.Head(verb)) is { IsActor: true, IsNamed: true, IsPerson: false };
            }
            if (IsPresent(text, verb) && HasHabit(text, verb))
            {
                return true;
            }
            if (relation is not (Relation.Xcomp or Relation.Advcl))
            {
                return false;
            }
            verb = text.Trees.Head(verb);
        }
        return false;
    }

    /// <summary>True for "schools sheltering displaced families", "one of the detained men": no number says how many were driven out or held.</summary>
    public static bool IsState(Analysis text, Trigger trigger) =>
        trigger.Word.Type is EventType.Displacement or EventType.Arrest
        && text.Trees.Relation(trigger.Token) == Relation.Amod
        && text.Trees.Child(text.Trees.Head(trigger.Token), Relation.Nummod) < 0;

    private bool HasHabit(Analysis text, int verb)
    {
        foreach (int child in text.Trees.Children(verb))
        {
            if (text.Trees.Relation(child) == Relation.Advmod && lexicon.IsOfClass(text.Lemma(child), "habit"))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsPresent(Analysis text, int verb)
    {
        foreach (int child in text.Trees.Children(verb))
        {
            if (text.Trees.Relation(child) is Relation.Aux)
            {
                return text.Word(child) is "is" or "are"
                    || text.Word(child) is "has" or "have" && text.Word(verb).EndsWith("ing", StringComparison.Ordinal);
            }
        }
        return text.Tags.Form(verb) == WordForm.Present;
    }
}
