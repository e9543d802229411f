using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Sqlite;

/// <summary>SQLite: one file, one writer at a time.</summary>
internal sealed class SqliteDialect : Dialect
{
    /// <inheritdoc/>
    public override string Name => "sqlite";

    /// <inheritdoc/>
    public override void Bind(DbCommand command, ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"${i + 1}");
            ((SqliteCommand)command).Parameters.AddWithValue(name, values[i] ?? DBNull.Value);
        }
    }

    /// <inheritdoc/>
    public override DbTransaction BeginWrite(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(deferred: false);

    /// <inheritdoc/>
    public override StorageException Explain(DbException failure, string store) =>
        StoreFile.Explain((SqliteException)failure, store);
}
