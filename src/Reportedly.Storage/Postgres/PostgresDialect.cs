using System.Data;
using System.Data.Common;
using Npgsql;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Postgres;

/// <summary>PostgreSQL 15 or newer: a server, many programs at a time, of which one writes.</summary>
/// <param name="schema">The schema that has the store's tables.</param>
internal sealed class PostgresDialect(string schema) : Dialect
{
    /// <summary>Keeps the locks of stores from those of other programs in the same database: "RPTD".</summary>
    private const int LockSpace = 0x52505444;

    /// <inheritdoc/>
    public override string Name => "postgres";

    /// <inheritdoc/>
    public override ReadingTable Readings { get; } = new PostgresReadingTable();

    /// <inheritdoc/>
    public override void Bind(DbParameterCollection parameters, ReadOnlySpan<object?> values)
    {
        foreach (object? value in values)
        {
            parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }
    }

    /// <inheritdoc/>
    public override DbTransaction BeginWrite(DbConnection connection)
    {
        NpgsqlTransaction transaction = ((NpgsqlConnection)connection).BeginTransaction(IsolationLevel.ReadCommitted);
        try
        {
            // Without turns, a row could appear before another of a lower sequence, and whoever follows the log would miss it.
            using NpgsqlCommand turn = ((NpgsqlConnection)connection).CreateCommand();
            turn.CommandText = "SELECT pg_advisory_xact_lock($1, hashtext($2))";
            Bind(turn.Parameters, [LockSpace, schema]);
            turn.ExecuteNonQuery();
            return transaction;
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override DbTransaction BeginRead(DbConnection connection) =>
        connection.BeginTransaction(IsolationLevel.RepeatableRead);

    /// <inheritdoc/>
    public override long SchemaVersion(StoreConnection connection)
    {
        string[] tables =
        [
            .. connection.List(
                "SELECT tablename::text FROM pg_tables WHERE schemaname = $1",
                [schema],
                row => row.GetString(0)
            ),
        ];
        return tables.Contains("store_version") ? connection.Number("SELECT version FROM store_version")
            : tables.Length == 0 ? 0
            : throw new StorageException(
                $"{connection.Name}: the schema \"{schema}\" has tables of another program; name another (Search Path=...)."
            );
    }

    /// <inheritdoc/>
    public override void SetSchemaVersion(StoreConnection connection, long version)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS store_version (version bigint NOT NULL)");
        connection.Execute("DELETE FROM store_version");
        connection.Execute("INSERT INTO store_version (version) VALUES ($1)", version);
    }

    /// <summary>The server does so by itself, but only minutes later, and until then reads whole tables for a few rows.</summary>
    public override void Count(StoreConnection connection, IEnumerable<string> tables) =>
        connection.Execute($"ANALYZE (SKIP_LOCKED) {string.Join(", ", tables)}");

    /// <inheritdoc/>
    public override IEnumerable<string> Faults(StoreConnection connection) => [];

    /// <inheritdoc/>
    public override IEnumerable<string> Triggers(StoreConnection connection) =>
        connection.List(
            "SELECT t.tgname::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
                + "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND t.tgenabled <> 'D'",
            [schema],
            row => row.GetString(0)
        );

    /// <inheritdoc/>
    public override string Product(StoreConnection connection) =>
        $"PostgreSQL {((NpgsqlConnection)connection.Database).PostgreSqlVersion}";

    /// <inheritdoc/>
    public override bool IsDurable(StoreConnection connection) =>
        connection.Scalar("SHOW fsync") is "on" && connection.Scalar("SHOW synchronous_commit") is not "off";

    /// <inheritdoc/>
    public override StorageException Explain(DbException failure, string store) =>
        PostgresServer.Explain(failure, store);
}
