using Microsoft.Data.Sqlite;

namespace Reportedly.Storage.Sqlite;

/// <summary>Opens a store's file: makes its tables, refuses what is not ours, and turns SQLite's codes into sentences.</summary>
internal static class StoreFile
{
    /// <summary>The shape of the tables that this version writes and reads.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Marks a SQLite file as a store of this product: "RPTD".</summary>
    private const long ApplicationId = 0x52505444;

    private const string Tables = """
        CREATE TABLE readings (
            sequence    INTEGER PRIMARY KEY AUTOINCREMENT,
            report_id   TEXT NOT NULL,
            external_id TEXT NOT NULL,
            title       TEXT NOT NULL,
            engine      TEXT NOT NULL,
            digest      BLOB NOT NULL,
            record      BLOB NOT NULL,
            derivations BLOB NOT NULL
        ) STRICT;
        CREATE UNIQUE INDEX readings_once ON readings (report_id, external_id, engine, digest);
        CREATE INDEX readings_newest ON readings (report_id, external_id, sequence);
        CREATE INDEX readings_external ON readings (external_id, report_id) WHERE external_id <> '';
        CREATE TRIGGER readings_stay BEFORE DELETE ON readings
        BEGIN SELECT RAISE(ABORT, 'readings are never deleted'); END;
        CREATE TRIGGER readings_keep BEFORE UPDATE ON readings
        BEGIN SELECT RAISE(ABORT, 'readings are never changed'); END;
        """;

    /// <summary>Opens the file, with its tables in place.</summary>
    /// <exception cref="StorageException">The file cannot be opened, or is no store of this version.</exception>
    public static SqliteConnection Open(string path, bool create, TimeSpan patience)
    {
        if (Directory.Exists(path))
        {
            throw new StorageException($"{path}: this is a folder; name a file for the store.");
        }
        if (!create && !File.Exists(path))
        {
            throw new StorageException($"{path}: there is no store here; give the file's path, or make one first.");
        }
        SqliteConnectionStringBuilder settings = new()
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            // Zero would mean for ever.
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(patience.TotalSeconds)),
        };
        SqliteConnection connection = new(settings.ConnectionString);
        try
        {
            connection.Open();
            Prepare(connection, path);
            return connection;
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw Explain(failure, path);
        }
        catch (StorageException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>What a failure of SQLite means for somebody who named this file.</summary>
    public static StorageException Explain(SqliteException failure, string path) =>
        new(
            failure.SqliteErrorCode switch
            {
                5 or 6 => $"{path}: another program is writing to this store; wait until it is done and try again.",
                8 => $"{path}: this store cannot be written; make the file and its folder writable, or use a copy.",
                11 => $"{path}: this store is damaged ({failure.Message}); restore it from a copy.",
                13 => $"{path}: the disk is full; free some space and try again.",
                14 => $"{path}: the file cannot be opened; check that its folder exists and is writable.",
                26 => $"{path}: this file is no store; name another file.",
                _ => $"{path}: {failure.Message}",
            },
            failure
        );

    private static void Prepare(SqliteConnection connection, string path)
    {
        long version = Number(connection, "PRAGMA user_version");
        if (version == 0)
        {
            MakeTables(connection, path);
            version = Number(connection, "PRAGMA user_version");
        }
        RefuseForeign(connection, path);
        if (version > SchemaVersion)
        {
            throw new StorageException(
                $"{path}: a newer version of Reportedly wrote this store (schema {version}, this version reads "
                    + $"{SchemaVersion}); update Reportedly."
            );
        }
        // FULL, not NORMAL: in WAL mode NORMAL may lose an acknowledged reading when the power fails.
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    }

    private static void MakeTables(SqliteConnection connection, string path)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        // Another process may have made the tables while this one waited for the lock.
        if (Number(connection, "PRAGMA user_version", transaction) == 0)
        {
            if (Number(connection, "SELECT count(*) FROM sqlite_schema", transaction) > 0)
            {
                throw new StorageException($"{path}: this is a database of another program; name another file.");
            }
            Execute(
                connection,
                $"{Tables} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {SchemaVersion};",
                transaction
            );
        }
        transaction.Commit();
    }

    private static void RefuseForeign(SqliteConnection connection, string path)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new StorageException($"{path}: this is a database of another program; name another file.");
        }
    }

    private static long Number(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using SqliteCommand command = Command(connection, sql, transaction);
        return (long)command.ExecuteScalar()!;
    }

    private static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using SqliteCommand command = Command(connection, sql, transaction);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, SqliteTransaction? transaction)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return command;
    }
}
