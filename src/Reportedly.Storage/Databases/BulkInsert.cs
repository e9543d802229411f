using Microsoft.Data.Sqlite;
using Npgsql;
using Reportedly.Storage.Sqlite;

namespace Reportedly.Storage.Databases;

/// <summary>Adds many rows at once, column by column: one statement for PostgreSQL, one statement, read once, for SQLite.</summary>
internal static class BulkInsert
{
    /// <summary>Adds rows inside the open transaction; on a server, together with what comes next (<see cref="StoreConnection.Later"/>).</summary>
    /// <param name="connection">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Each column's name, and its values; all of one length. <c>name::type</c> casts what PostgreSQL gets as text.</param>
    public static void Run(
        StoreConnection connection,
        string table,
        params ReadOnlySpan<(string Column, Array Values)> columns
    )
    {
        int rows = columns[0].Values.Length;
        if (rows == 0)
        {
            return;
        }
        List<string> names = [];
        List<string> values = [];
        Array[] arrays = new Array[columns.Length];
        for (int c = 0; c < columns.Length; c++)
        {
            string[] parts = columns[c].Column.Split("::");
            names.Add(parts[0]);
            arrays[c] = columns[c].Values;
            values.Add(parts.Length > 1 ? $"c{c + 1}::{parts[1]}" : $"c{c + 1}");
        }
        string into = $"INSERT INTO {table} ({string.Join(", ", names)})";
        if (connection.Database is NpgsqlConnection)
        {
            string all = string.Join(", ", Enumerable.Range(1, columns.Length).Select(c => $"${c}"));
            string each = string.Join(", ", Enumerable.Range(1, columns.Length).Select(c => $"c{c}"));
            connection.Later(
                $"{into} SELECT {string.Join(", ", values)} FROM unnest({all}) AS t ({each})",
                [.. arrays]
            );
            return;
        }
        SqliteConnection sqlite = (SqliteConnection)connection.Database;
        SqliteRows.Insert(
            sqlite,
            $"{into} VALUES ({string.Join(", ", Enumerable.Repeat("?", columns.Length))})",
            arrays,
            rows
        );
    }
}
