using System.Data.Common;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>How far the views have followed the log.</summary>
/// <param name="Readings">Number of the last reading that was looked at.</param>
/// <param name="Judgements">Number of the last judgement that was taken in.</param>
/// <param name="IsUnlinked">True where reports were taken in whose tellings are not yet linked.</param>
/// <param name="IsUnnoted">True where the views were made anew and what changed is noted when they are at the log's end.</param>
internal readonly record struct ViewMark(long Readings, long Judgements, bool IsUnlinked, bool IsUnnoted)
{
    private const string Columns = "readings, judgements, unlinked, unnoted";

    /// <summary>Reads the mark.</summary>
    public static ViewMark Read(StoreConnection connection) => Read(connection, $"SELECT {Columns} FROM views");

    /// <summary>
    /// Reads the mark inside a transaction that writes: nobody else moves it until the transaction ends, on any database.
    /// </summary>
    public static ViewMark Hold(StoreConnection connection) =>
        Read(connection, $"UPDATE views SET maker = maker RETURNING {Columns}");

    /// <summary>Moves the mark.</summary>
    public void Write(StoreConnection connection) =>
        connection.Later(
            "UPDATE views SET readings = $1, judgements = $2, unlinked = $3, unnoted = $4",
            Readings,
            Judgements,
            IsUnlinked ? 1L : 0L,
            IsUnnoted ? 1L : 0L
        );

    private static ViewMark Read(StoreConnection connection, string sql) =>
        connection
            .Rows(
                sql,
                [],
                (DbDataReader row) =>
                    new ViewMark(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2) != 0, row.GetInt64(3) != 0)
            )
            .Single();
}
