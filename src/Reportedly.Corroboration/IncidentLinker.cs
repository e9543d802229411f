using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Reportedly.Corroboration.Blocking;
using Reportedly.Corroboration.Clustering;
using Reportedly.Corroboration.Comparison;

namespace Reportedly.Corroboration;

/// <summary>
/// Finds which tellings are of one incident. What it says of a telling is a function of all tellings in the index and of the constraints
/// alone: it does not matter in which order they came. It looks at no more of the index than what hangs together with what was touched.
/// </summary>
public sealed class IncidentLinker
{
    /// <summary>A component of more tellings than this is clustered in parts that only stronger links hold together.</summary>
    internal const int LargestComponent = 1200;

    private readonly ITellingIndex index;
    private readonly LinkConstraints constraints;
    private readonly List<long> cells = [];
    private readonly List<TellingId> candidates = [];

    /// <summary>Links within an index, which must hold every telling that it is asked about.</summary>
    public IncidentLinker(ITellingIndex index, LinkConstraints constraints)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(constraints);
        this.index = index;
        this.constraints = constraints;
    }

    /// <summary>
    /// The tellings that a telling is linked to, by id: those whose components must be looked at again when it is taken away.
    /// </summary>
    public ImmutableArray<TellingId> Neighbours(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        SortedSet<TellingId> near = [.. Links(telling)];
        foreach (LinkConstraint constraint in constraints.Of(telling.Id))
        {
            near.Add(constraint.Left == telling.Id ? constraint.Right : constraint.Left);
        }
        return [.. near];
    }

    /// <summary>
    /// Tellings that meet one in place and time, whether or not they are linked to it, the likeliest to be of its incident first.
    /// </summary>
    /// <param name="telling">The telling.</param>
    /// <param name="above">Only those that score more.</param>
    /// <param name="most">How many are compared at most: where very much happened, not all are looked at.</param>
    public ImmutableArray<ScoredTelling> Near(Telling telling, double above, int most)
    {
        ArgumentNullException.ThrowIfNull(telling);
        return [.. Scored(telling, above, most).OrderByDescending(scored => scored.Score).ThenBy(scored => scored.Id)];
    }

    /// <summary>
    /// Every component that holds one of the tellings, with its incidents; by first telling. What stands in the index beside them is as it was.
    /// </summary>
    /// <param name="touched">Tellings that are new, that lost a neighbour, or of which a judgement speaks anew; others are passed by.</param>
    public ImmutableArray<LinkedComponent> Link(IEnumerable<TellingId> touched)
    {
        ArgumentNullException.ThrowIfNull(touched);
        HashSet<TellingId> seen = [];
        List<LinkedComponent> components = [];
        foreach (TellingId start in touched.Order())
        {
            if (index.Find(start) is { } telling && seen.Add(start))
            {
                components.Add(Component(telling, seen));
            }
        }
        return [.. components.OrderBy(c => c.Clusters[0][0])];
    }

    /// <summary>
    /// As <see cref="Link"/>, where nothing changed but that tellings came in: what hung together before still does, so that only the new
    /// ones look for others.
    /// </summary>
    /// <param name="added">Tellings that are new in the index; others are passed by.</param>
    /// <param name="together">All tellings that hung together with one before these came, itself among them.</param>
    public ImmutableArray<LinkedComponent> LinkNew(
        IEnumerable<TellingId> added,
        Func<TellingId, IReadOnlyCollection<TellingId>> together
    )
    {
        ArgumentNullException.ThrowIfNull(added);
        ArgumentNullException.ThrowIfNull(together);
        GrowingComponents components = new(together);
        foreach (TellingId id in added)
        {
            components.Add(id);
        }
        foreach (TellingId id in components.Added)
        {
            if (index.Find(id) is { } telling)
            {
                components.Join(id, Neighbours(telling).Where(near => index.Find(near) is not null));
            }
        }
        return
        [
            .. components
                .All()
                .Select(members => members.Select(index.Find).OfType<Telling>().ToList())
                .Where(members => members.Count > 0)
                .Select(Partition)
                .OrderBy(c => c.Clusters[0][0]),
        ];
    }

    private LinkedComponent Component(Telling start, HashSet<TellingId> seen)
    {
        List<Telling> members = [start];
        for (int i = 0; i < members.Count; i++)
        {
            foreach (TellingId near in Neighbours(members[i]))
            {
                if (!seen.Contains(near) && index.Find(near) is { } telling)
                {
                    seen.Add(near);
                    members.Add(telling);
                }
            }
        }
        return Partition(members);
    }

    private LinkedComponent Partition(List<Telling> members)
    {
        members.Sort((a, b) => a.Id.CompareTo(b.Id));
        return new LinkedComponent(JudgedPartition.Of(BasePartition.Of(members), members, constraints));
    }

    /// <summary>Every telling that scores above 0 with this one.</summary>
    private IEnumerable<TellingId> Links(Telling telling) =>
        Scored(telling, 0, int.MaxValue).Select(scored => scored.Id);

    /// <summary>Every telling that meets this one in a cell and scores above a bound, in the order of ids.</summary>
    private List<ScoredTelling> Scored(Telling telling, double above, int most)
    {
        cells.Clear();
        candidates.Clear();
        CellCover.Probed(telling, cells);
        index.InCells(CollectionsMarshal.AsSpan(cells), candidates);
        candidates.Sort();
        List<ScoredTelling> scored = [];
        int looked = 0;
        for (int i = 0; i < candidates.Count && looked < most; i++)
        {
            TellingId other = candidates[i];
            if (other == telling.Id || (i > 0 && other == candidates[i - 1]) || index.Find(other) is not { } found)
            {
                continue;
            }
            looked++;
            double score = TellingComparer.Score(telling, found);
            if (score > above)
            {
                scored.Add(new ScoredTelling(other, score));
            }
        }
        return scored;
    }
}
