namespace Reportedly.Gazetteer;

/// <summary>The hits of one look-up, in order: best rank first, then most people; a place stands once.</summary>
/// <param name="hits">Where they go.</param>
/// <param name="populations">As long: how many live in each.</param>
internal ref struct HitList(Span<NameHit> hits, Span<long> populations)
{
    private readonly Span<NameHit> hits = hits;
    private readonly Span<long> populations = populations;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// Takes in a hit, where it is better than what is there of its place; where there is no room, the worst falls out.
    /// </summary>
    /// <param name="hit">The hit.</param>
    /// <param name="population">How many live there.</param>
    public void Add(NameHit hit, long population)
    {
        int known = Find(hit.Place);
        if (known >= 0)
        {
            if (hits[known].Rank <= hit.Rank)
            {
                return;
            }
            Remove(known);
        }
        int at = Count;
        while (at > 0 && IsBetter(hit.Rank, population, at - 1))
        {
            at--;
        }
        if (at == hits.Length)
        {
            return;
        }
        int moved = Math.Min(Count, hits.Length - 1) - at;
        hits.Slice(at, moved).CopyTo(hits[(at + 1)..]);
        populations.Slice(at, moved).CopyTo(populations[(at + 1)..]);
        hits[at] = hit;
        populations[at] = population;
        Count = Math.Min(Count + 1, hits.Length);
    }

    private readonly bool IsBetter(NameRank rank, long population, int than) =>
        rank < hits[than].Rank || (rank == hits[than].Rank && population > populations[than]);

    private readonly int Find(PlaceRef place)
    {
        for (int i = 0; i < Count; i++)
        {
            if (hits[i].Place == place)
            {
                return i;
            }
        }
        return -1;
    }

    private void Remove(int at)
    {
        hits[(at + 1)..Count].CopyTo(hits[at..]);
        populations[(at + 1)..Count].CopyTo(populations[at..]);
        Count--;
    }
}
