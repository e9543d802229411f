using Reportedly.Storage.Backups;
using Reportedly.Storage.Log;
using Reportedly.Storage.Migrations;
using Reportedly.Storage.Verifying;

namespace Reportedly.Storage;

// What keeps a store safe over the years.
public sealed partial class RecordStore
{
    /// <summary>
    /// Writes the store's logs into one file, from which a store can be made in any database. It has the store as it was at one moment; others
    /// may write meanwhile.
    /// </summary>
    /// <param name="path">The file; it must not be there yet.</param>
    /// <exception cref="StorageException">
    /// The file is there or cannot be written, or the store is damaged; then there is no backup.
    /// </exception>
    public LogSummary Backup(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return LogBackup.Write(Connection, path);
    }

    /// <summary>Makes a store of a backup, after the whole backup was verified. What follows from the logs is made anew.</summary>
    /// <param name="backup">The file that <see cref="Backup"/> wrote.</param>
    /// <param name="name">The new store's file, or a PostgreSQL database without one; nothing is ever overwritten.</param>
    /// <exception cref="StorageException">The backup is damaged or of a newer version, or there is a store already; then nothing was made.</exception>
    public static LogSummary Restore(string backup, string name)
    {
        ArgumentNullException.ThrowIfNull(backup);
        ArgumentNullException.ThrowIfNull(name);
        return LogRestore.Restore(backup, name);
    }

    /// <summary>Reads everything in the store, and says where it is not as it was written.</summary>
    /// <exception cref="StorageException">The store cannot be read at all.</exception>
    public StoreCheck Verify() => new StoreVerifier(Connection).Verify();

    /// <summary>Brings a store of an older version up to this one, all of the way or not at all. Opening a store does so, too.</summary>
    /// <exception cref="StorageException">There is no store, or it is of a newer version or cannot be written.</exception>
    public static MigrationOutcome Migrate(string name)
    {
        using RecordStore store = Opened(name, create: false, patience: null, clock: null, out long before);
        return new MigrationOutcome(before, MigrationList.Current);
    }

    /// <summary>The log of judgements, as bytes.</summary>
    internal JudgementLog JudgementLog => new(Connection);
}
