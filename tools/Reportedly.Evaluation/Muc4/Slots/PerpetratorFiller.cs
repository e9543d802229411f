using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Says who did it: persons, organisations, and how surely.</summary>
public sealed class PerpetratorFiller(WordStream words, MucLexicon lexicon, ReportRecord record)
{
    /// <summary>Persons, organisations and category of an incident.</summary>
    public (
        ImmutableArray<string> Individuals,
        ImmutableArray<PerpetratorOrganisation> Organisations,
        string? Category
    ) Of(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        List<string> individuals = [];
        List<(string Name, KnownOrganisation Body)> bodies = [];
        bool? state = null;
        foreach (Party agent in incident.Tellings.SelectMany(t => t.Agents))
        {
            if (agent.Name is null && agent.ServesState is null)
            {
                continue;
            }
            state ??= agent.ServesState;
            if (agent.Organisation is { } body && agent.ServesState == body.ServesState)
            {
                Add(bodies, body, agent.From, agent.To + 6);
            }
            bool group = Group(agent);
            if (agent.Name is { } name)
            {
                continue;
            }
            if (group && !IsVictim(incident, agent) && lexicon.Organisations.Find(words, agent.Head, out _) == 0)
            {
                individuals.Add(words.Slice(agent.From, agent.To));
            }
        }
        HashSet<int> sentences = [.. incident.Sentences];
        for (int i = 0; i < words.Count; i++)
        {
            if (!sentences.Contains(words.Sentences[i]))
            {
                continue;
            }
            if (
                bodies.Count == 0
                && lexicon.Organisations.Find(words, i, out KnownOrganisation body) > 0
                && !body.ServesState
                && !IsTargetAt(incident, i)
            )
            {
                bodies.Add((words.Slice(i, i + lexicon.Organisations.Find(words, i, out _)), body));
            }
            int length = lexicon.Perpetrators.Find(words, i, out bool serves);
            if (
                individuals.Count == 0
                && length > 0
                && lexicon.Organisations.Find(words, i, out _) == 0
                && !serves
                && state is not true
                && !IsTargetAt(incident, i + length - 1)
                && !WordClasses.After.Contains(i + length < words.Count ? words.Words[i + length] : "")
            )
            {
                individuals.Add(words.Slice(NounPhrases.Start(words, i), i + length));
            }
        }
        string? category =
            state is true || (bodies.Count > 0 && bodies[0].Body.ServesState)
                ? "STATE-SPONSORED VIOLENCE"
                : "TERRORIST ACT";
        string confidence = Confidence(incident);
        return (
            [.. individuals.Distinct(StringComparer.Ordinal).Take(2)],
            [.. bodies.Take(2).Select(b => new PerpetratorOrganisation(b.Name, confidence))],
            category
        );
    }

    private bool Group(Party agent)
    {
        for (int i = agent.From; i <= agent.Head; i++)
        {
            int length = lexicon.Perpetrators.Find(words, i, out _);
            if (length > 0 && i + length - 1 == agent.Head)
            {
                return true;
            }
        }
        return false;
    }

    private void Add(List<(string, KnownOrganisation)> bodies, KnownOrganisation body, int from, int to)
    {
        if (bodies.Any(b => b.Item2.Name == body.Name))
        {
            return;
        }
        for (int i = from; i < Math.Min(to, words.Count); i++)
        {
            int length = lexicon.Organisations.Find(words, i, out KnownOrganisation found);
            if (length > 0 && found.Name == body.Name)
            {
                bodies.Add((words.Slice(i, i + length), body));
                return;
            }
        }
    }

    private static bool IsVictim(Incident incident, Party agent) =>
        incident.Tellings.Any(t => t.Targets.Any(target => target.Head == agent.Head));

    private static bool IsTargetAt(Incident incident, int word) =>
        incident.Tellings.Any(t => t.Targets.Any(target => target.From <= word && word < target.To));

    private string Confidence(Incident incident)
    {
        bool claimed = false;
        bool accused = false;
        bool byAuthorities = false;
        HashSet<string> ids = [.. incident.Tellings.Select(t => t.Event.Id)];
        foreach (Claim claim in record.Claims.Where(c => c.Events.Any(ids.Contains) || c.About.Any(ids.Contains)))
        {
            claimed |= claim.Stance == Stance.ClaimsResponsibility;
            accused |= claim.Stance == Stance.Accuses;
            byAuthorities |= claim.Source.Kind == SourceKind.Role && claim.Stance == Stance.Accuses;
        }
        foreach (int sentence in incident.Sentences)
        {
            for (int i = 0; i < words.Count; i++)
            {
                if (words.Sentences[i] == sentence)
                {
                    accused |= WordClasses.Doubt.Contains(words.Words[i]);
                }
            }
        }
        return claimed ? "CLAIMED OR ADMITTED"
            : byAuthorities ? "SUSPECTED OR ACCUSED BY AUTHORITIES"
            : accused ? "SUSPECTED OR ACCUSED"
            : "REPORTED AS FACT";
    }
}
