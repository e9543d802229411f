using System.Data.Common;
using Reportedly.Corroboration;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>
/// All tellings of the tables in memory, to link very many at once. It does not change. Cells lie in one ordered row of numbers: many of
/// them hold one telling alone, which a table of lists would pay dearly for.
/// </summary>
internal sealed class LoadedTellings : ITellingIndex
{
    private const int AtOnce = 8192;

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
        int count = checked((int)connection.Number("SELECT count(*) FROM telling"));
        Telling[] tellings = new Telling[count];
        long[] numbers = new long[count];
        Dictionary<TellingId, int> places = new(count);
        SharedParts parts = new();
        IEnumerable<(long Number, byte[] Body)> rows = connection.Rows(
            "SELECT number, body FROM telling ORDER BY number",
            [],
            row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1))
        );
        foreach ((long Number, byte[] Body)[] some in rows.Chunk(AtOnce))
        {
            Telling[] read = new Telling[some.Length];
            Parallel.For(
                0,
                some.Length,
                new ParallelOptions { MaxDegreeOfParallelism = workers },
                i => read[i] = TellingBytes.Read(some[i].Body)
            );
            for (int i = 0; i < read.Length; i++)
            {
                int place = places.Count;
                numbers[place] = some[i].Number;
                tellings[place] = parts.In(read[i]);
                places.Add(read[i].Id, place);
            }
        }
        (long[] cells, int[] members) = Cells(connection, places);
        return new LoadedTellings(tellings, numbers, places, cells, members);
    }

    private static (long[] Cells, int[] Members) Cells(StoreConnection connection, Dictionary<TellingId, int> places)
    {
        int count = checked((int)connection.Number("SELECT count(*) FROM cell"));
        long[] cells = new long[count];
        int[] members = new int[count];
        int at = 0;
        using DbCommand command = connection.Command("SELECT cell, telling FROM cell ORDER BY cell, telling");
        using DbDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            cells[at] = row.GetInt64(0);
            members[at++] = places[IdOrder.Telling(row.GetInt64(1))];
        }
        return (cells, members);
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
