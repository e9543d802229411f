using Microsoft.Data.Sqlite;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Sqlite;

/// <summary>Opens a store's file, and turns SQLite's codes into sentences.</summary>
internal static class StoreFile
{
    /// <summary>Opens the file; its tables are as they are.</summary>
    /// <exception cref="StorageException">The file cannot be opened, or is no database.</exception>
    public static StoreConnection Open(string path, bool create, TimeSpan patience)
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
            return new StoreConnection(connection, new SqliteDialect(), path);
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw Explain(failure, path);
        }
    }

    /// <summary>
    /// Makes what is acknowledged durable. Only once the file is known for a store: it writes into the file.
    /// </summary>
    public static void WriteAhead(StoreConnection connection) =>
        // FULL, not NORMAL: in WAL mode NORMAL may lose an acknowledged reading when the power fails.
        // While another writes, SQLite looks again after one, two, five milliseconds; left to the driver it is looked again every 150.
        connection.Try(() =>
            connection.Execute("PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
        );

    /// <summary>What a failure of SQLite means for somebody who named this file.</summary>
    public static StorageException Explain(SqliteException failure, string path) =>
        new(
            failure.SqliteErrorCode switch
            {
                5 or 6 => $"{path}: another program is writing to this store; wait until it is done and try again.",
                8 => $"{path}: this store cannot be written; make the file and its folder writable, or use a copy.",
                10 => $"{path}: the disk cannot be read or written ({failure.Message}); check it and try again.",
                11 => $"{path}: this store is damaged ({failure.Message}); restore it from a backup.",
                13 => $"{path}: the disk is full; free some space and try again.",
                14 => $"{path}: the file cannot be opened; check that its folder exists and is writable.",
                26 => $"{path}: this file is no store; name another file.",
                _ => $"{path}: {failure.Message}",
            },
            failure
        );
}
