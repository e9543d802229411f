using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Events;

/// <summary>Reads the roles of a noun that names an event: from its own phrases, and from the verb that carries it.</summary>
internal sealed class NounRoles(ReadingLexicon lexicon)
{
    private readonly NounContainers containers = new(lexicon);

    /// <summary>Adds the words that fill the roles of a noun.</summary>
    public void Read(Analysis text, MentionIndex mentions, Trigger trigger, Roles roles)
    {
        int noun = trigger.Token;
        roles.Rules.Add(EventRules.NounRoles);
        int by = Clauses.Oblique(text, noun, "by");
        int owner = text.Trees.Child(noun, Relation.NmodPoss);
        int of = Clauses.Oblique(text, noun, "of");
        int on = Clauses.Oblique(text, noun, "on", "against", "at", "targeting");
        on = on >= 0 ? on : BehindObject(text, noun);
        // "his arrest", "the town's fall": with no "of" the possessor suffered it.
        bool ownerSuffers = trigger.Word.Frame is Frame.OfTarget or Frame.Place && of < 0;
        roles.Agents.Add(by);
        if (owner >= 0)
        {
            (ownerSuffers || trigger.Word.Frame == Frame.Target ? roles.Targets : roles.Agents).Add(owner);
        }
        switch (trigger.Word.Frame)
        {
            case Frame.Sides:
                roles.Rules[^1] = EventRules.SideRoles;
                int between = Clauses.Oblique(text, noun, "between", "with", "among", "against");
                // "clashes erupted between soldiers and insurgents": trees may have the sides on the verb.
                roles.Agents.Add(
                    between < 0 && text.Trees.Relation(noun) == Relation.Nsubj
                        ? Clauses.Oblique(text, text.Trees.Head(noun), "between", "among")
                        : between
                );
                break;
            case Frame.OfTarget or Frame.Target or Frame.Place:
                roles.Targets.Add(of);
                roles.Targets.Add(on);
                break;
            case Frame.OnTarget or Frame.AgentTarget or Frame.Device or Frame.Event or Frame.AgentDevice:
                roles.Targets.Add(on);
                break;
            case Frame.Agent:
                roles.Agents.Add(of);
                roles.Targets.Add(Clauses.Oblique(text, noun, "against", "over"));
                break;
            default:
                throw new InvalidOperationException($"The frame {trigger.Word.Frame} is not known.");
        }
        if (text.Trees.Child(noun, Relation.Cop) >= 0 && Clauses.Preposition(text, noun) == "behind")
        {
            // "it was behind the attack".
            roles.Agents.Add(Clauses.OwnSubject(text, noun));
        }
        Before(text, mentions, trigger, roles);
        Above(text, trigger, roles);
        AtHands(text, noun, roles);
    }

    /// <summary>"suffered bombings at the hands of both groups".</summary>
    private void AtHands(Analysis text, int noun, Roles roles)
    {
        foreach (int head in (ReadOnlySpan<int>)[noun, containers.Of(text, noun), Clauses.GoverningVerb(text, noun)])
        {
            if (
                head >= 0
                && Clauses.Oblique(text, head, "at") is var hands and >= 0
                && text.Lemma(hands) == "hand"
                && Clauses.Oblique(text, hands, "of") is var whose and >= 0
            )
            {
                roles.Agents.Add(whose);
                return;
            }
        }
    }

    /// <summary>"launched an attack on the base": trees may have the phrase on the verb whose object the noun is. -1 where there is none.</summary>
    private static int BehindObject(Analysis text, int noun)
    {
        int verb = text.Trees.Relation(noun) == Relation.Obj ? text.Trees.Head(noun) : -1;
        int on = verb >= 0 ? Clauses.Oblique(text, verb, "on", "against") : -1;
        return on > noun && text.Trees.Subtree(on).First == text.Trees.Subtree(noun).Past ? on : -1;
    }

    /// <summary>"PKK attack", "Turkish shelling": the actor before the noun did it. "police killings" leaves it open, so only names count.</summary>
    private static void Before(Analysis text, MentionIndex mentions, Trigger trigger, Roles roles)
    {
        if (trigger.Word.Frame is Frame.Target)
        {
            return;
        }
        for (int i = trigger.Anchor.First - 1; i >= 0 && i >= trigger.Anchor.First - 4; i--)
        {
            if (text.Class(i) is not (WordClass.Adj or WordClass.Noun or WordClass.Propn))
            {
                return;
            }
            Mention? mention = mentions.Headed(i);
            if (
                mention is { IsActor: true, IsNamed: true, IsPerson: false }
                && text.Trees.Relation(i) is Relation.Compound or Relation.Amod
            )
            {
                roles.Agents.Add(i);
                return;
            }
        }
    }

