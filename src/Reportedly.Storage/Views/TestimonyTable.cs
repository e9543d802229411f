using System.Collections.Immutable;
using System.Data.Common;
using Npgsql;
using Reportedly.Corroboration;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>Puts what reports contribute into their tables and takes it out, inside a transaction that somebody else opened.</summary>
internal static class TestimonyTable
{
    /// <summary>The row of a report's testimony; null where it has none.</summary>
    public static long? RowOf(StoreConnection connection, string key) =>
        connection.Scalar("SELECT row FROM testimony WHERE report = $1", key) as long?;

    /// <summary>The rows of the testimonies of reports, by key; reports that have none are left out.</summary>
    public static Dictionary<string, long> RowsOf(StoreConnection connection, IReadOnlyCollection<string> keys)
    {
        if (connection.Database is NpgsqlConnection)
        {
            return connection
                .List(
                    "SELECT report, row FROM testimony WHERE report = ANY($1)",
                    [keys.ToArray()],
                    row => (Key: row.GetString(0), Row: row.GetInt64(1))
                )
                .ToDictionary(found => found.Key, found => found.Row, StringComparer.Ordinal);
        }
        Dictionary<string, long> rows = new(StringComparer.Ordinal);
        using PreparedCommand one = new(connection, "SELECT row FROM testimony WHERE report = $1", 1);
        foreach (string key in keys)
        {
            one.Read(row => rows[key] = row.GetInt64(0), key);
        }
        return rows;
    }

    /// <summary>The testimony of a report, without its tellings.</summary>
    public static Testimony Read(StoreConnection connection, string key) =>
        TestimonyBytes.Read(Bodies(connection, [key]).Single());

    /// <summary>The testimonies of reports as bytes, without their tellings, in no order.</summary>
    public static IReadOnlyList<byte[]> Bodies(StoreConnection connection, string[] keys)
    {
        List<byte[]> bodies = new(keys.Length);
        if (connection.Database is NpgsqlConnection)
        {
            object?[] all = [keys];
            bodies.AddRange(connection.Rows("SELECT body FROM testimony WHERE report = ANY($1)", all, Body));
            return bodies;
        }
        using PreparedCommand one = new(connection, "SELECT body FROM testimony WHERE report = $1", 1);
        foreach (string key in keys)
        {
            one.Read(row => bodies.Add(Body(row)), key);
        }
        return bodies;
    }

    /// <summary>Adds reports that are not there.</summary>
    public static void Add(StoreConnection connection, IReadOnlyList<ReportEntry> entries)
    {
        BulkInsert.Run(
            connection,
            "testimony",
            ("row", entries.Select(entry => entry.Row).ToArray()),
            ("report", entries.Select(entry => entry.Key).ToArray()),
            ("published", entries.Select(entry => entry.Published).ToArray()),
            ("body", entries.Select(entry => entry.Testimony).ToArray())
        );
        (long Row, int Place, TellingEntry Telling)[] tellings =
        [
            .. entries.SelectMany(entry => entry.Tellings.Select((telling, place) => (entry.Row, place, telling))),
        ];
        BulkInsert.Run(
            connection,
            "telling",
            ("number", tellings.Select(one => PartNumber.Of(one.Row, one.Place)).ToArray()),
            ("id", tellings.Select(one => IdOrder.Of(one.Telling.Id)).ToArray()),
            ("body", tellings.Select(one => one.Telling.Body).ToArray())
        );
        (long Cell, long Telling)[] cells =
        [
            .. tellings.SelectMany(one => one.Telling.Cells.Select(cell => (cell, IdOrder.Of(one.Telling.Id)))),
        ];
        // In the order of the index: neighbours go onto one page.
        Array.Sort(cells);
        BulkInsert.Run(
            connection,
            "cell",
            ("cell", cells.Select(one => one.Cell).ToArray()),
            ("telling", cells.Select(one => one.Telling).ToArray())
        );
        WordIndex.For(connection).Add(connection, [.. entries.Select(entry => entry.Words)]);
        ClaimTable.Add(connection, entries);
    }

    /// <summary>Takes a report out, with all that it contributed.</summary>
    /// <returns>The numbers of the incidents that its tellings were of.</returns>
    public static IReadOnlyList<long> Remove(StoreConnection connection, TellingTable tellings, long row)
    {
        long first = PartNumber.Of(row, 0);
        long next = PartNumber.Of(row + 1, 0);
        const string Incidents = "SELECT DISTINCT incident FROM member WHERE number >= $1 AND number < $2";
        List<long> incidents = connection.List(Incidents, [first, next], found => found.GetInt64(0));
        ImmutableArray<Telling> gone = tellings.Of(row);
        RemoveCells(connection, gone);
        foreach (Telling telling in gone)
        {
            tellings.Forget(telling.Id);
        }
        connection.Later("DELETE FROM member WHERE number >= $1 AND number < $2", first, next);
        connection.Later("DELETE FROM telling WHERE number >= $1 AND number < $2", first, next);
        connection.Later("DELETE FROM testimony WHERE row = $1", row);
        WordIndex.For(connection).Remove(connection, [row]);
        return incidents;
    }

    private static void RemoveCells(StoreConnection connection, ImmutableArray<Telling> tellings)
    {
        (long Cell, long Telling)[] cells =
        [
            .. tellings.SelectMany(one => TellingIndex.CellsOf(one).Select(cell => (cell, IdOrder.Of(one.Id)))),
        ];
        if (connection.Database is NpgsqlConnection)
        {
            connection.Later(
                "DELETE FROM cell USING unnest($1, $2) AS gone (cell, telling) "
                    + "WHERE cell.cell = gone.cell AND cell.telling = gone.telling",
                cells.Select(one => one.Cell).ToArray(),
                cells.Select(one => one.Telling).ToArray()
            );
            return;
        }
        using PreparedCommand remove = new(connection, "DELETE FROM cell WHERE cell = $1 AND telling = $2", 2);
        foreach ((long cell, long telling) in cells)
        {
            remove.Run(cell, telling);
        }
    }

    private static byte[] Body(DbDataReader row) => row.GetFieldValue<byte[]>(0);
}
