using System.Collections.Immutable;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Log;
using Reportedly.Storage.Migrations;
using Reportedly.Storage.Postgres;
using Reportedly.Storage.Sqlite;

namespace Reportedly.Storage;

/// <summary>
/// The store, in one SQLite file or in a schema of a PostgreSQL database: append-only logs of readings and judgements, and what follows
/// from them. What it gives back is byte for byte what was put in. Several processes may use one store; an object belongs to one thread at
/// a time.
/// </summary>
/// <remarks>
/// A report that came twice under different external ids was carried twice, so both are kept and listed, though their
/// text, and so their id, is one.
/// </remarks>
public sealed partial class RecordStore : IDisposable
{
    /// <summary>The most readings that one call of <see cref="AddBatch"/> takes.</summary>
    public const int MaximumBatch = 1024;

    /// <summary>The fewest hex digits of a report's id that stand for it.</summary>
    public const int MinimumPrefix = 4;

    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(30);

    private readonly ReadingLog log;

    private RecordStore(StoreConnection connection, TimeProvider clock)
    {
        Connection = connection;
        Clock = clock;
        log = new ReadingLog(connection);
    }

    /// <summary>Tells when views change.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>The open connection, for the rooms of this project.</summary>
    internal StoreConnection Connection { get; }

    /// <summary>Opens a store, makes it where there is none, and brings one of an older version up to this one.</summary>
    /// <param name="name">
    /// A file, whose folder must exist, or a PostgreSQL database: <c>postgres://USER@HOST/DATABASE</c> or
    /// <c>Host=...;Database=...</c>.
    /// </param>
    /// <param name="patience">How long to wait while another process writes; 30 seconds where not said.</param>
    /// <param name="clock">Tells when views change; the system's where not said.</param>
    /// <exception cref="StorageException">The store cannot be opened, is none, or is of a newer version.</exception>
    public static RecordStore Open(string name, TimeSpan? patience = null, TimeProvider? clock = null) =>
        Opened(name, create: true, patience, clock);

    /// <summary>Opens a store, which must be there, and brings one of an older version up to this one.</summary>
    /// <inheritdoc cref="Open"/>
    public static RecordStore OpenExisting(string name, TimeSpan? patience = null, TimeProvider? clock = null) =>
        Opened(name, create: false, patience, clock);

    /// <summary>True where a store's name is that of a database on a server, and no file's.</summary>
    public static bool IsOnServer(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ServerAddress.Is(name);
    }

    /// <summary>The store's name for messages: the file, or the server's address without user and password.</summary>
    public string Name => Connection.Name;

    /// <summary>Product and version of the database that holds the store: <c>SQLite 3.53.3</c>, <c>PostgreSQL 15.18</c>.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public string Database => Connection.Try(() => Connection.Dialect.Product(Connection));

    /// <summary>False once the database has gone: whoever needs the store opens it again.</summary>
    public bool IsOpen => Connection.Database.State == System.Data.ConnectionState.Open;

    /// <summary>
    /// True where what was acknowledged survives a power cut and readers need not wait for a writer. False for a file in a folder that cannot
    /// hold a write-ahead log, and for a server that was set up to forget.
    /// </summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public bool IsDurable => Connection.Try(() => Connection.Dialect.IsDurable(Connection));

    /// <summary>Number of reports, each counted once however often it was read.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public long Count => Connection.Try(() => ReadingTable.CountReports(Connection));

    /// <summary>The runs that read into this store: each engine with its data, the first first.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ImmutableArray<StoredRun> Runs => Connection.Try(() => RunTable.All(Connection).ToImmutableArray());

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
        return log.Add(readings);
    }

    /// <summary>
    /// Finds a report by its external id, its id (<c>sha256:</c> and 64 hex digits), or the beginning of its id
    /// (at least <see cref="MinimumPrefix"/> hex digits, <c>sha256:</c> may be left out). An external id goes first.
    /// </summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public ReportLookup Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Connection.Try(() => new ReportFinder(Connection).Find(name));
    }

    /// <summary>The newest reading of each report, by report id and then external id, one at a time.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IEnumerable<StoredReading> All() => log.Newest().Select(row => row.Reading);

    /// <summary>Every reading of one report, the oldest first: what the log holds.</summary>
    /// <param name="reportId"><c>sha256:</c> and 64 hex digits.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IEnumerable<StoredReading> History(string reportId) =>
        Connection
            .Try(() => ReadingTable.Where(Connection, "r.report_id = $1 ORDER BY r.sequence", reportId))
            .Select(row => row.Reading);

    /// <summary>Closes the store.</summary>
    public void Dispose() => Connection.Dispose();

    private static RecordStore Opened(string name, bool create, TimeSpan? patience, TimeProvider? clock) =>
        Opened(name, create, patience, clock, out _);

    private static RecordStore Opened(
        string name,
        bool create,
        TimeSpan? patience,
        TimeProvider? clock,
        out long before
    )
    {
        ArgumentNullException.ThrowIfNull(name);
        TimeSpan wait = patience ?? DefaultPatience;
        StoreConnection connection = ServerAddress.Is(name)
            ? PostgresServer.Open(name, create, wait)
            : StoreFile.Open(name, create, wait);
        try
        {
            before = MigrationList.Bring(connection);
            if (!ServerAddress.Is(name))
            {
                StoreFile.WriteAhead(connection);
            }
            return new RecordStore(connection, clock ?? TimeProvider.System);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
