using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Reportedly.Storage.Sqlite;

/// <summary>
/// The store in one file: an append-only log of readings, and a view of the newest reading of each report. What it gives
/// back is byte for byte what was put in. Several processes may use one file; an object belongs to one thread at a time.
/// </summary>
/// <remarks>
/// A report that came twice under different external ids was carried twice, so both are kept and listed, though their
/// text, and so their id, is one.
/// </remarks>
public sealed class RecordStore : IDisposable
{
    /// <summary>The most readings that one call of <see cref="AddBatch"/> takes.</summary>
    public const int MaximumBatch = 1024;

    /// <summary>The fewest hex digits of a report's id that stand for it.</summary>
    public const int MinimumPrefix = 4;

    private const string Newest =
        "sequence = (SELECT max(n.sequence) FROM readings n "
        + "WHERE n.report_id = r.report_id AND n.external_id = r.external_id)";

    private readonly SqliteConnection connection;
    private readonly string path;

    private RecordStore(SqliteConnection connection, string path)
    {
        this.connection = connection;
        this.path = path;
    }

    /// <summary>Opens the store at <paramref name="path"/>, and makes it where there is none.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="patience">How long to wait while another process writes; 30 seconds where not said.</param>
    /// <exception cref="StorageException">The file cannot be opened, is no store, or is of a newer version.</exception>
    public static RecordStore Open(string path, TimeSpan? patience = null) =>
        new(StoreFile.Open(path, create: true, patience ?? TimeSpan.FromSeconds(30)), path);

    /// <summary>Opens the store at <paramref name="path"/>, which must be there.</summary>
    /// <inheritdoc cref="Open"/>
    public static RecordStore OpenExisting(string path, TimeSpan? patience = null) =>
        new(StoreFile.Open(path, create: false, patience ?? TimeSpan.FromSeconds(30)), path);

    /// <summary>Version of the SQLite library that is in use: <c>3.53.3</c>.</summary>
    public string SqliteVersion => connection.ServerVersion;

    /// <summary>True where the file's folder can hold a write-ahead log, so that readers need not wait for a writer.</summary>
    public bool WritesAhead =>
        Try(() =>
        {
            using SqliteCommand command = Command("PRAGMA journal_mode");
            return (string)command.ExecuteScalar()! == "wal";
        });

    /// <summary>Number of reports, each counted once however often it was read.</summary>
    public long Count =>
        Try(() =>
        {
            using SqliteCommand command = Command("SELECT count(*) FROM readings r WHERE " + Newest);
            return (long)command.ExecuteScalar()!;
        });

    /// <summary>Adds one reading; when this returns, the reading is on the disk.</summary>
    /// <exception cref="ArgumentException">The bytes are no record.</exception>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public AddOutcome Add(StoredReading reading) => AddBatch([reading])[0];

    /// <summary>
    /// Adds readings in one transaction, all or none; when this returns, they are on the disk. Far faster than one by one.
    /// </summary>
    /// <param name="readings">At most <see cref="MaximumBatch"/>.</param>
    /// <returns>What became of each, in the same order.</returns>
    /// <exception cref="ArgumentException">The bytes of one are no record, or there are too many; nothing was added.</exception>
    /// <exception cref="StorageException">The store cannot be written; nothing was added.</exception>
    public ImmutableArray<AddOutcome> AddBatch(IReadOnlyList<StoredReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(readings.Count, MaximumBatch);
        ReadingKey[] keys = [.. readings.Select(reading => ReadingKey.Of(reading.Record))];
        return Try(() =>
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            ImmutableArray<AddOutcome> outcomes = ReadingWriter.Write(connection, transaction, readings, keys);
            transaction.Commit();
            return outcomes;
        });
    }

    /// <summary>
    /// Finds a report by its external id, its id (<c>sha256:</c> and 64 hex digits), or the beginning of its id
    /// (at least <see cref="MinimumPrefix"/> hex digits, <c>sha256:</c> may be left out). An external id goes first.
    /// </summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ReportLookup Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Try(() => ReportFinder.Find(this, name));
    }

    /// <summary>The newest reading of each report, by report id and then external id, one at a time.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IEnumerable<StoredReading> All() => Readings(Newest + " ORDER BY r.report_id, r.external_id");

    /// <summary>Every reading of one report, the oldest first: what the log holds.</summary>
    /// <param name="reportId"><c>sha256:</c> and 64 hex digits.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IEnumerable<StoredReading> History(string reportId) =>
        Readings("r.report_id = $1 ORDER BY r.sequence", reportId);

    /// <summary>Closes the file.</summary>
    public void Dispose() => connection.Dispose();

    internal IEnumerable<StoredReading> Readings(string condition, params string[] values)
    {
        using SqliteCommand command = Command(
            "SELECT r.record, r.derivations FROM readings r WHERE " + condition,
            values
        );
        using SqliteDataReader rows = Try(command.ExecuteReader);
        while (Try(rows.Read))
        {
            yield return new StoredReading(rows.GetFieldValue<byte[]>(0), rows.GetFieldValue<byte[]>(1));
        }
    }

    internal ImmutableArray<ReportName> Names(string condition, params string[] values)
    {
        using SqliteCommand command = Command(
            $"SELECT r.report_id, r.external_id, r.title FROM readings r WHERE {Newest} AND {condition} "
                + $"LIMIT {ReportLookup.MaximumCandidates}",
            values
        );
        using SqliteDataReader rows = command.ExecuteReader();
        ImmutableArray<ReportName>.Builder names = ImmutableArray.CreateBuilder<ReportName>();
        while (rows.Read())
        {
            names.Add(
                new ReportName(rows.GetString(0), NullIfEmpty(rows.GetString(1)), NullIfEmpty(rows.GetString(2)))
            );
        }
        return names.ToImmutable();
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private SqliteCommand Command(string sql, params string[] values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", values[i]);
        }
        return command;
    }

    private T Try<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw StoreFile.Explain(failure, path);
        }
    }
}
