using System.Collections.Immutable;

namespace Reportedly.Corroboration;

/// <summary>A person's word that two tellings are of one incident, or are not.</summary>
/// <param name="Same">True where they are of one incident.</param>
/// <param name="Left">One telling.</param>
/// <param name="Right">The other.</param>
public sealed record LinkConstraint(bool Same, TellingId Left, TellingId Right);

/// <summary>All constraints that stand, in the order in which they were made: of two on one pair, the later one holds.</summary>
public sealed class LinkConstraints
{
    private readonly Dictionary<TellingId, List<int>> byTelling = [];

    /// <summary>None.</summary>
    public static LinkConstraints None { get; } = new([]);

    /// <summary>Takes constraints in the order in which they were made.</summary>
    public LinkConstraints(ImmutableArray<LinkConstraint> ordered)
    {
        Ordered = ordered;
        for (int i = 0; i < ordered.Length; i++)
        {
            Note(ordered[i].Left, i);
            Note(ordered[i].Right, i);
        }
    }

    /// <summary>All of them, the oldest first.</summary>
    public ImmutableArray<LinkConstraint> Ordered { get; }

    /// <summary>Those that name a telling, the oldest first.</summary>
    public IEnumerable<LinkConstraint> Of(TellingId id) =>
        byTelling.TryGetValue(id, out List<int>? at) ? at.Select(i => Ordered[i]) : [];

    /// <summary>Where in <see cref="Ordered"/> those stand that name a telling.</summary>
    internal IReadOnlyList<int> Positions(TellingId id) => byTelling.TryGetValue(id, out List<int>? at) ? at : [];

    private void Note(TellingId id, int position)
    {
        if (!byTelling.TryGetValue(id, out List<int>? at))
        {
            byTelling[id] = at = [];
        }
        if (at.Count == 0 || at[^1] != position)
        {
            at.Add(position);
        }
    }
}
