using Reportedly.Corroboration.Blocking;

namespace Reportedly.Corroboration;

/// <summary>An index of tellings in memory.</summary>
public sealed class TellingIndex : ITellingIndex
{
    private readonly Dictionary<long, List<TellingId>> cells = [];
    private readonly Dictionary<TellingId, Telling> tellings = [];
    private readonly List<long> covered = [];

    /// <summary>How many tellings it holds.</summary>
    public int Count => tellings.Count;

    /// <summary>The ids of all tellings, in no order.</summary>
    public IReadOnlyCollection<TellingId> Ids => tellings.Keys;

    /// <summary>Adds a telling; one with its id must not be there.</summary>
    public void Add(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        tellings.Add(telling.Id, telling);
        foreach (long cell in Cover(telling))
        {
            if (!cells.TryGetValue(cell, out List<TellingId>? members))
            {
                cells[cell] = members = new List<TellingId>(1);
            }
            members.Add(telling.Id);
        }
    }

    /// <summary>Removes a telling that is there.</summary>
    public void Remove(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        tellings.Remove(telling.Id);
        foreach (long cell in Cover(telling))
        {
            if (cells.TryGetValue(cell, out List<TellingId>? members))
            {
                members.Remove(telling.Id);
                if (members.Count == 0)
                {
                    cells.Remove(cell);
                }
            }
        }
    }

    /// <inheritdoc/>
    public void InCells(ReadOnlySpan<long> cells, ICollection<TellingId> into)
    {
        ArgumentNullException.ThrowIfNull(into);
        foreach (long cell in cells)
        {
            if (this.cells.TryGetValue(cell, out List<TellingId>? members))
            {
                foreach (TellingId id in members)
                {
                    into.Add(id);
                }
            }
        }
    }

    /// <inheritdoc/>
    public Telling? Find(TellingId id) => tellings.GetValueOrDefault(id);

    /// <summary>The cells in which a telling lies, each once: what an index files it under.</summary>
    public static IReadOnlyList<long> CellsOf(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        List<long> cells = [];
        CellCover.Stored(telling, cells);
        Distinct(cells);
        return cells;
    }

    /// <summary>The cells in which others lie that may tell of the same as a telling, each once: what linking asks an index for.</summary>
    public static IReadOnlyList<long> CellsAround(Telling telling)
    {
        ArgumentNullException.ThrowIfNull(telling);
        List<long> cells = [];
        CellCover.Probed(telling, cells);
        Distinct(cells);
        return cells;
    }

    private List<long> Cover(Telling telling)
    {
        covered.Clear();
        CellCover.Stored(telling, covered);
        Distinct(covered);
        return covered;
    }

    private static void Distinct(List<long> cells)
    {
        cells.Sort();
        int kept = 0;
        for (int i = 0; i < cells.Count; i++)
        {
            if (i == 0 || cells[i] != cells[i - 1])
            {
                cells[kept++] = cells[i];
            }
        }
        cells.RemoveRange(kept, cells.Count - kept);
    }
}
