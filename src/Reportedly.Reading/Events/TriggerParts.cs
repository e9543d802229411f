using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>Leaves out the words that only say what another trigger of their clause tells, and those that speak of events at large.</summary>
internal sealed class TriggerParts(ReadingLexicon lexicon)
{
    private readonly Habits habits = new(lexicon);

    /// <summary>The triggers that tell an event of their own.</summary>
    public ImmutableArray<Trigger> Without(Analysis text, MentionIndex mentions, ImmutableArray<Trigger> found)
    {
        Dictionary<int, int> byToken = [];
        for (int i = 0; i < found.Length; i++)
        {
            byToken.TryAdd(found[i].Token, i);
        }
        ImmutableArray<Trigger>.Builder own = ImmutableArray.CreateBuilder<Trigger>(found.Length);
        foreach (Trigger trigger in found)
        {
            bool part =
                trigger.Word is { Class: EntryClass.Noun, Sort: TriggerSort.Casualty }
                    && (IsSufferer(text, mentions, found, trigger) || CountsAtLarge(text, trigger))
                || trigger.Word is { Class: EntryClass.Noun, Sort: TriggerSort.Event }
                    && (
                        Modifies(text, byToken, trigger)
                        || Causes(text, found, byToken, trigger)
                        || Does(mentions, found, trigger)
                        || IsAtLarge(text, trigger)
                        || IsSeized(text, found, byToken, trigger)
                        || IsFreed(text, mentions, found, trigger)
                        || IsMeans(text, byToken, found, trigger)
                        || IsWhatIsDenied(text, trigger)
                    )
                || trigger.IsVerb
                    && (FindsTheDead(text, found, byToken, trigger) || habits.IsHabit(text, mentions, trigger))
                || Habits.IsState(text, trigger);
            if (!part)
            {
                own.Add(trigger);
            }
        }
        return own.ToImmutable();
    }

