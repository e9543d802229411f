using Reportedly.Storage.Databases;
using Reportedly.Storage.Desk;
using Reportedly.Storage.Log;
using Reportedly.Storage.Migrations;
using Reportedly.Storage.Postgres;
using Reportedly.Storage.Sqlite;
using Reportedly.Storage.Views;

namespace Reportedly.Storage.Backups;

/// <summary>Makes a store of a backup.</summary>
internal static class LogRestore
{
    private const int PageRows = 256;
    private const int HistoryRows = 10_000;
    private const long PageBytes = 8 * 1024 * 1024;

    // What SQLite lays beside a file; what is left of an older one would be taken for the new one's.
    private static readonly string[] Beside = ["", "-wal", "-shm", "-journal"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Makes the whole store, or nothing.</summary>
    public static LogSummary Restore(string backup, string name)
    {
        LogReader reader = new(backup);
        if (!ServerAddress.Is(name))
        {
            return IntoFile(reader, name);
        }
        reader.Check();
        using StoreConnection store = PostgresServer.Open(name, create: true, Patience);
        return Fill(store, reader);
    }

    private static LogSummary IntoFile(LogReader reader, string path)
    {
        if (Directory.Exists(path) || Beside.Any(end => File.Exists(path + end)))
        {
            throw Refused(path);
        }
        reader.Check();
        string unfinished = path + LogBackup.Unfinished;
        try
        {
            Delete(unfinished);
            LogSummary summary;
            using (StoreConnection store = StoreFile.Open(unfinished, create: true, Patience))
            {
                StoreFile.WriteAhead(store);
                summary = Fill(store, reader);
            }
            File.Move(unfinished, path, overwrite: false);
            return summary;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{path}: the store cannot be written: {failure.Message}", failure);
        }
        finally
        {
            Delete(unfinished);
        }
    }

    private static LogSummary Fill(StoreConnection store, LogReader reader) =>
        store.Write(() =>
        {
            if (store.Dialect.SchemaVersion(store) != 0)
            {
                throw Refused(store.Name);
            }
            MigrationList.Bring(store);
            Dictionary<string, long> runs = new(StringComparer.Ordinal);
            List<ReadingRow> page = [];
            List<ChangeRow> changes = [];
            List<StateRow> states = [];
            long bytes = 0;
            LogSummary summary = reader.Read(
                new BackupRows
                {
                    Reading = (row, engine) =>
                    {
                        if (!runs.TryGetValue(engine, out long run))
                        {
                            runs[engine] = run = RunTable.Of(store, engine);
                        }
                        page.Add(row with { Run = run });
                        bytes += row.Reading.Record.Length + row.Reading.Derivations.Length;
                        if (page.Count >= PageRows || bytes >= PageBytes)
                        {
                            store.Dialect.Readings.Append(store, page);
                            page.Clear();
                            bytes = 0;
                        }
                    },
                    Judgement = row => JudgementLog.Write(store, row),
                    Act = row => row.Write(store),
                    Document = document => DeskDocuments.Write(store, document),
                    Change = change => Take(changes, change, HistoryRows, full => ChangeRows.Write(store, full)),
                    State = state => Take(states, state, HistoryRows, full => ChangeRows.Write(store, full)),
                }
            );
            store.Dialect.Readings.Append(store, page);
            ChangeRows.Write(store, changes);
            ChangeRows.Write(store, states);
            return summary;
        });

    private static void Take<T>(List<T> page, T row, int most, Action<List<T>> write)
    {
        page.Add(row);
        if (page.Count >= most)
        {
            write(page);
            page.Clear();
        }
    }

    private static StorageException Refused(string name) =>
        new($"{name}: there is a store here already, and a backup overwrites nothing; name another place.");

    private static void Delete(string path)
    {
        foreach (string file in Beside.Select(end => path + end).Where(File.Exists))
        {
            File.Delete(file);
        }
    }
}
