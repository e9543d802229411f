using Reportedly.Corroboration.Comparison;

namespace Reportedly.Corroboration.Clustering;

/// <summary>How the tellings of one component fall into incidents by their scores alone.</summary>
internal static class BasePartition
{
    private const double StrongerBy = 1;

    /// <summary>For each telling the first telling of its cluster.</summary>
    /// <param name="members">The component, by id.</param>
    public static int[] Of(List<Telling> members)
    {
        if (members.Count == 1)
        {
            return [0];
        }
        int[] heads = new int[members.Count];
        Fill([.. Enumerable.Range(0, members.Count)], 0, members, heads);
        return heads;
    }

    /// <summary>A part that is too large falls into those that links of a higher score hold together; each is clustered by itself.</summary>
    private static void Fill(List<int> part, double least, List<Telling> members, int[] heads)
    {
        if (part.Count > IncidentLinker.LargestComponent)
        {
            foreach (List<int> smaller in Stronger(part, least + StrongerBy, members))
            {
                Fill(smaller, least + StrongerBy, members, heads);
            }
            return;
        }
        int[] cluster = AverageLinkage.Cluster(
            part.Count,
            (i, j) => TellingComparer.Score(members[part[i]], members[part[j]])
        );
        for (int i = 0; i < part.Count; i++)
        {
            heads[part[i]] = part[cluster[i]];
        }
    }

    private static IEnumerable<List<int>> Stronger(List<int> part, double least, List<Telling> members)
    {
        SortedSet<int> left = [.. part];
        while (left.Count > 0)
        {
            List<int> linked = [left.Min];
            left.Remove(left.Min);
            for (int i = 0; i < linked.Count; i++)
            {
                foreach (int other in left.ToArray())
                {
                    if (TellingComparer.Score(members[linked[i]], members[other]) > least)
                    {
                        left.Remove(other);
                        linked.Add(other);
                    }
                }
            }
            linked.Sort();
            yield return linked;
        }
    }
}
