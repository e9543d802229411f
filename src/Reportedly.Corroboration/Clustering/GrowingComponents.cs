namespace Reportedly.Corroboration.Clustering;

/// <summary>Components as tellings come in: each new one ties together what it is linked to, and nothing falls apart.</summary>
/// <param name="together">All tellings that hung together with one before any came in, itself among them.</param>
internal sealed class GrowingComponents(Func<TellingId, IReadOnlyCollection<TellingId>> together)
{
    private readonly HashSet<TellingId> added = [];
    private readonly Dictionary<TellingId, TellingId> parents = [];

    /// <summary>The tellings that came in.</summary>
    public IReadOnlyCollection<TellingId> Added => added;

    /// <summary>Takes a new telling in.</summary>
    public void Add(TellingId id)
    {
        if (added.Add(id))
        {
            parents.Add(id, id);
        }
    }

    /// <summary>Ties a new telling to those that it is linked to, with all that hung together with them.</summary>
    public void Join(TellingId id, IEnumerable<TellingId> near)
    {
        foreach (TellingId other in near)
        {
            if (!parents.ContainsKey(other))
            {
                foreach (TellingId member in together(other))
                {
                    parents[member] = other;
                }
                parents[other] = other;
            }
            parents[Root(other)] = Root(id);
        }
    }

    /// <summary>The components that hold new tellings, each with all its members.</summary>
    public IEnumerable<IEnumerable<TellingId>> All() => parents.Keys.GroupBy(Root);

    private TellingId Root(TellingId id)
    {
        while (parents[id] != id)
        {
            // Halving the way keeps long chains of joins short.
            parents[id] = parents[parents[id]];
            id = parents[id];
        }
        return id;
    }
}
