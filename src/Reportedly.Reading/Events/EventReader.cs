using System.Collections.Immutable;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Reading.Times;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>Reads every telling of an event: triggers, roles, stage, circumstances, and deaths and injuries with their manner.</summary>
internal sealed class EventReader(ReadingLexicon lexicon)
{
    private readonly TriggerFinder triggers = new(lexicon);
    private readonly RoleReader roles = new(lexicon);
    private readonly StageReader stages = new(lexicon);
    private readonly Circumstances circumstances = new(lexicon);

    /// <param name="text">The layers of language.</param>
    /// <param name="mentions">Who and what is named.</param>
    /// <param name="times">When.</param>
    /// <param name="titleEnd">Index behind the headline's last token.</param>
    public ImmutableArray<EventMention> Read(
        Analysis text,
        MentionIndex mentions,
        ImmutableArray<TimeExpression> times,
        int titleEnd
    )
    {
        ImmutableArray<Trigger> found =
        [
            .. triggers.Find(text, mentions, 0).Select(t => stages.Read(text, roles.Read(text, mentions, t))),
        ];
        Dictionary<int, int> mannerOf = Manners(text, found);
        ImmutableArray<EventMention>.Builder events = ImmutableArray.CreateBuilder<EventMention>();
        for (int i = 0; i < found.Length; i++)
        {
            if (mannerOf.ContainsKey(i))
            {
                continue;
            }
            Trigger trigger = found[i];
            ImmutableArray<Trigger> casualties = [.. mannerOf.Where(p => p.Value == i).OrderBy(p => p.Key).Select(p => found[p.Key])];
            events.Add(Build(text, mentions, times, found, trigger, casualties, events.Count, trigger.Token < titleEnd));
        }
        return events.ToImmutable();
    }

    private EventMention Build(
        Analysis text,
        MentionIndex mentions,
        ImmutableArray<TimeExpression> times,
        ImmutableArray<Trigger> all,
        Trigger trigger,
        ImmutableArray<Trigger> casualties,
        int index,
        bool isTitle
    )
    {
        TimeExpression? time = circumstances.TimeOf(text, times, all, trigger.Token);
        ImmutableArray<int> places = circumstances.PlacesOf(text, mentions, all, trigger);
        foreach (Trigger casualty in casualties)
        {
            time ??= circumstances.TimeOf(text, times, all, casualty.Token);
            places = places.IsEmpty ? circumstances.PlacesOf(text, mentions, all, casualty) : places;
        }
        if (places.IsEmpty)
        {
            places = [.. trigger.Targets.Where(t => mentions[t].IsPlace)];
        }
        ImmutableArray<int> hurt = [.. casualties.SelectMany(c => c.Targets).Distinct()];
        ImmutableArray<int> agents = trigger.Agents;
        if (agents.IsEmpty)
        {
            agents = [.. casualties.SelectMany(c => c.Agents).Where(a => mentions[a].IsActor && !trigger.Anchor.Contains(mentions[a].Head)).Distinct()];
        }
        return new EventMention
        {
            Index = index,
            Trigger = trigger,
            Type = TypeOf(trigger),
            Stage = trigger.Stage,
            Agents = [.. agents.Where(a => mentions[a].IsActor || !mentions[a].IsNamed)],
            Targets = hurt.IsEmpty ? trigger.Targets : hurt,
            Places = places,
            Instruments = trigger.Instruments,
            Time = time,
            Certainty = casualties.Aggregate(trigger.Certainty, (c, k) => StageReader.Weaker(c, k.Certainty)),
            IsNegated = trigger.IsNegated || casualties.Any(c => c.IsNegated),
            IsTitle = isTitle,
            Casualties = casualties,
            SaysMore = trigger.IsVerb
                || !casualties.IsEmpty
                || time is not null
                || !places.IsEmpty
                || !trigger.Agents.IsEmpty
                || !trigger.Targets.IsEmpty,
            Rules =
            [
                trigger.Rule,
                .. trigger.Rules,
                .. casualties.IsEmpty ? (IEnumerable<string>)[] : [EventRules.CasualtyManner],
            ],
        };
    }

    /// <summary>A death with no manner is a killing; an injury with none is an attack.</summary>
    private static EventType TypeOf(Trigger trigger) =>
        trigger.Word.Sort != TriggerSort.Casualty ? trigger.Word.Type
        : trigger.Word.Measure == Measure.Killed ? EventType.Killing
        : EventType.Attack;

    /// <summary>For each death or injury the trigger of the same sentence that says how: number of the one to number of the other.</summary>
    private static Dictionary<int, int> Manners(Analysis text, ImmutableArray<Trigger> found)
    {
        Dictionary<int, int> manners = [];
        for (int i = 0; i < found.Length; i++)
        {
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
                    || !EventFamilies.Hurts(found[j].Word.Type)
                    || found[j].Stage is EventStage.Planned or EventStage.Foiled or EventStage.Hypothetical
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
