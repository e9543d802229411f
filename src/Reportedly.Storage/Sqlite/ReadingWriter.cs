using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Reportedly.Storage.Sqlite;

/// <summary>Writes readings inside a transaction that somebody else opened.</summary>
internal static class ReadingWriter
{
    public static ImmutableArray<AddOutcome> Write(
        SqliteConnection connection,
        SqliteTransaction transaction,
        IReadOnlyList<StoredReading> readings,
        ReadingKey[] keys
    )
    {
        using SqliteCommand known = Command(
            connection,
            transaction,
            "SELECT EXISTS (SELECT 1 FROM readings WHERE report_id = $report AND external_id = $external)",
            "$report",
            "$external"
        );
        using SqliteCommand insert = Command(
            connection,
            transaction,
            "INSERT INTO readings (report_id, external_id, title, engine, digest, record, derivations) "
                + "VALUES ($report, $external, $title, $engine, $digest, $record, $derivations) "
                + "ON CONFLICT (report_id, external_id, engine, digest) DO NOTHING",
            "$report",
            "$external",
            "$title",
            "$engine",
            "$digest",
            "$record",
            "$derivations"
        );
        ImmutableArray<AddOutcome>.Builder outcomes = ImmutableArray.CreateBuilder<AddOutcome>(readings.Count);
        for (int i = 0; i < readings.Count; i++)
        {
            ReadingKey key = keys[i];
            known.Parameters["$report"].Value = key.ReportId;
            known.Parameters["$external"].Value = key.ExternalId;
            bool held = (long)known.ExecuteScalar()! == 1;
            insert.Parameters["$report"].Value = key.ReportId;
            insert.Parameters["$external"].Value = key.ExternalId;
            insert.Parameters["$title"].Value = key.Title;
            insert.Parameters["$engine"].Value = key.Engine;
            insert.Parameters["$digest"].Value = ReadingKey.Digest(readings[i]);
            insert.Parameters["$record"].Value = readings[i].Record.ToArray();
            insert.Parameters["$derivations"].Value = readings[i].Derivations.ToArray();
            bool written = insert.ExecuteNonQuery() == 1;
            outcomes.Add(
                !written ? AddOutcome.Unchanged
                : held ? AddOutcome.Superseded
                : AddOutcome.Added
            );
        }
        return outcomes.ToImmutable();
    }

    private static SqliteCommand Command(
        SqliteConnection connection,
        SqliteTransaction transaction,
        string sql,
        params string[] parameters
    )
    {
        SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (string name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }
        return command;
    }
}
