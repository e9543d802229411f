using System.Collections.Immutable;
using Reportedly.Reading.Events;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Gives events the agents that accusations and claims of responsibility name.</summary>
internal static class AccusedEvents
{
    /// <summary>
    /// Gives events the agents that accusations and claims of responsibility name; an accusation with no event of its own speaks of the last
    /// incident before it.
    /// </summary>
    public static ImmutableArray<EventMention> Read(
        ImmutableArray<AttributedSpan> attributions,
        ImmutableArray<EventMention> events
    )
    {
        List<EventMention> all = [.. events];
        foreach (AttributedSpan span in attributions)
        {
            if (span.Stance is not (Stance.Accuses or Stance.ClaimsResponsibility) || span.Cue is not { } cue)
            {
                continue;
            }
            int? agent = span.Stance == Stance.Accuses ? span.Accused : span.Source;
            bool tells = false;
            for (int i = 0; i < all.Count; i++)
            {
                if (span.Tells(all[i].Trigger.Token))
                {
                    tells = true;
                    if (
                        agent is { } who
                        && (all[i].Agents.IsEmpty || span.Source is { } accuser && all[i].Agents.Contains(accuser))
                    )
                    {
                        all[i] = all[i] with { Agents = [who], SaysMore = true };
                    }
                }
            }
            EventMention? last = all.LastOrDefault(e =>
                !e.IsTitle && e.Trigger.Token < cue.First && EventFamilies.Hurts(e.Type)
            );
            if (!tells && agent is { } accused && last is not null)
            {
                all.Add(
                    last with
                    {
                        Index = all.Count,
                        Trigger = last.Trigger with { Token = span.Content[0].First, Anchor = cue },
                        Agents = [accused],
                        Casualties = [],
                        Certainty = Certainty.Certain,
                        SaysMore = true,
                        Rules = [EventRules.AccusedIncident],
                    }
                );
            }
        }
        return [.. all];
    }
}
