using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Links;

/// <summary>Pairs of incidents that may be one: near each other in place and time, and nearly alike enough to have come together.</summary>
/// <param name="Pairs">Those of which nobody said anything yet, the most alike first.</param>
/// <param name="PutOff">Those that somebody is asked to look at again.</param>
/// <param name="Looked">How many incidents were looked at for it.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Next">Where to look further; null behind the last.</param>
public sealed record LinkQueue(
    ImmutableArray<NearPair> Pairs,
    ImmutableArray<NearPair> PutOff,
    int Looked,
    long Total,
    string? Next
)
{
    private const int LookedAt = 50;
    private const int MostNear = 6;

    /// <summary>Looks at some incidents, the newest first, and at what lies near them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="after">Where the list before ended; null for the newest.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static LinkQueue Of(RecordStore store, string? after)
    {
        IncidentPage page = store.Views.Incidents(new IncidentQuery { Limit = LookedAt, After = after });
        ActiveJudgements active = store.Judgements.Active();
        Dictionary<string, Incident> known = page.Incidents.ToDictionary(
            incident => incident.Id,
            StringComparer.Ordinal
        );
        HashSet<(string, string)> seen = [];
        List<NearPair> pairs = [];
        foreach (Incident one in page.Incidents)
        {
            foreach (NearIncident near in store.Links.Near(one.Id, MostNear))
            {
                bool isFirst = string.CompareOrdinal(one.Id, near.Id) < 0;
                if (seen.Add(isFirst ? (one.Id, near.Id) : (near.Id, one.Id)) && Find(near.Id) is { } other)
                {
                    pairs.Add(
                        new NearPair(one, other, near.Mean, near.Best, PairJudgements.PutOff(active, one, other))
                    );
                }
            }
        }
        NearPair[] open =
        [
            .. pairs
                .Where(pair => PairJudgements.Parted(active, pair.One, pair.Other) is null)
                .OrderByDescending(pair => pair.Mean),
        ];
        return new LinkQueue(
            [.. open.Where(pair => pair.PutOff is null)],
            [.. open.Where(pair => pair.PutOff is not null)],
            page.Incidents.Length,
            page.Total,
            page.Next
        );

        Incident? Find(string id)
        {
            if (
                !known.TryGetValue(id, out Incident? incident) && store.Views.Incident(id) is IncidentLookup.Found found
            )
            {
                known[id] = incident = found.Incident;
            }
            return incident;
        }
    }
}

/// <summary>Two incidents that may be one.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Mean">The mean score between their tellings.</param>
/// <param name="Best">The score of the two tellings that are most alike.</param>
/// <param name="PutOff">The judgement that asks somebody to look at both; null where there is none.</param>
public sealed record NearPair(Incident One, Incident Other, double Mean, double Best, Judgement? PutOff);
