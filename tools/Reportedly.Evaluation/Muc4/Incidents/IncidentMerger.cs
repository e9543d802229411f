using System.Collections.Immutable;

namespace Reportedly.Evaluation.Muc4;

/// <summary>Takes tellings for one incident as long as nothing tells them apart.</summary>
public sealed class IncidentMerger(WordStream words)
{
    /// <summary>The incidents in the order of their first tellings.</summary>
    public ImmutableArray<Incident> Merge(ImmutableArray<Telling> tellings)
    {
        List<Incident> incidents = [];
        foreach (Telling telling in tellings)
        {
            Incident? same = null;
            for (int i = incidents.Count - 1; i >= 0 && same is null; i--)
            {
                same = MayBeOne(incidents[i], telling) ? incidents[i] : null;
            }
            if (same is null)
            {
                incidents.Add(new Incident(telling));
            }
            else
            {
                same.Add(telling);
            }
        }
        return [.. incidents];
    }

    private bool MayBeOne(Incident incident, Telling telling)
    {
        bool near = telling.Sentence - incident.Tellings[^1].Sentence <= 1;
        bool sharing = incident.Tellings.Any(t => SharesTarget(t, telling));
        if (incident.Type != telling.Type && !MayMix(incident, telling, near, sharing))
        {
            return false;
        }
        return sharing || !TellApart(incident, telling, near);
    }

    private static bool MayMix(Incident incident, Telling telling, bool near, bool sharing) =>
        (incident.Type == IncidentType.Attack || telling.Type == IncidentType.Attack)
        && (telling.IsVague || incident.Tellings.All(t => t.IsVague) || sharing)
        && (near || sharing || telling.Sentence - incident.Tellings[^1].Sentence <= 3);

    private bool TellApart(Incident incident, Telling telling, bool near)
    {
        string[] before = [.. incident.Tellings.SelectMany(NamesIn).Distinct(StringComparer.Ordinal)];
        string[] now = [.. NamesIn(telling)];
        if (!near && before.Length > 0 && now.Length > 0 && !before.Intersect(now, StringComparer.Ordinal).Any())
        {
            return true;
        }
        if (
            telling.Event.Time is { From: { } from, To: { } to }
            && incident.Tellings.Select(t => t.Event.Time).FirstOrDefault(t => t is { From: not null, To: not null })
                is { } earlier
            && (to < earlier.From || from > earlier.To)
        )
        {
            return true;
        }
        return telling.Place is { } place
            && incident.Tellings.Select(t => t.Place).OfType<MucPlace>().ToArray() is { Length: > 0 } places
            && !places.Any(p =>
                p.Name == place.Name || p.Within == place.Name || place.Within == p.Name || p.Country != place.Country
            );
    }

    private IEnumerable<string> NamesIn(Telling telling) =>
        telling.Targets.Where(t => t.Name is not null).Select(t => t.Name!);

    private bool SharesTarget(Telling one, Telling other) => one.Targets.Any(a => other.Targets.Any(b => Same(a, b)));

    private bool Same(Party a, Party b) =>
        (a.Actor is { } actor && actor == b.Actor)
        || (
            a.Name is { } name
            && b.Name is { } other
            && (name.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(name, StringComparison.Ordinal))
        )
        || (
            a.ThingKind is not null && b.ThingKind is not null && words.Slice(a.From, a.To) == words.Slice(b.From, b.To)
        )
        || (
            a.Name is null
            && b.Name is null
            && a.PeopleKind is not null
            && words.Words[a.Head] == words.Words[b.Head]
            && words.Words[a.Head] is not ("PEOPLE" or "PERSONS" or "CIVILIANS")
        );
}
