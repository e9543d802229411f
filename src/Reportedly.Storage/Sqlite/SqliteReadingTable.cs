using System.Data.Common;
using Microsoft.Data.Sqlite;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Sqlite;

/// <summary>Asks and writes row by row with one prepared statement: there is no way to the database to save.</summary>
internal sealed class SqliteReadingTable : ReadingTable
{
    /// <inheritdoc/>
    public override bool[] Holds(StoreConnection store, IReadOnlyList<byte[]> digests) =>
        Ask(store, "SELECT EXISTS (SELECT 1 FROM readings WHERE digest = $1)", digests, digest => [digest]);

    /// <inheritdoc/>
    public override bool[] HoldsReports(StoreConnection store, IReadOnlyList<ReadingKey> keys) =>
        Ask(
            store,
            "SELECT EXISTS (SELECT 1 FROM readings WHERE report_id = $1 AND external_id = $2)",
            keys,
            key => [key.ReportId, key.ExternalId]
        );

    /// <inheritdoc/>
    public override void Append(StoreConnection store, IReadOnlyList<ReadingRow> rows)
    {
        using DbCommand insert = store.Command(
            "INSERT INTO readings (sequence, report_id, external_id, title, run, digest, hash, record, derivations) "
                + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        );
        foreach (ReadingRow row in rows)
        {
            Rebind(
                store,
                insert,
                [
                    row.Sequence,
                    row.ReportId,
                    row.ExternalId,
                    row.Title,
                    row.Run,
                    row.Digest.ToArray(),
                    row.Hash.ToArray(),
                    row.Reading.Record.ToArray(),
                    row.Reading.Derivations.ToArray(),
                ]
            );
            insert.ExecuteNonQuery();
        }
    }

    private static bool[] Ask<T>(StoreConnection store, string sql, IReadOnlyList<T> asked, Func<T, object[]> values)
    {
        using DbCommand command = store.Command(sql);
        bool[] answers = new bool[asked.Count];
        for (int i = 0; i < answers.Length; i++)
        {
            Rebind(store, command, values(asked[i]));
            answers[i] = command.ExecuteScalar() is 1L;
        }
        return answers;
    }

    private static void Rebind(StoreConnection store, DbCommand command, object[] values)
    {
        if (command.Parameters.Count == 0)
        {
            store.Dialect.Bind(command.Parameters, values);
            return;
        }
        SqliteParameterCollection parameters = ((SqliteCommand)command).Parameters;
        for (int i = 0; i < values.Length; i++)
        {
            parameters[i].Value = values[i];
        }
    }
}
