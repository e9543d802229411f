using Npgsql;
using Reportedly.Storage.Search;

namespace Reportedly.Storage.Databases;

/// <summary>Many numbers as one value of a statement.</summary>
internal static class NumberList
{
    /// <summary>SQL that holds where a column has one of some numbers: <c>IN (...)</c>.</summary>
    public static string In(StoreConnection connection, SqlValues values, IEnumerable<long> numbers) =>
        connection.Database is NpgsqlConnection
            ? $"= ANY({values.Add(numbers.ToArray())})"
            : $"IN (SELECT value FROM json_each({values.Add($"[{string.Join(',', numbers)}]")}))";

    /// <summary>Reads the rows of some numbers, a stretch of them at a time.</summary>
    /// <param name="connection">Where from.</param>
    /// <param name="sql">The statement, with <c>{these}</c> where <see cref="In"/> is to stand.</param>
    /// <param name="numbers">They.</param>
    /// <param name="row">What a row gives.</param>
    public static List<T> Rows<T>(
        StoreConnection connection,
        string sql,
        IReadOnlyCollection<long> numbers,
        Func<System.Data.Common.DbDataReader, T> row
    )
    {
        List<T> all = [];
        foreach (long[] some in numbers.Chunk(10_000))
        {
            SqlValues values = new();
            string these = In(connection, values, some);
            all.AddRange(connection.List(sql.Replace("{these}", these, StringComparison.Ordinal), values.All, row));
        }
        return all;
    }

    /// <summary>Runs a statement for some numbers, a stretch of them at a time, and waits for no outcome (<see cref="StoreConnection.Later"/>).</summary>
    /// <inheritdoc cref="Rows"/>
    public static void Run(StoreConnection connection, string sql, IReadOnlyCollection<long> numbers)
    {
        foreach (long[] some in numbers.Chunk(10_000))
        {
            SqlValues values = new();
            string these = In(connection, values, some);
            connection.Later(sql.Replace("{these}", these, StringComparison.Ordinal), values.All);
        }
    }
}