    /// <summary>The device that a verb of putting or setting off is about: its object, its subject in the passive, or the noun that it modifies. -1 where it is no trigger.</summary>
    public static int Device(Analysis text, ImmutableArray<Trigger> found, int verb)
    {
        int token = found[verb].Token;
        int device = Clauses.IsPassive(text, token) ? Clauses.Subject(text, token) : Clauses.Object(text, token);
        for (int i = 0; i < found.Length; i++)
        {
            if (
                i != verb
                && found[i].Token == device
                && found[i].Word is { Class: EntryClass.Noun, Frame: Frame.Device }
            )
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>"gun, bomb and axe attacks": the attacks are told, not a bomb.</summary>
    private static bool Modifies(Analysis text, Dictionary<int, int> byToken, Trigger trigger)
    {
        int at = trigger.Token;
        for (int step = 0; step < 6; step++)
        {
            int head = text.Trees.Head(at);
            if (head == DependencyTrees.Root)
            {
                return false;
            }
            if (text.Trees.Relation(at) is Relation.Compound or Relation.Amod && byToken.ContainsKey(head))
            {
                return true;
            }
            if (text.Trees.Relation(at) is not (Relation.Conj or Relation.Compound or Relation.Amod))
            {
                return false;
            }
            at = head;
        }
        return false;
    }

    /// <summary>"a bomb caused the blast": one event.</summary>
    private static bool Causes(
        Analysis text,
        ImmutableArray<Trigger> found,
        Dictionary<int, int> byToken,
        Trigger trigger
    )
    {
        int verb = text.Trees.Relation(trigger.Token) == Relation.Nsubj ? text.Trees.Head(trigger.Token) : -1;
        return trigger.Word.Frame == Frame.Device
            && verb >= 0
            && !byToken.ContainsKey(verb)
            && byToken.TryGetValue(Clauses.Object(text, verb), out int caused)
            && found[caused].Word is { Class: EntryClass.Noun, Frame: not Frame.Device } told
            && EventFamilies.Hurts(told.Type);
    }

    /// <summary>"a suicide bomber carried out the blast": the bomber does what the blast tells.</summary>
    private static bool Does(MentionIndex mentions, ImmutableArray<Trigger> found, Trigger trigger)
    {
        if (mentions.Headed(trigger.Token) is not { IsActor: true } who)
        {
            return false;
        }
        foreach (Trigger other in found)
        {
            if (other.Token != trigger.Token && other.Agents.Contains(who.Index))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"grenades were found", "seized 15 kilograms of explosives": a cache, and no bombing that was foiled.</summary>
    private static bool IsSeized(
        Analysis text,
        ImmutableArray<Trigger> found,
        Dictionary<int, int> byToken,
        Trigger trigger
    )
    {
        if (trigger.Word.Frame != Frame.Device || text.Tags.Form(trigger.Token) != Language.Tagging.WordForm.Plural)
        {
            return false;
        }
        int at = trigger.Token;
        for (int step = 0; step < 6; step++)
        {
            at = text.Trees.Head(at);
            if (at == DependencyTrees.Root)
            {
                return false;
            }
            if (byToken.TryGetValue(at, out int above) && found[above].IsVerb)
            {
                return found[above].Word.Type == EventType.WeaponsSeizure;
            }
            if (text.IsVerb(at))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>"59 hostages were set free": what is told is that they are free again.</summary>
    private static bool IsFreed(Analysis text, MentionIndex mentions, ImmutableArray<Trigger> found, Trigger trigger)
    {
        if (
            trigger.Word.Type is not (EventType.Abduction or EventType.Arrest)
            || mentions.Headed(trigger.Token) is not { } held
        )
        {
            return false;
        }
        foreach (Trigger other in found)
        {
            if (
                other.Token != trigger.Token
                && other.Word.Type is EventType.Release or EventType.Rescue
                && (other.Targets.Contains(held.Index) || Clauses.Oblique(text, other.Token, "of") == trigger.Token)
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"asked about the casualty figures": figures of which none is given.</summary>
    private static bool CountsAtLarge(Analysis text, Trigger trigger) =>
        text.Trees.Relation(trigger.Token) == Relation.Compound
        && text.Trees.Head(trigger.Token) is var head and >= 0
        && text.Lemma(head) is "figure" or "estimate"
        && text.Tags.Form(head) == Language.Tagging.WordForm.Plural;

    /// <summary>"rescued 14 victims": the word names those to whom what is told was done.</summary>
    private static bool IsSufferer(
        Analysis text,
        MentionIndex mentions,
        ImmutableArray<Trigger> found,
        Trigger trigger
    ) =>
        text.Lemma(trigger.Token) is "victim" or "casualty"
        && mentions.Headed(trigger.Token) is { } named
        && found.Any(other => other.IsVerb && other.Word.Measure is not null && other.Targets.Contains(named.Index));

    /// <summary>"blew up the car with a landmine", "50 kg of explosives had been used": with what it was done.</summary>
    private bool IsMeans(Analysis text, Dictionary<int, int> byToken, ImmutableArray<Trigger> found, Trigger trigger)
    {
        if (trigger.Word.Frame != Frame.Device)
        {
            return false;
        }
        int noun = trigger.Token;
        if (
            text.Trees.Relation(noun) == Relation.Compound
            && !byToken.ContainsKey(text.Trees.Head(noun))
            && lexicon.Instruments.TryLongest(text.Lemmas, noun, text.Trees.Head(noun) + 1, out _, out int words)
            && words > 1
        )
        {
            // "a grenade launcher".
            return true;
        }
        if (text.Trees.Relation(noun) == Relation.Nmod && Clauses.Preposition(text, noun) == "of")
        {
            noun = text.Trees.Head(noun);
        }
        int verb = text.Trees.Head(noun);
        return verb >= 0
            && (
                Clauses.Preposition(text, noun) == "with"
                    // "blew up a car with a mine"; "arrested a man with a suicide vest"; but "left a bag with explosives".
                    && (
                        text.Trees.Relation(noun) == Relation.Obl
                            && byToken.TryGetValue(verb, out int deed)
                            && found[deed].IsVerb
                        || text.Trees.Relation(noun) == Relation.Nmod
                            && lexicon.ActorHeads.TryLongest(text.Lemmas, verb, verb + 1, out _, out _)
                    )
                || text.Trees.Relation(noun) == Relation.NsubjPass && text.Lemma(verb) == "use"
            );
    }

    /// <summary>"a charge denied by the police": what somebody said, and no charge before a court.</summary>
    private bool IsWhatIsDenied(Analysis text, Trigger trigger)
    {
        int clause = text.Trees.Child(trigger.Token, Relation.Acl);
        clause = clause >= 0 ? clause : text.Trees.Child(trigger.Token, Relation.AclRelcl);
        return clause >= 0 && Is(text, trigger.Token, "allegation") && Is(text, clause, "denying");
    }

    /// <summary>"found the bodies of 14 men, some in vests": those who find the dead seize nothing.</summary>
    private static bool FindsTheDead(
        Analysis text,
        ImmutableArray<Trigger> found,
        Dictionary<int, int> byToken,
        Trigger trigger
    ) =>
        trigger.Word.Type == EventType.WeaponsSeizure
        && byToken.TryGetValue(
            Clauses.IsPassive(text, trigger.Token)
                ? Clauses.Subject(text, trigger.Token)
                : Clauses.Object(text, trigger.Token),
            out int named
        )
        && found[named].Word is { Class: EntryClass.Noun, Sort: TriggerSort.Casualty };

    /// <summary>"the risk of attacks", "clashes are frequent": events at large, and none of them.</summary>
    private bool IsAtLarge(Analysis text, Trigger trigger)
    {
        int noun = trigger.Token;
        while (trigger.Anchor.Contains(text.Trees.Head(noun)))
        {
            noun = text.Trees.Head(noun);
        }
        int head = text.Trees.Head(noun);
        if (
            head == DependencyTrees.Root
            || text.Trees.Child(noun, Relation.Det) >= 0
            || text.Trees.Child(noun, Relation.Nummod) >= 0
        )
        {
            return false;
        }
        return text.Trees.Relation(noun) switch
        {
            Relation.Nmod => text.Tags.Form(noun) == Language.Tagging.WordForm.Plural
                && Clauses.Preposition(text, noun) is "of" or "for"
                && Is(text, head, "generality"),
            Relation.Nsubj => text.Trees.Child(head, Relation.Cop) >= 0 && Is(text, head, "frequency"),
            _ => false,
        };
    }

    private bool Is(Analysis text, int token, string sort) =>
        lexicon.Classes.TryGetValue(text.Lemma(token), out ImmutableArray<string> classes) && classes.Contains(sort);
}
