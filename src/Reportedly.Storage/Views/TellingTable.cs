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
    private readonly PreparedCommand? inCell;
    private readonly Dictionary<TellingId, (Telling? Telling, long Place)> kept = [];

    public TellingTable(StoreConnection connection)
    {
        this.connection = connection;
        find = new PreparedCommand(connection, "SELECT body, place FROM telling WHERE id = $1", 1);
        inCell =
            connection.Database is NpgsqlConnection
                ? null
                : new PreparedCommand(connection, "SELECT telling FROM cell WHERE cell = $1", 1);
    }

    /// <inheritdoc/>
    public void InCells(ReadOnlySpan<long> cells, ICollection<TellingId> into)
    {
        if (inCell is null)
        {
            // One question over the wire instead of one for each cell.
            object?[] all = [cells.ToArray()];
            foreach (
                long id in connection.Rows("SELECT telling FROM cell WHERE cell = ANY($1)", all, row => row.GetInt64(0))
            )
            {
                into.Add(IdOrder.Telling(id));
            }
            return;
        }
        foreach (long cell in cells)
        {
            inCell.Read(row => into.Add(IdOrder.Telling(row.GetInt64(0))), cell);
        }
    }

    /// <inheritdoc/>
    public Telling? Find(TellingId id) => Lookup(id).Telling;

    /// <summary>Where a telling stands among those of its report.</summary>
    public long Place(TellingId id) => Lookup(id).Place;

    /// <summary>Forgets a telling that was taken out of the tables, or put in.</summary>
    public void Forget(TellingId id) => kept.Remove(id);

    /// <summary>The tellings of a report, in its order.</summary>
    public ImmutableArray<Telling> Of(long testimony)
    {
        List<TellingId> ids =
        [
            .. connection.Rows(
                "SELECT id FROM telling WHERE testimony = $1 ORDER BY place",
                [testimony],
                row => IdOrder.Telling(row.GetInt64(0))
            ),
        ];
        return [.. ids.Select(id => Find(id)!)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        find.Dispose();
        inCell?.Dispose();
    }

    private (Telling? Telling, long Place) Lookup(TellingId id)
    {
        if (!kept.TryGetValue(id, out (Telling? Telling, long Place) found))
        {
            find.Read(
                row => found = (TestimonyCodec.TellingFromUtf8(row.GetFieldValue<byte[]>(0)), row.GetInt64(1)),
                IdOrder.Of(id)
            );
            if (kept.Count >= MostKept)
            {
                kept.Clear();
            }
            kept[id] = found;
        }
        return found;
    }
}
