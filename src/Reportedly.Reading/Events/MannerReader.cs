using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>Finds the word that says how somebody died or was hurt, and the verbs that only say what a violent event did.</summary>
internal static class MannerReader
{
    /// <summary>For each death or injury the trigger of the same sentence that says how: number of the one to number of the other.</summary>
    public static Dictionary<int, int> Read(Analysis text, ImmutableArray<Trigger> found)
    {
        Dictionary<int, int> manners = [];
        for (int i = 0; i < found.Length; i++)
        {
            if (Telling(text, found, i) is var noun and >= 0)
            {
                manners.Add(i, noun);
                continue;
            }
            if (found[i].Word.Sort != TriggerSort.Casualty)
            {
                continue;
            }
            TokenRange sentence = text.SentenceOf(found[i].Token).Tokens;
            int best = -1;
            int least = int.MaxValue;
            for (int j = 0; j < found.Length; j++)
            {
                if (
                    !sentence.Contains(found[j].Token)
                    || found[j].Word.Sort == TriggerSort.Casualty
                    || Telling(text, found, j) >= 0
                    || !EventFamilies.Hurts(found[j].Word.Type) && !IsTollOf(text, found[i], found[j])
                    || found[j].Stage is EventStage.Planned or EventStage.Foiled or EventStage.Hypothetical
                    || IsToldBesides(text, found[i].Token, found[j].Token)
                )
                {
                    continue;
                }
                int cost = Distance(text, found[i].Token, found[j].Token);
                if (cost < least)
                {
                    best = j;
                    least = cost;
                }
            }
            if (best >= 0)
            {
                manners.Add(i, best);
            }
        }
        return manners;
    }

    /// <summary>
    /// "the blast destroyed a bus", "a plot targeting the port": what a violent event does to something is no event of its own. The number of
    /// the trigger that is the verb's subject, or -1.
    /// </summary>
    private static int Telling(Analysis text, ImmutableArray<Trigger> found, int verb)
    {
        if (
            found[verb].Word.Frame == Frame.AgentDevice
            && EventFamilies.Hurts(found[verb].Word.Type)
            && TriggerParts.Device(text, found, verb) is var device and >= 0
        )
        {
            return device;
        }
        bool harms =
            found[verb].Word.Sort == TriggerSort.Casualty
            || found[verb].Word.Type == EventType.PropertyDestruction
            || EventFamilies.Hurts(found[verb].Word.Type);
        if (!harms || !found[verb].IsVerb || Clauses.IsPassive(text, found[verb].Token))
        {
            return -1;
        }
        int subject = Clauses.Subject(text, found[verb].Token);
        for (int i = 0; i < found.Length; i++)
        {
            if (
                i != verb
                && found[i].Token == subject
                && found[i].Word.Class == EntryClass.Noun
                && found[i].Word.Sort == TriggerSort.Event
                && EventFamilies.Hurts(found[i].Word.Type)
            )
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>"the death toll from the killings", "the number of dead in Saturday's murders": a number, and what it is of.</summary>
    private static bool IsTollOf(Analysis text, Trigger casualty, Trigger killing)
    {
        if (
            casualty.IsVerb
            || killing.Word is not { Class: EntryClass.Noun, Type: EventType.Killing, Sort: TriggerSort.Event }
            || text.Trees.Relation(killing.Token) != Relation.Nmod
        )
        {
            return false;
        }
        int head = text.Trees.Head(killing.Token);
        return head == casualty.Token || head == text.Trees.Head(casualty.Token);
    }

    private static bool IsToldBesides(Analysis text, int casualty, int manner) =>
        ClauseOfTime(text, casualty) is var clause and >= 0 && !text.Trees.IsUnder(manner, clause);

    /// <summary>
    /// "The blast came two days after gunmen killed six": the verb of the clause of time with a subject of its own that a word stands in, or -1. What it
    /// tells is not of what it dates.
    /// </summary>
    public static int ClauseOfTime(Analysis text, int token)
    {
        for (int at = token; at != DependencyTrees.Root; at = text.Trees.Head(at))
        {
            if (
                text.Trees.Relation(at) == Relation.Advcl
                && text.Trees.Child(at, Relation.Mark) is var mark and >= 0
                && text.Word(mark) is "after" or "before"
                && Clauses.OwnSubject(text, at) >= 0
            )
            {
                return at;
            }
        }
        return -1;
    }

    /// <summary>Tokens apart, less where the tree links the two: subject, agent or "in the blast".</summary>
    private static int Distance(Analysis text, int casualty, int manner)
    {
        int cost = Math.Abs(casualty - manner);
        int verb = text.Trees.Head(manner);
        bool linked =
            text.Trees.IsUnder(manner, casualty)
            || verb == casualty
            || text.Trees.IsUnder(casualty, manner)
            || Clauses.Subject(text, casualty) == manner;
        return linked ? cost - 20 : cost;
    }
}
