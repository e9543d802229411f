using Npgsql;
using NpgsqlTypes;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Postgres;

/// <summary>Asks for a whole batch at once and writes it with COPY: each way to the server costs more than a row.</summary>
internal sealed class PostgresReadingTable : ReadingTable
{
    /// <inheritdoc/>
    public override bool[] Holds(StoreConnection store, IReadOnlyList<byte[]> digests) =>
        Ask(
            store,
            digests.Count,
            "SELECT asked.place FROM unnest($1) WITH ORDINALITY AS asked (digest, place) "
                + "WHERE EXISTS (SELECT 1 FROM readings r WHERE r.digest = asked.digest)",
            [digests.ToArray()]
        );

    /// <inheritdoc/>
    public override bool[] HoldsReports(StoreConnection store, IReadOnlyList<ReadingKey> keys) =>
        Ask(
            store,
            keys.Count,
            "SELECT asked.place FROM unnest($1, $2) WITH ORDINALITY AS asked (report_id, external_id, place) WHERE EXISTS "
                + "(SELECT 1 FROM readings r WHERE r.report_id = asked.report_id AND r.external_id = asked.external_id)",
            [keys.Select(key => key.ReportId).ToArray(), keys.Select(key => key.ExternalId).ToArray()]
        );

    /// <inheritdoc/>
    public override void Append(StoreConnection store, IReadOnlyList<ReadingRow> rows)
    {
        store.Send();
        using NpgsqlBinaryImporter copy = ((NpgsqlConnection)store.Database).BeginBinaryImport(
            "COPY readings (sequence, report_id, external_id, title, run, digest, hash, record, derivations) "
                + "FROM STDIN (FORMAT BINARY)"
        );
        foreach (ReadingRow row in rows)
        {
            copy.StartRow();
            copy.Write(row.Sequence, NpgsqlDbType.Bigint);
            copy.Write(row.ReportId, NpgsqlDbType.Text);
            copy.Write(row.ExternalId, NpgsqlDbType.Text);
            copy.Write(row.Title, NpgsqlDbType.Text);
            copy.Write(row.Run, NpgsqlDbType.Bigint);
            copy.Write(row.Digest, NpgsqlDbType.Bytea);
            copy.Write(row.Hash, NpgsqlDbType.Bytea);
            copy.Write(row.Reading.Record, NpgsqlDbType.Bytea);
            copy.Write(row.Reading.Derivations, NpgsqlDbType.Bytea);
        }
        copy.Complete();
    }

    private static bool[] Ask(StoreConnection store, int count, string sql, object[] values)
    {
        bool[] answers = new bool[count];
        foreach (long place in store.List(sql, values, row => row.GetInt64(0)))
        {
            answers[place - 1] = true;
        }
        return answers;
    }
}
