using System.Collections.Immutable;
using Npgsql;
using Reportedly.Corroboration;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>The tellings in the tables, as linking looks them up. What was read once is kept while it is used; one piece of work, one object.</summary>
internal sealed class TellingTable : ITellingIndex, IDisposable
{
    private const int MostKept = 50_000;

    private readonly StoreConnection connection;
    private readonly PreparedCommand find;
    private readonly PreparedCommand inCells;
    private readonly PreparedCommand together;
    private readonly bool isOnServer;
    private readonly Dictionary<TellingId, (Telling? Telling, long Number)> kept = [];

    public TellingTable(StoreConnection connection)
    {
        this.connection = connection;
        find = new PreparedCommand(connection, "SELECT body, number FROM telling WHERE id = $1", 1);
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
    public void InCells(ReadOnlySpan<long> cells, ICollection<TellingId> into) =>
        inCells.Read(
            row => into.Add(IdOrder.Telling(row.GetInt64(0))),
            isOnServer ? cells.ToArray() : $"[{string.Join(',', cells.ToArray())}]"
        );

    /// <inheritdoc/>
    public Telling? Find(TellingId id) => Lookup(id).Telling;

    /// <summary>All tellings that the tables have as hanging together with one, itself among them; what it reads is kept for <see cref="Find"/>.</summary>
    public IReadOnlyCollection<TellingId> Together(TellingId id)
    {
        List<TellingId> all = [];
        together.Read(
            row =>
            {
                TellingId one = IdOrder.Telling(row.GetInt64(0));
                all.Add(one);
                if (!kept.ContainsKey(one))
                {
                    Keep(one, (TellingBytes.Read(row.GetFieldValue<byte[]>(1)), row.GetInt64(2)));
                }
            },
            Number(id)
        );
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
            "SELECT id FROM telling WHERE number >= $1 AND number < $2 ORDER BY number",
            [PartNumber.Of(testimony, 0), PartNumber.Of(testimony + 1, 0)],
            row => IdOrder.Telling(row.GetInt64(0))
        );
        return [.. ids.Select(id => Find(id)!)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        find.Dispose();
        inCells.Dispose();
        together.Dispose();
    }

    private (Telling? Telling, long Number) Lookup(TellingId id)
    {
        if (!kept.TryGetValue(id, out (Telling? Telling, long Number) found))
        {
            find.Read(
                row => found = (TellingBytes.Read(row.GetFieldValue<byte[]>(0)), row.GetInt64(1)),
                IdOrder.Of(id)
            );
            Keep(id, found);
        }
        return found;
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
