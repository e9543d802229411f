using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Events;

/// <summary>Says who did it and to whom it was done, from the trigger's frame and its place in the tree.</summary>
internal sealed class RoleReader(ReadingLexicon lexicon)
{
    private readonly NounRoles nouns = new(lexicon);
    private readonly RoleFillers fillers = new(lexicon);
    private readonly MeansReader means = new(lexicon);

    /// <summary>The trigger with its roles and weapons filled.</summary>
    public Trigger Read(Analysis text, MentionIndex mentions, Trigger trigger)
    {
        Roles roles = new();
        if (trigger.IsVerb)
        {
            Verb(text, trigger, roles);
        }
        else if (trigger.Word.Class == EntryClass.Noun)
        {
            nouns.Read(text, mentions, trigger, roles);
        }
        else
        {
            State(text, trigger, roles);
        }
        return trigger with
        {
            Agents = fillers.Acting(text, mentions, trigger, roles.Agents),
            Targets = fillers.Of(text, mentions, trigger, roles.Targets),
            Instruments = means.Read(text, trigger),
            Rules = [.. roles.Rules],
        };
    }

    private static void Verb(Analysis text, Trigger trigger, Roles roles)
    {
        int verb = trigger.Token;
        bool passive = Clauses.IsPassive(text, verb);
        int subject = Clauses.Subject(text, verb);
        int target = Clauses.SharedObject(text, verb);
        // "opened fire on": the fire is part of the words that name it.
        target = trigger.Anchor.Contains(target) ? -1 : target;
        int by = text.Trees.Child(verb, Relation.OblAgent);
        by =
            by >= 0 ? by
            : passive ? Clauses.Oblique(text, verb, "by")
            : -1;
        if (
            passive
            && subject >= 0
            && Clauses.OwnSubject(text, verb) < 0
            && text.Trees.Relation(verb) == Relation.Advcl
        )
        {
            // "put the toll at 12, with 35 injured": whoever put it was not hurt.
            int before = verb - 1;
            subject = before >= 0 && text.Class(before) == WordClass.Num ? before : subject;
        }
        roles.Rules.Add(passive ? EventRules.PassiveRoles : EventRules.ActiveRoles);
        switch (trigger.Word.Frame)
        {
            case Frame.Target:
                roles.Targets.Add(subject);
                break;
            case Frame.Agent:
                roles.Agents.Add(passive ? by : subject);
                roles.Targets.Add(Behind(text, trigger, "against", "on", "at", "over"));
                break;
            case Frame.Sides:
                roles.Rules[^1] = EventRules.SideRoles;
                roles.Agents.Add(subject);
                roles.Agents.Add(Clauses.Oblique(text, verb, "with", "against"));
                roles.Agents.Add(target);
                break;
            case Frame.Device:
                roles.Rules[^1] = EventRules.DeviceRoles;
                roles.Targets.Add(target);
                roles.Targets.Add(Behind(text, trigger, "through", "against"));
                break;
            case Frame.AgentDevice:
                roles.Agents.Add(passive ? by : subject);
                roles.Targets.Add(Behind(text, trigger, "at", "on", "against", "into"));
                break;
            case Frame.Event:
                break;
            case Frame.AgentTarget or Frame.Place or Frame.OfTarget or Frame.OnTarget:
                roles.Agents.Add(passive ? by : subject);
                roles.Targets.Add(passive ? subject : target);
                if (!passive && target < 0)
                {
                    roles.Targets.Add(Behind(text, trigger, "on", "at", "against", "upon"));
                }
                break;
            default:
                throw new InvalidOperationException($"The frame {trigger.Word.Frame} is not known.");
        }
    }

    /// <summary>"opened fire on a patrol": the phrase may hang on any word of the anchor. -1 where there is none.</summary>
    private static int Behind(Analysis text, Trigger trigger, params ReadOnlySpan<string> prepositions)
    {
        for (int i = trigger.Anchor.First; i < trigger.Anchor.Past; i++)
        {
            if (Clauses.Oblique(text, i, prepositions) is var found and >= 0 && !trigger.Anchor.Contains(found))
            {
                return found;
            }
            foreach (int child in text.Trees.Children(i))
            {
                // "set fire to a store": the preposition is part of the words that name it.
                if (
                    child >= trigger.Anchor.Past
                    && text.Trees.Relation(child) is Relation.Obl or Relation.Nmod
                    && text.Trees.Child(child, Relation.Case) is var preposition and >= 0
                    && trigger.Anchor.Contains(preposition)
                )
                {
                    return child;
                }
            }
        }
        return -1;
    }

    private static void State(Analysis text, Trigger trigger, Roles roles)
    {
        roles.Rules.Add(EventRules.PassiveRoles);
        int subject = Clauses.OwnSubject(text, trigger.Token);
        // "the boy, who is in custody": whoever the clause stands on.
        subject =
            subject >= 0 && text.Class(subject) == WordClass.Pron ? Clauses.Subject(text, trigger.Token) : subject;
        // "left two dead": those counted have no other word.
        subject = subject >= 0 ? subject : text.Trees.Child(trigger.Token, Relation.Nummod);
        if (subject < 0)
        {
            int head = text.Trees.Head(trigger.Token);
            subject =
                head == DependencyTrees.Root
                    ? -1
                    : text.Trees.Relation(trigger.Token) switch
                    {
                        Relation.Amod or Relation.Acl => head,
                        Relation.Xcomp => Clauses.Object(text, head) is var o and >= 0
                            ? o
                            : Clauses.Subject(text, head),
                        _ => Clauses.Subject(text, trigger.Token),
                    };
        }
        roles.Targets.Add(subject);
    }
}
