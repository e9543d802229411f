using System.Collections.Immutable;
using Reportedly.Reading.Actors;
using Reportedly.Reading.Documents;
using Reportedly.Records;

namespace Reportedly.Reading.Events;

/// <summary>Lets a telling take over what the report says of its incident elsewhere: who, whom, where and when. What it says itself always stands.</summary>
internal sealed class CarryOver(
    Analysis text,
    ActorChains chains,
    IncidentComparison comparison,
    ReportSetting setting,
    PlaceDescriptions descriptions
)
{
    /// <summary>The telling with what the others of its incident say.</summary>
    public EventMention Carry(EventMention telling, Incident incident)
    {
        bool agents = telling.Agents.IsEmpty && incident.Agents.Count > 0;
        bool counts = telling.CountsVictims;
        ImmutableArray<int> hit = counts ? incident.VictimsBefore(telling.Index) : [.. incident.Targets];
        bool targets = telling.Targets.IsEmpty && !hit.IsEmpty;
        bool places =
            incident.Places.Count > 0
            && (
                telling.Places.IsEmpty
                || comparison.Fineness(telling.Places) == 0 && comparison.Fineness(incident.Places) > 0
            );
        bool time = telling.Time is null && incident.Time is not null;
        return telling with
        {
            Agents = agents ? [.. incident.Agents] : telling.Agents,
            Targets = targets ? hit : telling.Targets,
            Places = places ? [.. incident.Places] : telling.Places,
            Time = telling.Time ?? incident.Time,
            Rules = agents || targets || places || time ? telling.Rules.Add(EventRules.CarriedOver) : telling.Rules,
        };
    }

    /// <summary>
    /// An event with no place happened where those told in its sentence happened, else where the report is set, or those told in the two
    /// sentences before happened, unless its own sentence names or describes another place. What courts and police do after it may happen anywhere.
    /// </summary>
    public EventMention Set(List<EventMention> tellings, int index)
    {
        EventMention telling = tellings[index];
        int sentence = text.Sentences.IndexOfToken(telling.Trigger.Token);
        if (
            !telling.Places.IsEmpty
            || telling.IsTitle
            || telling.Stage is EventStage.Planned or EventStage.Foiled or EventStage.Hypothetical
            || telling.Type is EventType.Arrest or EventType.Judicial or EventType.Release
        )
        {
            return telling;
        }
        bool elsewhere = chains.Mentions.Any(m =>
            (m.IsPlace && !m.IsActor && !Circumstances.IsDescribed(text, m) || descriptions.Describes(text, m))
            && text.Sentences[sentence].Tokens.Contains(m.Head)
        );
        for (int i = index - 1; i >= 0; i--)
        {
            int distance = sentence - text.Sentences.IndexOfToken(tellings[i].Trigger.Token);
            if (distance > 2 || distance > 0 && elsewhere || tellings[i].IsTitle)
            {
                break;
            }
            if (distance > 0 && setting.Main is { } main)
            {
                return telling with { Places = [main], Rules = telling.Rules.Add(EventRules.Setting) };
            }
            if (
                !tellings[i].Places.IsEmpty
                && (IncidentComparison.IsReal(tellings[i].Stage) || tellings[i].Stage == EventStage.Attempted)
                && (
                    telling.Time is null
                    || tellings[i].Time is not { } other
                    || !IncidentComparison.Disjoint(telling.Time, other)
                )
            )
            {
                return telling with { Places = tellings[i].Places, Rules = telling.Rules.Add(EventRules.Setting) };
            }
        }
        return telling;
    }
}
