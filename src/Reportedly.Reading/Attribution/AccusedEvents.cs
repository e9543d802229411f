using System.Collections.Immutable;
using Reportedly.Language.Parsing;
using Reportedly.Language.Tokens;
using Reportedly.Reading.Documents;
using Reportedly.Reading.Events;
using Reportedly.Reading.Lexicons;
using Reportedly.Reading.Syntax;
using Reportedly.Records;

namespace Reportedly.Reading.Attribution;

/// <summary>Gives events the agents that accusations, claims of responsibility and denials of it name.</summary>
internal sealed class AccusedEvents(Analysis text, ReadingLexicon lexicon)
{
    /// <summary>
    /// Gives events the agents that accusations, claims of responsibility and denials of it name; an accusation with no event of its own
    /// speaks of the last incident before it.
    /// </summary>
    public ImmutableArray<EventMention> Read(
        ImmutableArray<AttributedSpan> attributions,
        ImmutableArray<EventMention> events
    )
    {
        List<EventMention> all = [.. events];
        foreach (AttributedSpan span in attributions)
        {
            if (span.Cue is not { } cue)
            {
                continue;
            }
            if (span.Stance == Stance.Denies && span.Source is { } denier)
            {
                Disown(all, span, cue, denier);
                continue;
            }
            if (span.Stance is not (Stance.Accuses or Stance.ClaimsResponsibility))
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
                    // Who is known from other sentences gives way to who is named here.
                    if (
                        agent is { } who
                        && (
                            all[i].Trigger.Agents.IsEmpty
                            || span.Source is { } accuser && all[i].Agents.Contains(accuser)
                        )
                    )
                    {
                        all[i] = all[i] with { Agents = [who], SaysMore = true };
                    }
                }
            }
            EventMention? last = all.LastOrDefault(e =>
                !e.IsTitle
                && e.Trigger.Token < cue.First
                && EventFamilies.Hurts(e.Type)
                // Nobody owns up to a raid of the army's.
                && (span.Stance != Stance.ClaimsResponsibility || e.Type != EventType.MilitaryOperation)
            );
            if (!tells && agent is { } accused && last is not null && !NamesDeed(span))
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

    /// <summary>"accused Pakistan of arming the rebels": something else than what was told.</summary>
    private bool NamesDeed(AttributedSpan span)
    {
        if (span.Stance != Stance.Accuses)
        {
            return false;
        }
        foreach (TokenRange content in span.Content)
        {
            for (int i = content.First; i < content.Past; i++)
            {
                if (
                    (text.Class(i) == Language.Tagging.WordClass.Verb || i > 0 && text.Word(i - 1) == "of")
                    && text.Word(i).EndsWith("ing", StringComparison.Ordinal)
                    && text.Lemma(i) is not ("be" or "have" or "do" or "carry" or "commit" or "stand")
                )
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>"denied responsibility for the blast", "denied being behind it": who denies speaks of his own part.</summary>
    private void Disown(List<EventMention> all, AttributedSpan span, TokenRange cue, int denier)
    {
        for (int i = 0; i < all.Count; i++)
        {
            Trigger trigger = all[i].Trigger;
            if (trigger.IsVerb || !trigger.Agents.IsEmpty || !span.Tells(trigger.Token))
            {
                continue;
            }
            int part = -1;
            for (int at = cue.First; at < trigger.Token && part < 0; at++)
            {
                part = lexicon.IsOfClass(text.Lemma(at), "authorship") ? at : -1;
            }
            if (
                part >= 0
                && Clauses.Oblique(text, part, "by", "of") < 0
                && text.Trees.Child(part, Relation.NmodPoss) < 0
            )
            {
                all[i] = all[i] with { Agents = [denier], SaysMore = true };
            }
        }
    }
}
