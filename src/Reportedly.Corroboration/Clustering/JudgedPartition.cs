using System.Collections.Immutable;

namespace Reportedly.Corroboration.Clustering;

/// <summary>
/// What persons said of same and different, applied to a partition in the order in which they said it: same joins the two incidents
/// whole, different takes the one telling out of the other's. Taking a judgement back is leaving it out here.
/// </summary>
internal static class JudgedPartition
{
    /// <summary>The clusters, each by id, the clusters by their first telling.</summary>
    /// <param name="heads">For each telling the first of its cluster, by scores alone.</param>
    /// <param name="members">The tellings, by id.</param>
    /// <param name="constraints">What persons said.</param>
    public static ImmutableArray<ImmutableArray<TellingId>> Of(
        int[] heads,
        List<Telling> members,
        LinkConstraints constraints
    )
    {
        int[] cluster = [.. heads];
        Dictionary<TellingId, int> places = [];
        SortedSet<int> positions = [];
        for (int i = 0; i < members.Count; i++)
        {
            places[members[i].Id] = i;
            positions.UnionWith(constraints.Positions(members[i].Id));
        }
        int fresh = members.Count;
        foreach (int position in positions)
        {
            LinkConstraint constraint = constraints.Ordered[position];
            if (
                !places.TryGetValue(constraint.Left, out int left)
                || !places.TryGetValue(constraint.Right, out int right)
            )
            {
                continue;
            }
            if (constraint.Same)
            {
                int gone = cluster[right];
                int kept = cluster[left];
                for (int i = 0; i < cluster.Length; i++)
                {
                    cluster[i] = cluster[i] == gone ? kept : cluster[i];
                }
            }
            else if (left != right && cluster[left] == cluster[right])
            {
                cluster[left] = fresh++;
            }
        }
        return
        [
            .. Enumerable
                .Range(0, members.Count)
                .GroupBy(i => cluster[i], i => members[i].Id)
                .Select(group => group.ToImmutableArray()),
        ];
    }
}
