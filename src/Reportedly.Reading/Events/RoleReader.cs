using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;

namespace Reportedly.Reading.Events;

/// <summary>Says who did it and to whom it was done, from the trigger's frame and its place in the tree.</summary>
internal sealed class RoleReader(ReadingLexicon lexicon)
{
    public Trigger Read(Analysis text, MentionIndex mentions, Trigger trigger)
    {
        Roles roles = new();
        if (trigger.IsVerb)
        {
            Verb(text, mentions, trigger, roles);
        }
        else if (trigger.Word.Class == EntryClass.Noun)
        {
            Noun(text, mentions, trigger, roles);
        }
        else
        {
            State(text, trigger, roles);
        }
        Instruments(text, trigger, roles);
        return trigger with
        {
            Agents =
            [
                .. Fillers(text, mentions, trigger, roles.Agents)
                    .Select(a => Body(text, mentions, mentions[a]))
                    .Where(a => CanAct(text, a))
                    .Select(a => a.Index)
                    .Distinct(),
            ],
            Targets = Fillers(text, mentions, trigger, roles.Targets),
            Instruments = [.. roles.Instruments.Distinct()],
            Rules = [.. roles.Rules],
        };
    }

    private static void Verb(Analysis text, MentionIndex mentions, Trigger trigger, Roles roles)
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
            case Frame.AgentTarget or Frame.Place or Frame.OfTarget or Frame.OnTarget or Frame.Event:
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
        }
        return -1;
    }

    private void Noun(Analysis text, MentionIndex mentions, Trigger trigger, Roles roles)
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
                roles.Agents.Add(Clauses.Oblique(text, noun, "between", "with", "among", "against"));
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
        Before(text, mentions, trigger, roles);
        Above(text, trigger, roles);
        AtHands(text, noun, roles);
    }

    /// <summary>"suffered bombings at the hands of both groups".</summary>
    private void AtHands(Analysis text, int noun, Roles roles)
    {
        foreach (int head in (ReadOnlySpan<int>)[noun, Containing(text, noun), Clauses.GoverningVerb(text, noun)])
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

    /// <summary>
    /// The noun whose place in the clause another has: the first of those coordinated, "a series" for "a series of attacks", "tactics" for
    /// "tactics including ambushes".
    /// </summary>
    private int Containing(Analysis text, int noun)
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
                    "of" => lexicon.Classes.TryGetValue(text.Lemma(head), out ImmutableArray<string> classes)
                        && classes.Contains("series"),
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
        && lexicon.Classes.TryGetValue(text.Lemma(verb), out ImmutableArray<string> classes)
        && classes.Contains("holding")
            ? text.Trees.Head(verb)
            : -1;

    /// <summary>What the verb above says of the noun: "carried out the attack", "the attack killed", "came under attack".</summary>
    private void Above(Analysis text, Trigger trigger, Roles roles)
    {
        int noun = Containing(text, trigger.Token);
        int verb = text.Trees.Head(noun);
        if (verb == DependencyTrees.Root || text.Class(verb) != WordClass.Verb)
        {
            Identified(text, noun, verb, roles);
            return;
        }
        Relation relation = text.Trees.Relation(noun);
        int past = text.SentenceOf(verb).Tokens.Past;
        if (lexicon.LightVerbs.TryLongest(text.Lemmas, verb, past, out LightVerb light, out _))
        {
            bool passive = relation == Relation.NsubjPass;
            int subject = passive ? text.Trees.Child(verb, Relation.OblAgent) : Clauses.Subject(text, verb);
            if (
                subject >= 0
                && subject != noun
                && (passive || relation is Relation.Obj or Relation.Obl or Relation.Xcomp)
                && (light.Role != LightRole.Puts || trigger.Word.Frame == Frame.Device)
            )
            {
                if (light.Role == LightRole.Puts)
                {
                    roles.Agents.Add(subject);
                    roles.Targets.Add(
                        Clauses.Oblique(
                            text,
                            verb,
                            "at",
                            "in",
                            "by",
                            "near",
                            "outside",
                            "under",
                            "inside",
                            "beside",
                            "on"
                        )
                    );
                }

                if (light.Role is LightRole.Agent or LightRole.Both)
                {
                    roles.Agents.Add(subject);
                }
                else if (light.Role == LightRole.Target)
                {
                    roles.Targets.Add(subject);
                }
                roles.Rules.Add(EventRules.LightVerb);
            }
            return;
        }
        if (relation == Relation.Nsubj && Clauses.Object(text, verb) is var suffered and >= 0 && HitsIts(text, verb))
        {
            roles.Targets.Add(suffered);
            roles.Rules.Add(EventRules.ActiveRoles);
        }
    }

    /// <summary>"The operation is a collaboration between the army and the police": they did it.</summary>
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

    /// <summary>Verbs by which an event noun strikes its object: "the blast hit a church", "the attack targeted ...".</summary>
    private static bool HitsIts(Analysis text, int verb) =>
        text.Lemma(verb)
            is "hit"
                or "strike"
                or "target"
                or "destroy"
                or "damage"
                or "kill"
                or "wound"
                or "injure"
                or "shake"
                or "rock"
                or "tear"
                or "rip"
                or "devastate"
                or "aim"
                or "leave";

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

    private void Instruments(Analysis text, Trigger trigger, Roles roles)
    {
        TokenRange sentence = text.SentenceOf(trigger.Token).Tokens;
        TokenRange reach = text.Trees.Subtree(trigger.Token);
        for (int i = Math.Max(sentence.First, reach.First); i < Math.Min(sentence.Past, reach.Past); )
        {
            if (lexicon.Instruments.TryLongest(text.Lemmas, i, reach.Past, out Instrument instrument, out int length))
            {
                TokenRange range = new(i, i + length);
                if (
                    instrument.Class != "vehicle"
                    && !roles.Instruments.Exists(r => r.Overlaps(range))
                    && IsMeans(text, trigger, i + length - 1)
                )
                {
                    roles.Instruments.Add(range);
                }
                i += length;
                continue;
            }
            i++;
        }
    }

    /// <summary>A weapon in the anchor itself, before the noun, after "with" or "by", or as the object of "using" and "fire".</summary>
    private static bool IsMeans(Analysis text, Trigger trigger, int token) =>
        trigger.Anchor.Contains(token)
        || text.Trees.Relation(token) is Relation.Compound && text.Trees.Head(token) == trigger.Token
        || Clauses.Preposition(text, token) is "with" or "by"
        || trigger.Word.Frame == Frame.AgentDevice && text.Trees.Relation(token) is Relation.Obj or Relation.NsubjPass
        || text.Trees.Head(token) is var head and >= 0 && text.Lemma(head) is "use" or "fire";

    /// <summary>Somebody, or a craft that somebody flies or drives: "helicopter gunships".</summary>
    private bool CanAct(Analysis text, Mention mention)
    {
        if (mention.IsActor)
        {
            return true;
        }
        for (int i = mention.Name.First; i < mention.Name.Past; i++)
        {
            if (
                lexicon.Instruments.TryLongest(text.Lemmas, i, mention.Name.Past, out Instrument craft, out int length)
                && i + length == mention.Name.Past
                && craft.Class is "aircraft" or "vehicle" or "armour" or "naval"
            )
            {
                return true;
            }
        }
        return false;
    }

    private ImmutableArray<int> Fillers(Analysis text, MentionIndex mentions, Trigger trigger, List<int> tokens)
    {
        ImmutableArray<int>.Builder fillers = ImmutableArray.CreateBuilder<int>();
        foreach (int token in tokens)
        {
            if (token < 0 || trigger.Anchor.Contains(token))
            {
                continue;
            }
            foreach (int part in Clauses.WithConjuncts(text, token))
            {
                Mention? mention = Whose(text, mentions, mentions.Headed(Counted(text, part)));
                if (
                    mention is not null
                    && !mention.IsNobody
                    && !mentions.IsTime(mention)
                    && !fillers.Contains(mention.Index)
                    && !NamesNobody(text, mention)
                    && !(
                        trigger.Word.Class == EntryClass.Adj
                            ? trigger.Anchor.Contains(mention.Head)
                            : trigger.Anchor.Overlaps(mention.Name)
                    )
                )
                {
                    fillers.Add(mention.Index);
                }
            }
        }
        return fillers.ToImmutable();
    }

    /// <summary>"units of the army", "forces from the Northern Front": the body that they are of.</summary>
    private Mention Body(Analysis text, MentionIndex mentions, Mention part) =>
        part is { IsNamed: false, IsPronoun: false }
        && lexicon.Classes.TryGetValue(text.Lemma(part.Head), out ImmutableArray<string> classes)
        && classes.Contains("part")
        && mentions.Headed(Clauses.Oblique(text, part.Head, "of", "from"))
            is { IsActor: true, IsPerson: false, Number: not ActorNumber.One } whole
            ? whole
            : part;

    /// <summary>"against the president's rule", "the group's bases": what can neither act nor be hit is said of whoever has it.</summary>
    private Mention? Whose(Analysis text, MentionIndex mentions, Mention? mention) =>
        mention is { IsActor: false, IsPlace: false, IsNamed: false }
        && lexicon.Classes.TryGetValue(text.Lemma(mention.Head), out ImmutableArray<string> classes)
        && classes.Contains("standing")
        && Clauses.Owner(text, mention.Head) is var owner and >= 0
        && mentions.Headed(owner) is { IsActor: true } holder
            ? holder
            : mention;

    /// <summary>"the toll of the blast", "its figure of 12 dead": an event or a number suffers nothing.</summary>
    private bool NamesNobody(Analysis text, Mention mention) =>
        text.Lemma(mention.Head) is "figure" or "toll" or "total" or "count" or "tally"
            && (!mention.IsActor || text.Class(Math.Max(0, Clauses.Oblique(text, mention.Head, "of"))) == WordClass.Num)
        || !mention.IsActor
            && lexicon.Events.TryLongest(
                text.Lemmas,
                mention.Head,
                mention.Head + 1,
                (word, _) => word is { Class: EntryClass.Noun, Sort: TriggerSort.Event, Needs.IsEmpty: true },
                out _,
                out _
            );

    /// <summary>"hundreds of rebels": those counted, not their number.</summary>
    private static int Counted(Analysis text, int token)
    {
        bool number =
            text.Class(token) == WordClass.Num
            || text.Lemma(token)
                is "dozen"
                    or "score"
                    or "hundred"
                    or "thousand"
                    or "million"
                    or "number"
                    or "group"
                    or "handful"
                    or "couple";
        int of = number ? Clauses.Oblique(text, token, "of") : -1;
        return of >= 0 ? of : token;
    }

    private sealed class Roles
    {
        public List<int> Agents { get; } = [];

        public List<int> Targets { get; } = [];

        public List<TokenRange> Instruments { get; } = [];

        public List<string> Rules { get; } = [];
    }
}
