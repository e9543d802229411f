using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Backups;

/// <summary>Reads a backup, and believes nothing that does not add up.</summary>
internal sealed class LogReader(string path)
{
    /// <summary>Reads all of it once, to see that it is whole.</summary>
    /// <exception cref="StorageException">It is not, or it is no backup.</exception>
    public LogSummary Check() => Read(BackupRows.None);

    /// <summary>Reads all of it. The rows' hashes were computed anew, and are those that the backup has.</summary>
    /// <param name="take">Takes the rows.</param>
    /// <exception cref="StorageException">The backup is damaged; rows may have been given out before.</exception>
    public LogSummary Read(BackupRows take)
    {
        LineReader? lines = null;
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using GZipStream zip = new(file, CompressionMode.Decompress);
            lines = new LineReader(zip);
            return Lines(lines, take);
        }
        catch (Exception broken)
            when (broken
                    is InvalidDataException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
            )
        {
            throw lines is { Number: > 0 }
                ? Damaged(lines.Number, broken.Message)
                : new StorageException($"{path}: this is no backup of a store ({broken.Message}); name another file.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{path}: the backup cannot be read: {failure.Message}", failure);
        }
    }

    private LogSummary Lines(LineReader lines, BackupRows take)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Header(lines.Next(), hash);
        LogRows rows = new();
        while (true)
        {
            ReadOnlyMemory<byte> line = lines.Next();
            if (line.IsEmpty)
            {
                throw Damaged(lines.Number, "the end is missing");
            }
            using JsonDocument json = JsonDocument.Parse(line);
            JsonProperty only = json.RootElement.EnumerateObject().Single();
            switch (only.Name)
            {
                case LogFormat.Reading:
                    (ReadingRow row, string engine) = rows.Reading(only.Value);
                    take.Reading(row, engine);
                    break;
                case LogFormat.Judgement:
                    take.Judgement(rows.Judgement(only.Value));
                    break;
                case LogFormat.Act:
                    take.Act(rows.Act(only.Value));
                    break;
                case LogFormat.Document:
                    take.Document(rows.Document(only.Value));
                    break;
                case LogFormat.Change:
                    take.Change(rows.Change(only.Value));
                    break;
                case LogFormat.State:
                    take.State(rows.State(only.Value));
                    break;
                case LogFormat.End:
                    LogSummary summary = rows.End(only.Value, Convert.ToHexStringLower(hash.GetCurrentHash()));
                    return lines.Next().IsEmpty ? summary : throw Damaged(lines.Number, "there is more behind the end");
                default:
                    throw Damaged(lines.Number, $"'{only.Name}' is unknown");
            }
            hash.AppendData(line.Span);
        }
    }

    private void Header(ReadOnlyMemory<byte> line, IncrementalHash hash)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        string form = json.RootElement.GetProperty(LogFormat.Form).GetString() ?? "";
        hash.AppendData(line.Span);
        if (form is not (LogFormat.Current or LogFormat.Second or LogFormat.First))
        {
            throw new StorageException(
                form.StartsWith(LogFormat.Prefix, StringComparison.Ordinal)
                    ? $"{path}: a newer version of Reportedly wrote this backup ({form}, this version reads {LogFormat.Current}); update Reportedly."
                    : $"{path}: this is no backup of a store; name another file."
            );
        }
    }

    private StorageException Damaged(int line, string why) =>
        new(
            FormattableString.Invariant(
                $"{path}: this backup is damaged at line {line} ({why}); nothing was restored. Use another backup."
            )
        );
}
