using Npgsql;

namespace Reportedly.Storage.Databases;

/// <summary>Changes one number in each of many rows at once.</summary>
internal static class BulkUpdate
{
    /// <summary>Changes rows inside the open transaction.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="table">The table; its key is <c>id</c>.</param>
    /// <param name="column">The column that is changed.</param>
    /// <param name="rows">Key and new value of each row.</param>
    public static void Run(
        StoreConnection connection,
        string table,
        string column,
        IReadOnlyList<(long Id, long Value)> rows
    )
    {
        if (connection.Database is NpgsqlConnection)
        {
            connection.Execute(
                $"UPDATE {table} SET {column} = v.value FROM unnest($1, $2) AS v (id, value) WHERE {table}.id = v.id",
                rows.Select(row => row.Id).ToArray(),
                rows.Select(row => row.Value).ToArray()
            );
            return;
        }
        using PreparedCommand update = new(connection, $"UPDATE {table} SET {column} = $1 WHERE id = $2", 2);
        foreach ((long id, long value) in rows)
        {
            update.Run(value, id);
        }
    }
}
