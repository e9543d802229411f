using Reportedly.Storage.Databases;
using Reportedly.Storage.Desk;
using Reportedly.Storage.Log;
using Reportedly.Storage.Views;

namespace Reportedly.Storage.Backups;

/// <summary>Makes a backup of a store.</summary>
internal static class LogBackup
{
    /// <summary>Behind the name of a file that is still being written.</summary>
    public const string Unfinished = ".unfinished";

    /// <summary>Writes the logs into a file that is not there yet: the whole of them, or no file.</summary>
    public static LogSummary Write(StoreConnection store, string path)
    {
        if (File.Exists(path) || Directory.Exists(path))
        {
            throw new StorageException(
                $"{path}: this is there already, and a backup overwrites nothing; name another file."
            );
        }
        try
        {
            return Whole(store, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{path}: the backup cannot be written: {failure.Message}", failure);
        }
        finally
        {
            // Deleting what is not there fails where the folder is not there either.
            if (File.Exists(path + Unfinished))
            {
                File.Delete(path + Unfinished);
            }
        }
    }

    private static LogSummary Whole(StoreConnection store, string path)
    {
        LogSummary summary;
        using (FileStream file = new(path + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            using (LogWriter writer = new(file))
            {
                summary = store.Read(() => Rows(store, writer));
            }
            file.Flush(flushToDisk: true);
        }
        File.Move(path + Unfinished, path, overwrite: false);
        return summary;
    }

    private static LogSummary Rows(StoreConnection store, LogWriter writer)
    {
        ReadOnlyMemory<byte> hash = HashChain.Start;
        foreach (ReadingRow row in ReadingTable.Rows(store))
        {
            byte[] digest = ReadingKey.Digest(row.Reading);
            Sound(store, HashChain.OfReading(hash.Span, row.Sequence, digest), row.Hash, "readings", row.Sequence);
            hash = row.Hash;
            writer.Write(row);
        }
        hash = HashChain.Start;
        foreach (JudgementRow row in new JudgementLog(store).Rows())
        {
            Sound(store, HashChain.OfJudgement(hash.Span, row.Body.Span), row.Hash, "judgements", row.Sequence);
            hash = row.Hash;
            writer.Write(row);
        }
        hash = HashChain.Start;
        foreach (AuditRow row in new AuditLog(store).Rows())
        {
            Sound(store, HashChain.OfJudgement(hash.Span, row.Body.Span), row.Hash, "audit", row.Sequence);
            hash = row.Hash;
            writer.Write(row);
        }
        foreach (DeskDocument document in new DeskDocuments(store).Kept())
        {
            writer.Write(document);
        }
        long revision = 0;
        foreach (ChangeRow change in ChangeRows.Changes(store))
        {
            if (
                change.Revision != ++revision
                || !Enum.IsDefined(change.Kind)
                || change.Kind == ChangeKind.Removed != change.Outline is null
            )
            {
                throw Damaged(store, "changes", change.Revision);
            }
            writer.Write(change);
        }
        foreach (StateRow state in ChangeRows.Things.SelectMany(thing => ChangeRows.States(store, thing)))
        {
            writer.Write(state);
        }
        return writer.End();
    }

    // A backup of a damaged log would pass for a sound one until somebody needs it.
    private static void Sound(
        StoreConnection store,
        byte[] hash,
        ReadOnlyMemory<byte> held,
        string table,
        long sequence
    )
    {
        if (!hash.AsSpan().SequenceEqual(held.Span))
        {
            throw Damaged(store, table, sequence);
        }
    }

    private static StorageException Damaged(StoreConnection store, string table, long sequence) =>
        new(
            $"{store.Name}: {Verifying.StoreVerifier.Row(table, sequence)} is damaged, so no backup was made; "
                + "see what reportedly db verify says, and keep older backups."
        );
}
