using Reportedly.Records;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Verifying;

/// <summary>Verifies the log of readings and the runs that made them.</summary>
internal sealed class ReadingVerifier(StoreConnection store)
{
    /// <summary>Number of readings that were verified.</summary>
    public long Count { get; private set; }

    /// <summary>The hash of the last of them.</summary>
    public ReadOnlyMemory<byte> Hash { get; private set; } = HashChain.Start;

    /// <summary>What is wrong, in the order of the log.</summary>
    public IEnumerable<StoreFault> Faults()
    {
        Dictionary<long, string> runs = RunTable.All(store).ToDictionary(run => run.Number, run => run.Engine);
        HashSet<long> named = [];
        foreach (ReadingRow row in ReadingTable.Rows(store))
        {
            Count++;
            ReadingKey? key = KeyOf(row);
            foreach (string what in Faults(row, key))
            {
                yield return new StoreFault(StoreVerifier.Row("readings", row.Sequence), what);
            }
            // A run is at fault once, not for each of its readings.
            if (key is { Engine: var engine } && runs.GetValueOrDefault(row.Run) != engine && named.Add(row.Run))
            {
                yield return new StoreFault(
                    StoreVerifier.Row("runs", row.Run),
                    runs.ContainsKey(row.Run)
                        ? $"it is not what made {StoreVerifier.Row("readings", row.Sequence)}"
                        : $"it is missing, and {StoreVerifier.Row("readings", row.Sequence)} names it"
                );
            }
            Hash = row.Hash;
        }
        foreach (long idle in runs.Keys.Except(named).Where(run => !IsUsed(run)))
        {
            yield return new StoreFault(StoreVerifier.Row("runs", idle), "no reading is by it");
        }
    }

    private IEnumerable<string> Faults(ReadingRow row, ReadingKey? key)
    {
        if (!ReadingKey.Digest(row.Reading).AsSpan().SequenceEqual(row.Digest.Span))
        {
            yield return "record or derivations are not what was written: their digest is another";
        }
        if (!HashChain.OfReading(Hash.Span, row.Sequence, row.Digest.Span).AsSpan().SequenceEqual(row.Hash.Span))
        {
            yield return "it does not follow from the rows before it: its hash is another";
        }
        if (key is not null)
        {
            foreach (string column in Differing(row, key))
            {
                yield return $"{column} is not that of its record";
            }
        }
        if (Unreadable(row.Reading.Record.Span) is { } why)
        {
            yield return $"its record cannot be read: {why}";
        }
    }

    private static IEnumerable<string> Differing(ReadingRow row, ReadingKey key)
    {
        (string Column, string Held, string Said)[] columns =
        [
            ("report_id", row.ReportId, key.ReportId),
            ("external_id", row.ExternalId, key.ExternalId),
            ("title", row.Title, key.Title),
        ];
        return columns.Where(column => column.Held != column.Said).Select(column => column.Column);
    }

    private bool IsUsed(long run) => store.Number("SELECT count(*) FROM readings WHERE run = $1", run) > 0;

    private static ReadingKey? KeyOf(ReadingRow row)
    {
        try
        {
            return ReadingKey.Of(row.Reading.Record);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Unreadable(ReadOnlySpan<byte> record)
    {
        try
        {
            RecordCodec.FromUtf8(record);
            return null;
        }
        catch (RecordFormatException broken)
        {
            return broken.Message;
        }
    }
}
