using System.Collections.Immutable;
using System.Data.Common;
using Npgsql;
using Reportedly.Corroboration;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>The tellings in the tables, as linking looks them up. What was read once is kept while it is used; one piece of work, one object.</summary>
internal sealed class TellingTable : ITellingIndex, IDisposable
{
    private const int MostKept = 50_000;

    /// <summary>So many tellings are read at once where it is known which are asked for next.</summary>
    private const int ReadAtOnce = 256;

    /// <summary>No more cells than this are asked for at once.</summary>
    private const int MostCells = 20_000;

    private readonly StoreConnection connection;
    private readonly PreparedCommand inCells;
    private readonly PreparedCommand together;
    private readonly bool isOnServer;
    private readonly Dictionary<TellingId, (Telling? Telling, long Number)> kept = [];
    private readonly Dictionary<long, List<TellingId>> around = [];
    private TellingId[] expected = [];

    public TellingTable(StoreConnection connection)
    {
        this.connection = connection;
        isOnServer = connection.Database is NpgsqlConnection;
        // All cells in one question: asking for each costs more than finding it.
        string these = isOnServer ? "= ANY($1)" : "IN (SELECT value FROM json_each($1))";
        inCells = new PreparedCommand(connection, $"SELECT telling FROM cell WHERE cell {these}", 1);
        together = new PreparedCommand(
            connection,
            """
            SELECT t.id, t.body, t.number
            FROM incident AS i JOIN member AS m ON m.incident = i.id JOIN telling AS t ON t.number = m.number
            WHERE i.component = (
                SELECT own.component FROM member AS one JOIN incident AS own ON own.id = one.incident WHERE one.number = $1
            )
            """,
            1
        );
    }

    /// <inheritdoc/>
    public void InCells(ReadOnlySpan<long> cells, ICollection<TellingId> into)
    {
        foreach (long cell in cells)
        {
            if (!around.ContainsKey(cell))
            {
                Ask(cells, into);
                return;
            }
        }
        foreach (long cell in cells)
        {
            foreach (TellingId id in around[cell])
            {
                into.Add(id);
            }
        }
    }

    /// <summary>All tellings that the tables have as hanging together with any of some, and these.</summary>
    public IReadOnlyCollection<TellingId> TogetherWith(IReadOnlyCollection<TellingId> ids)
    {
        expected = [.. ids.Order()];
        return
        [
            .. ids,
            .. NumberList.Rows(
                connection,
                """
                SELECT t.id, t.body, t.number
                FROM incident AS i JOIN member AS m ON m.incident = i.id JOIN telling AS t ON t.number = m.number
                WHERE i.component IN (
                    SELECT own.component FROM member AS one JOIN incident AS own ON own.id = one.incident WHERE one.number {these}
                )
                """,
                [.. ids.Where(id => Find(id) is not null).Select(Number)],
                Keep
            ),
        ];
    }

    /// <summary>
    /// Looks up with one question what stands in the cells around some tellings, as <see cref="InCells"/> gives it until the next call. The
    /// tables must not change meanwhile.
    /// </summary>
    public void LookAround(IReadOnlyCollection<TellingId> ids)
    {
        around.Clear();
        expected = [.. ids.Order()];
        if (expected.Length == 0)
        {
            return;
        }
        HashSet<long> cells = [];
        foreach (TellingId id in expected)
        {
            if (Find(id) is { } telling)
            {
                cells.UnionWith(TellingIndex.CellsAround(telling));
            }
            if (cells.Count > MostCells)
            {
                return;
            }
        }
        foreach (long cell in cells)
        {
            around[cell] = [];
        }
        SortedSet<TellingId> met = [];
        foreach (
            (long cell, TellingId id) in NumberList.Rows(
                connection,
                "SELECT cell, telling FROM cell WHERE cell {these}",
                cells,
                row => (row.GetInt64(0), IdOrder.Telling(row.GetInt64(1)))
            )
        )
        {
            around[cell].Add(id);
            met.Add(id);
        }
        expected = [.. met];
    }

    /// <inheritdoc/>
    public Telling? Find(TellingId id) => Lookup(id).Telling;

    /// <summary>All tellings that the tables have as hanging together with one, itself among them; what it reads is kept for <see cref="Find"/>.</summary>
    public IReadOnlyCollection<TellingId> Together(TellingId id)
    {
        List<TellingId> all = [];
        long number = Number(id);
        together.Read(row => all.Add(Keep(row)), number);
        return all;
    }

    /// <summary>Its number: the order of tellings in the log and in their reports.</summary>
    public long Number(TellingId id) => Lookup(id).Number;

    /// <summary>Forgets a telling that was taken out of the tables, or put in.</summary>
    public void Forget(TellingId id) => kept.Remove(id);

    /// <summary>The tellings of a report, in its order.</summary>
    public ImmutableArray<Telling> Of(long testimony)
    {
        List<TellingId> ids = connection.List(
            "SELECT id, body, number FROM telling WHERE number >= $1 AND number < $2 ORDER BY number",
            [PartNumber.Of(testimony, 0), PartNumber.Of(testimony + 1, 0)],
            Keep
        );
        return [.. ids.Select(id => Find(id)!)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        inCells.Dispose();
        together.Dispose();
    }

    private (Telling? Telling, long Number) Lookup(TellingId id)
    {
        if (kept.TryGetValue(id, out (Telling? Telling, long Number) found))
        {
            return found;
        }
        int at = Array.BinarySearch(expected, id);
        TellingId[] wanted = at < 0 ? [id] : expected[at..Math.Min(expected.Length, at + ReadAtOnce)];
        wanted = [.. wanted.Where(one => !kept.ContainsKey(one))];
        NumberList.Rows(
            connection,
            "SELECT id, body, number FROM telling WHERE id {these}",
            [.. wanted.Select(IdOrder.Of)],
            Keep
        );
        foreach (TellingId missing in wanted.Where(one => !kept.ContainsKey(one)))
        {
            Keep(missing, default);
        }
        // Where there was no room for all of them, this one may have been forgotten again.
        return Lookup(id);
    }

    private TellingId Keep(DbDataReader row)
    {
        TellingId id = IdOrder.Telling(row.GetInt64(0));
        if (!kept.ContainsKey(id))
        {
            Keep(id, (TellingBytes.Read(row.GetFieldValue<byte[]>(1)), row.GetInt64(2)));
        }
        return id;
    }

    private void Ask(ReadOnlySpan<long> cells, ICollection<TellingId> into)
    {
        SortedSet<TellingId> met = [];
        inCells.Read(
            row =>
            {
                TellingId id = IdOrder.Telling(row.GetInt64(0));
                into.Add(id);
                met.Add(id);
            },
            isOnServer ? cells.ToArray() : $"[{string.Join(',', cells.ToArray())}]"
        );
        expected = [.. met];
    }

    private void Keep(TellingId id, (Telling? Telling, long Number) found)
    {
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }
        kept[id] = found;
    }
}
