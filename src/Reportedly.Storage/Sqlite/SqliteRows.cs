using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Reportedly.Storage.Sqlite;

/// <summary>
/// Adds rows by SQLite's own functions. A million rows go in while a step links; the way over a command looks each value's name up and
/// makes an object of it, which costs more than the row.
/// </summary>
internal static class SqliteRows
{
    /// <summary>Adds rows inside the open transaction.</summary>
    /// <param name="connection">Where to.</param>
    /// <param name="sql">The statement, with a question mark for each column.</param>
    /// <param name="columns">Each column's values: whole numbers, numbers, texts or bytes.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <exception cref="SqliteException">The database failed.</exception>
    public static void Insert(SqliteConnection connection, string sql, Array[] columns, int rows)
    {
        sqlite3 database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out sqlite3_stmt statement), database);
        using (statement)
        {
            for (int row = 0; row < rows; row++)
            {
                for (int c = 0; c < columns.Length; c++)
                {
                    Check(Bind(statement, c + 1, columns[c], row), database);
                }
                int outcome = raw.sqlite3_step(statement);
                if (outcome != raw.SQLITE_DONE)
                {
                    Check(outcome, database);
                }
                Check(raw.sqlite3_reset(statement), database);
            }
        }
    }

    private static int Bind(sqlite3_stmt statement, int place, Array column, int row) =>
        column switch
        {
            long[] numbers => raw.sqlite3_bind_int64(statement, place, numbers[row]),
            double[] numbers => raw.sqlite3_bind_double(statement, place, numbers[row]),
            byte[][] bytes => Bytes(statement, place, bytes[row]),
            string[] texts => Text(statement, place, texts[row]),
            _ => throw new ArgumentException($"SQLite gets no column of {column.GetType()}.", nameof(column)),
        };

    // Of nothing, SQLite would make NULL.
    private static int Bytes(sqlite3_stmt statement, int place, byte[] bytes) =>
        bytes.Length == 0
            ? raw.sqlite3_bind_zeroblob(statement, place, 0)
            : raw.sqlite3_bind_blob(statement, place, bytes);

    private static int Text(sqlite3_stmt statement, int place, string text) =>
        text.Length == 0
            ? raw.sqlite3_bind_text(statement, place, "")
            : raw.sqlite3_bind_text(statement, place, Encoding.UTF8.GetBytes(text));

    private static void Check(int outcome, sqlite3 database) => SqliteException.ThrowExceptionForRC(outcome, database);
}
