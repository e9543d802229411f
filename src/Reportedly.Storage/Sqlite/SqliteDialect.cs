using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Sqlite;

/// <summary>SQLite: one file, one writer at a time.</summary>
internal sealed class SqliteDialect : Dialect
{
    /// <summary>Marks a SQLite file as a store of this product: "RPTD".</summary>
    private const long ApplicationId = 0x52505444;

    /// <inheritdoc/>
    public override string Name => "sqlite";

    /// <inheritdoc/>
    public override ReadingTable Readings { get; } = new SqliteReadingTable();

    /// <inheritdoc/>
    public override void Bind(DbParameterCollection parameters, ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"${i + 1}");
            ((SqliteParameterCollection)parameters).AddWithValue(name, values[i] ?? DBNull.Value);
        }
    }

    /// <inheritdoc/>
    public override DbTransaction BeginWrite(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(deferred: false);

    /// <inheritdoc/>
    public override DbTransaction BeginRead(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(deferred: true);

    /// <inheritdoc/>
    public override long SchemaVersion(StoreConnection connection)
    {
        long version = connection.Number("PRAGMA user_version");
        bool ours =
            version == 0
                ? connection.Number("SELECT count(*) FROM sqlite_schema") == 0
                : connection.Number("PRAGMA application_id") == ApplicationId;
        return ours
            ? version
            : throw new StorageException(
                $"{connection.Name}: this is a database of another program; name another file."
            );
    }

    /// <inheritdoc/>
    public override void SetSchemaVersion(StoreConnection connection, long version) =>
        connection.Execute(
            string.Create(
                CultureInfo.InvariantCulture,
                $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version};"
            )
        );

    /// <summary>SQLite takes the ways that statements here are written for.</summary>
    public override void Count(StoreConnection connection, IEnumerable<string> tables) { }

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(StoreConnection connection) =>
        connection.List("PRAGMA integrity_check", [], row => row.GetString(0)).Where(line => line != "ok");

    /// <inheritdoc/>
    public override IEnumerable<string> Triggers(StoreConnection connection) =>
        connection.List("SELECT name FROM sqlite_schema WHERE type = 'trigger'", [], row => row.GetString(0));

    /// <inheritdoc/>
    public override string Product(StoreConnection connection) => $"SQLite {connection.Database.ServerVersion}";

    /// <inheritdoc/>
    public override bool IsDurable(StoreConnection connection) => connection.Scalar("PRAGMA journal_mode") is "wal";

    /// <inheritdoc/>
    public override StorageException Explain(DbException failure, string store) =>
        StoreFile.Explain((SqliteException)failure, store);
}