    /// <summary>What the verb above says of the noun: "carried out the attack", "the attack killed", "came under attack".</summary>
    private void Above(Analysis text, Trigger trigger, Roles roles)
    {
        int noun = containers.Of(text, trigger.Token);
        int verb = text.Trees.Head(noun);
        if (verb == DependencyTrees.Root || text.Class(verb) != WordClass.Verb)
        {
            Identified(text, noun, verb, roles);
            return;
        }
        Relation relation = text.Trees.Relation(noun);
        int past = text.SentenceOf(verb).Tokens.Past;
        if (trigger.Word.Sort == TriggerSort.Casualty && lexicon.IsOfClass(text.Lemma(verb), "finding"))
        {
            // "the hospital received 12 bodies": it neither killed nor died.
            return;
        }
        if (
            relation == Relation.Nsubj
            && trigger.Word.Frame != Frame.Device
            && Clauses.Object(text, verb) is var hit and >= 0
            && lexicon.IsOfClass(text.Lemma(verb), "hitting")
        )
        {
            roles.Targets.Add(hit);
            roles.Rules.Add(EventRules.ActiveRoles);
            return;
        }
        if (lexicon.LightVerbs.TryLongest(text.Lemmas, verb, past, out LightVerb light, out _))
        {
            Carried(text, trigger, noun, verb, light.Role, roles);
            return;
        }
        if (trigger.Word.Frame == Frame.Device && lexicon.IsOfClass(text.Lemma(verb), "exploding"))
        {
            AddSite(text, verb, roles, anything: false);
            return;
        }
        if (
            relation == Relation.Nsubj
            && Clauses.Object(text, verb) is var suffered and >= 0
            && lexicon.IsOfClass(text.Lemma(verb), "hitting")
        )
        {
            roles.Targets.Add(suffered);
            roles.Rules.Add(EventRules.ActiveRoles);
        }
    }

    /// <summary>"carried out the attack", "came under attack", "left a bomb at the gate".</summary>
    private void Carried(Analysis text, Trigger trigger, int noun, int verb, LightRole role, Roles roles)
    {
        bool passive = text.Trees.Relation(noun) == Relation.NsubjPass;
        if (!passive && text.Trees.Relation(noun) is not (Relation.Obj or Relation.Obl or Relation.Xcomp))
        {
            return;
        }
        int subject = passive ? text.Trees.Child(verb, Relation.OblAgent) : Clauses.Subject(text, verb);
        subject = subject == noun ? -1 : subject;
        if (role == LightRole.Puts)
        {
            if (trigger.Word.Frame == Frame.Device)
            {
                roles.Agents.Add(subject);
                AddSite(text, verb, roles, anything: true);
                roles.Rules.Add(EventRules.LightVerb);
            }
            return;
        }
        if (subject >= 0)
        {
            // "gave a toll of 13": whoever counts the dead has not killed them.
            if (role is LightRole.Agent or LightRole.Both && trigger.Word.Sort != TriggerSort.Casualty)
            {
                roles.Agents.Add(subject);
            }
            else if (role == LightRole.Target)
            {
                roles.Targets.Add(subject);
            }
            roles.Rules.Add(EventRules.LightVerb);
        }
    }

    /// <summary>Where a device was put or went off: a building or a vehicle, or whatever it was put at.</summary>
    private void AddSite(Analysis text, int verb, Roles roles, bool anything)
    {
        int site = Clauses.Oblique(text, verb, "at", "in", "by", "near", "outside", "under", "inside", "beside", "on");
        if (site >= 0 && (anything || lexicon.IsOfClass(text.Lemma(site), "building")))
        {
            roles.Targets.Add(site);
        }
    }

    /// <summary>"The raid was a joint effort between the army and the police": they did it.</summary>
    private static void Identified(Analysis text, int noun, int predicate, Roles roles)
    {
        if (
            predicate >= 0
            && text.Trees.Relation(noun) == Relation.Nsubj
            && text.Trees.Child(predicate, Relation.Cop) >= 0
            && Clauses.Oblique(text, predicate, "between", "by") is var who and >= 0
        )
        {
            roles.Agents.Add(who);
            roles.Rules.Add(EventRules.NounRoles);
        }
    }
}
