using Reportedly.Corroboration;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>
/// All tellings of the tables in memory, to link very many at once. It does not change. Cells lie in one ordered row of numbers: many of
/// them hold one telling alone, which a table of lists would pay dearly for.
/// </summary>
internal sealed class LoadedTellings : ITellingIndex
{
    private readonly Telling[] tellings;
    private readonly long[] numbers;
    private readonly Dictionary<TellingId, int> places;
    private readonly long[] cells;
    private readonly int[] members;

    private LoadedTellings(
        Telling[] tellings,
        long[] numbers,
        Dictionary<TellingId, int> places,
        long[] cells,
        int[] members
    )
    {
        this.tellings = tellings;
        this.numbers = numbers;
        this.places = places;
        this.cells = cells;
        this.members = members;
    }

    /// <summary>The ids of all tellings.</summary>
    public IReadOnlyCollection<TellingId> Ids => places.Keys;

    /// <summary>Loads all tellings.</summary>
    public static LoadedTellings Load(StoreConnection connection, int workers)
    {
        (long Number, Telling Telling)[] rows =
        [
            .. connection
                .Rows(
                    "SELECT number, body FROM telling ORDER BY number",
                    [],
                    row => (Number: row.GetInt64(0), Body: row.GetFieldValue<byte[]>(1))
                )
                .AsParallel()
                .AsOrdered()
                .WithDegreeOfParallelism(workers)
                .Select(row => (row.Number, TestimonyCodec.TellingFromUtf8(row.Body))),
        ];
        Telling[] tellings = [.. rows.Select(row => row.Telling)];
        long[] numbers = [.. rows.Select(row => row.Number)];
        Dictionary<TellingId, int> places = new(tellings.Length);
        for (int i = 0; i < tellings.Length; i++)
        {
            places.Add(tellings[i].Id, i);
        }
        int count = checked((int)(long)connection.Scalar("SELECT count(*) FROM cell")!);
        List<long> cells = new(count);
        List<int> members = new(count);
        foreach (
            (long cell, long telling) in connection.Rows(
                "SELECT cell, telling FROM cell ORDER BY cell, telling",
                [],
                row => (row.GetInt64(0), row.GetInt64(1))
            )
        )
        {
            cells.Add(cell);
            members.Add(places[IdOrder.Telling(telling)]);
        }
        return new LoadedTellings(tellings, numbers, places, [.. cells], [.. members]);
    }

    /// <inheritdoc/>
    public void InCells(ReadOnlySpan<long> cells, ICollection<TellingId> into)
    {
        foreach (long cell in cells)
        {
            for (int i = First(cell); i < this.cells.Length && this.cells[i] == cell; i++)
            {
                into.Add(tellings[members[i]].Id);
            }
        }
    }

    /// <inheritdoc/>
    public Telling? Find(TellingId id) => places.TryGetValue(id, out int place) ? tellings[place] : null;

    /// <summary>Where a telling stands among all, by the log and by its report.</summary>
    public int Place(TellingId id) => places[id];

    /// <summary>The number of a telling in the tables.</summary>
    public long Number(TellingId id) => numbers[places[id]];

    private int First(long cell)
    {
        int low = 0;
        int high = cells.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (cells[middle] < cell)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
