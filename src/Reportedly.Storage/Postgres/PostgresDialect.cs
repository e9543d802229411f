using System.Data.Common;
using Npgsql;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Postgres;

/// <summary>PostgreSQL 15 or newer: a server, many writers.</summary>
internal sealed class PostgresDialect : Dialect
{
    /// <inheritdoc/>
    public override string Name => "postgres";

    /// <inheritdoc/>
    public override void Bind(DbCommand command, ReadOnlySpan<object?> values)
    {
        foreach (object? value in values)
        {
            ((NpgsqlCommand)command).Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }
    }

    /// <inheritdoc/>
    public override DbTransaction BeginWrite(DbConnection connection) => connection.BeginTransaction();

    /// <inheritdoc/>
    public override StorageException Explain(DbException failure, string store) =>
        new($"{store}: {failure.Message}", failure);
}
