using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Numbers;
using Reportedly.Reading.Syntax;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>Reads every telling of an event: triggers, roles, stage, circumstances, and deaths and injuries with their manner.</summary>
internal sealed class EventReader(ReadingLexicon lexicon, TriggerModel senses)
{
    private readonly TriggerFinder triggers = new(lexicon, senses);
    private readonly RoleReader roles = new(lexicon);
    private readonly StageReader stages = new(lexicon);
    private readonly TypeReader types = new(lexicon);
    private readonly DoerTypes doers = new(lexicon);
    private readonly TriggerParts parts = new(lexicon);
    private readonly Circumstances circumstances = new(lexicon);

    /// <param name="text">The layers of language.</param>
    /// <param name="mentions">Who and what is named.</param>
    /// <param name="numbers">How many.</param>
    /// <param name="times">When.</param>
    /// <param name="published">The day of publication, as far as it is known.</param>
    /// <param name="titleEnd">Index behind the headline's last token.</param>
    public ImmutableArray<EventMention> Read(
        Analysis text,
        MentionIndex mentions,
        ImmutableArray<NumberExpression> numbers,
        ImmutableArray<TimeExpression> times,
        PublicationDate published,
        int titleEnd
    )
    {
        ImmutableArray<Trigger> found = parts.Without(
            text,
            mentions,
            [
                .. triggers
                    .Find(text, mentions, 0)
                    .Select(t =>
                        stages.Read(text, doers.Fitted(text, mentions, roles.Read(text, mentions, Lethal(text, t))))
                    ),
            ]
        );
        Dictionary<int, int> mannerOf = MannerReader.Read(text, found);
        EventSpans spans = new(lexicon, text, numbers, times);
        ImmutableArray<EventMention>.Builder events = ImmutableArray.CreateBuilder<EventMention>();
        for (int i = 0; i < found.Length; i++)
        {
            if (mannerOf.ContainsKey(i))
            {
                continue;
            }
            Trigger trigger = found[i];
            ImmutableArray<Trigger> casualties =
            [
                .. mannerOf.Where(p => p.Value == i).OrderBy(p => p.Key).Select(p => found[p.Key]),
            ];
            events.Add(
                spans.Stretch(
                    Build(
                        text,
                        mentions,
                        times,
                        found,
                        trigger,
                        casualties,
                        published,
                        events.Count,
                        trigger.Token < titleEnd
                    )
                )
            );
        }
        spans.Chain(events);
        return events.ToImmutable();
    }

    /// <summary>"stabbed 11 students to death", "fatally shot four men", "shot a guard dead": how many were attacked is how many were killed.</summary>
    private static Trigger Lethal(Analysis text, Trigger trigger)
    {
        if (!trigger.IsVerb || trigger.Word.Measure is not null || !EventFamilies.Hurts(trigger.Word.Type))
        {
            return trigger;
        }
        foreach (int child in text.Trees.Children(trigger.Token))
        {
            bool kills = text.Lemma(child) switch
            {
                "death" => Clauses.Preposition(text, child) == "to",
                "dead" or "fatally" or "mortally" => true,
                _ => false,
            };
            if (kills)
            {
                return trigger with { Word = trigger.Word with { Measure = Measure.Killed } };
            }
        }
        return trigger;
    }

    /// <summary>"rallies next month": what lies behind the day of publication has not happened.</summary>
    private static bool IsYetToCome(TimeExpression? time, PublicationDate published) =>
        time is { From: { } from } && published is { To: { } day, Basis: not DateBasis.Inferred } && from > day;

    private EventMention Build(
        Analysis text,
        MentionIndex mentions,
        ImmutableArray<TimeExpression> times,
        ImmutableArray<Trigger> all,
        Trigger trigger,
        ImmutableArray<Trigger> casualties,
        PublicationDate published,
        int index,
        bool isTitle
    )
    {
        bool mentioned = IsOnlyMentioned(text, trigger);
        TimeExpression? time = circumstances.TimeOf(text, times, all, trigger.Token);
        time = mentioned && time is not null && !text.Trees.IsUnder(time.Tokens.Past - 1, trigger.Token) ? null : time;
        ImmutableArray<int> places = circumstances.PlacesOf(text, mentions, all, trigger);
        places =
            mentioned && places is [var nearest, ..] && !text.Trees.IsUnder(mentions[nearest].Head, trigger.Token)
                ? []
                : places;
        foreach (Trigger casualty in casualties)
        {
            time ??= circumstances.TimeOf(text, times, all, casualty.Token);
            places = places.IsEmpty ? circumstances.PlacesOf(text, mentions, all, casualty) : places;
        }
        ImmutableArray<int> hurt = [.. casualties.SelectMany(c => c.Targets).Distinct()];
        ImmutableArray<int> struck =
        [
            .. trigger
                .Targets.Concat(hurt)
                .Select(t => circumstances.PlaceOf(text, mentions, mentions[t])?.Index)
                .OfType<int>()
                .Distinct(),
        ];
        if (places.IsEmpty && struck.IsEmpty)
        {
            struck =
            [
                .. trigger
                    .Targets.Concat(hurt)
                    .SelectMany(t => circumstances.HomesOf(text, mentions, mentions[t]))
                    .Distinct(),
            ];
        }
        // A town that falls is where it falls; what is bombed is where the bombs fall unless a place is named.
        bool ofTarget =
            !struck.IsEmpty
            && (
                places.IsEmpty
                || trigger.Word.Frame == Frame.Place
                || places is [var near] && circumstances.IsPointedFrom(text, mentions[near])
            );
        places = ofTarget ? struck : places;
        TokenRange sentence = text.SentenceOf(trigger.Token).Tokens;
        bool described = places.Any(p => !sentence.Contains(mentions[p].Head));
        bool yetToCome = IsYetToCome(time, published);
        ImmutableArray<int> agents = trigger.Agents;
        if (agents.IsEmpty)
        {
            agents =
            [
                .. casualties
                    .SelectMany(c => c.Agents)
                    .Where(a => mentions[a].IsActor && !trigger.Anchor.Contains(mentions[a].Head))
                    .Distinct(),
            ];
        }
        return new EventMention
        {
            Index = index,
            Trigger = trigger,
            Type = types.Read(text, mentions, trigger, out bool byWeapon),
            Stage = yetToCome
                ? EventStage.Planned
                : casualties
                    .Where(c => c.Word.Sort == TriggerSort.Casualty)
                    .Select(c => c.Stage)
                    .FirstOrDefault(s => s is EventStage.Hypothetical or EventStage.Planned, trigger.Stage),
            Agents = [.. agents.Where(a => mentions[a].IsActor || !mentions[a].IsNamed)],
            Targets = hurt.IsEmpty ? Suffering(mentions, trigger) : hurt,
            Places = places,
            Instruments = trigger.Instruments,
            Time = time,
            Certainty = casualties.Aggregate(trigger.Certainty, (c, k) => StageReader.Weaker(c, k.Certainty)),
            IsNegated = trigger.IsNegated || casualties.Any(c => c.IsNegated),
            IsTitle = isTitle,
            Casualties = casualties,
            IsOnlyMentioned = mentioned,
            IsContested = IsContested(text, trigger.Token),
            SaysMore =
                trigger.IsVerb && !IsUnderMention(text, trigger)
                || !casualties.IsEmpty
                || time is not null
                || !places.IsEmpty
                || !trigger.Agents.IsEmpty
                || !trigger.Targets.IsEmpty,
            Rules =
            [
                trigger.Rule,
                .. trigger.Margin is null ? (IEnumerable<string>)[] : [EventRules.LearnedTrigger],
                .. trigger.Rules,
                .. byWeapon ? (IEnumerable<string>)[EventRules.TypeOfWeapon] : [],
                .. casualties.IsEmpty ? (IEnumerable<string>)[] : [EventRules.CasualtyManner],
                .. ofTarget ? (IEnumerable<string>)[EventRules.PlaceOfTarget] : [],
                .. described ? (IEnumerable<string>)[EventRules.PlaceDescribed] : [],
                .. yetToCome ? (IEnumerable<string>)[EventRules.StageYetToCome] : [],
            ],
        };
    }

    /// <summary>"The country suffered a series of attacks": a country is where it happened, not what was hit.</summary>
    private static ImmutableArray<int> Suffering(MentionIndex mentions, Trigger trigger) =>
        trigger.Rules.Contains(EventRules.LightVerb)
            ? [.. trigger.Targets.Where(t => mentions[t].Place is not { Precision: PlacePrecision.Country })]
            : trigger.Targets;

    /// <summary>"denied that its fighters had carried out the attack", "accused the army of shelling".</summary>
    private bool IsContested(Analysis text, int token)
    {
        int past = text.SentenceOf(token).Tokens.Past;
        for (int at = text.Trees.Head(token); at != DependencyTrees.Root; at = text.Trees.Head(at))
        {
            if (
                text.IsVerb(at)
                && lexicon.Cues.TryLongest(text.Lemmas, at, past, out CueWord cue, out _)
                && cue.Stance is Stance.Denies or Stance.Disputes or Stance.Accuses or Stance.DoesNotConfirm
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// "in relation to the plot", "condemned the attack": a noun with an article that stands in a phrase of another event speaks of what was told;
    /// the times and places of that other event are not its own.
    /// </summary>
    private bool IsOnlyMentioned(Analysis text, Trigger trigger)
    {
        if (trigger.Word.Class != EntryClass.Noun)
        {
            return false;
        }
        int determiner = text.Trees.Child(trigger.Token, Relation.Det);
        bool definite = determiner >= 0 && text.Word(determiner) is "the" or "this" or "that" or "these" or "those";
        return definite
                && text.Trees.Relation(trigger.Token) is Relation.Obl or Relation.Nmod
                && !IsBroughtAbout(text, trigger.Token)
            || IsUnderMention(text, trigger);
    }

    /// <summary>"the search led to the arrest of six": told here, and as it was brought about.</summary>
    private bool IsBroughtAbout(Analysis text, int noun) =>
        text.Trees.Relation(noun) == Relation.Obl
        && lexicon.IsOfClass(text.Lemma(text.Trees.Head(noun)), "bringing")
        && Clauses.Preposition(text, noun) is "to" or "in" or "with";

    private bool IsUnderMention(Analysis text, Trigger trigger)
    {
        int verb = text.Trees.Head(trigger.Token);
        return verb >= 0
            && text.Trees.Relation(trigger.Token) is Relation.Obj or Relation.NsubjPass
            && lexicon.LightVerbs.TryLongest(text.Lemmas, verb, text.Count, out LightVerb light, out _)
            && light.Role == LightRole.Mention;
    }
}
