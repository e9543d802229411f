using System.Collections.Immutable;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Log;

/// <summary>The log of readings: appends, and reads the newest of each report or all of one.</summary>
internal sealed class ReadingLog(StoreConnection store)
{
    /// <summary>Appends the readings that the log does not hold, in one transaction.</summary>
    /// <returns>What became of each, in the same order.</returns>
    public ImmutableArray<AddOutcome> Add(IReadOnlyList<StoredReading> readings)
    {
        ReadingKey[] keys = [.. readings.Select(reading => ReadingKey.Of(reading.Record))];
        byte[][] digests = [.. readings.Select(ReadingKey.Digest)];
        return readings.Count == 0 ? [] : store.Write(() => Append(readings, keys, digests));
    }

    /// <summary>The newest reading of each report, by report id and then external id; other statements may run in between.</summary>
    public IEnumerable<ReadingRow> Newest()
    {
        (string Report, string External) after = ("", "");
        while (true)
        {
            ImmutableArray<ReadingRow> page = store.Try(() =>
                // The last of each is taken along the index, a page at a time: no database then walks through all that came before the page.
                ReadingTable.Where(
                    store,
                    "r.sequence IN (SELECT max(p.sequence) FROM readings p WHERE (p.report_id, p.external_id) > ($1, $2) "
                        + "GROUP BY p.report_id, p.external_id ORDER BY p.report_id, p.external_id "
                        + $"LIMIT {ReadingTable.PageSize}) ORDER BY r.report_id, r.external_id",
                    after.Report,
                    after.External
                )
            );
            foreach (ReadingRow row in page)
            {
                yield return row;
            }
            if (page.Length < ReadingTable.PageSize)
            {
                yield break;
            }
            after = (page[^1].ReportId, page[^1].ExternalId);
        }
    }

    /// <summary>
    /// The newest record of each report among the first readings, without how it was read, by report id and then external id; other statements
    /// may run in between.
    /// </summary>
    /// <param name="upTo">Number of the last reading that counts.</param>
    public IEnumerable<byte[]> NewestRecords(long upTo)
    {
        (string Report, string External) after = ("", "");
        while (true)
        {
            List<(string Report, string External, byte[] Record)> page = store.Try(() =>
                store.List(
                    "SELECT r.report_id, r.external_id, r.record FROM readings r WHERE r.sequence IN (SELECT max(p.sequence) "
                        + "FROM readings p WHERE (p.report_id, p.external_id) > ($1, $2) AND p.sequence <= $3 "
                        + "GROUP BY p.report_id, p.external_id ORDER BY p.report_id, p.external_id "
                        + $"LIMIT {ReadingTable.PageSize}) ORDER BY r.report_id, r.external_id",
                    [after.Report, after.External, upTo],
                    row => (row.GetString(0), row.GetString(1), row.GetFieldValue<byte[]>(2))
                )
            );
            foreach ((_, _, byte[] record) in page)
            {
                yield return record;
            }
            if (page.Count < ReadingTable.PageSize)
            {
                yield break;
            }
            after = (page[^1].Report, page[^1].External);
        }
    }

    private ImmutableArray<AddOutcome> Append(
        IReadOnlyList<StoredReading> readings,
        ReadingKey[] keys,
        byte[][] digests
    )
    {
        ReadingTable table = store.Dialect.Readings;
        bool[] held = table.Holds(store, digests);
        bool[] known = table.HoldsReports(store, keys);
        HashSet<string> digestsHere = new(StringComparer.Ordinal);
        HashSet<(string, string)> reportsHere = [];
        Dictionary<string, long> runs = new(StringComparer.Ordinal);
        (long sequence, ReadOnlyMemory<byte> hash) = ReadingTable.Head(store);

        ImmutableArray<AddOutcome>.Builder outcomes = ImmutableArray.CreateBuilder<AddOutcome>(readings.Count);
        List<ReadingRow> rows = [];
        for (int i = 0; i < keys.Length; i++)
        {
            ReadingKey key = keys[i];
            if (held[i] || !digestsHere.Add(Convert.ToHexString(digests[i])))
            {
                outcomes.Add(AddOutcome.Unchanged);
                continue;
            }
            bool first = reportsHere.Add((key.ReportId, key.ExternalId)) && !known[i];
            outcomes.Add(first ? AddOutcome.Added : AddOutcome.Superseded);
            if (!runs.TryGetValue(key.Engine, out long run))
            {
                runs[key.Engine] = run = RunTable.Of(store, key.Engine);
            }
            sequence++;
            hash = HashChain.OfReading(hash.Span, sequence, digests[i]);
            rows.Add(
                new ReadingRow(sequence, key.ReportId, key.ExternalId, key.Title, run, digests[i], hash, readings[i])
            );
        }
        if (rows.Count > 0)
        {
            table.Append(store, rows);
        }
        return outcomes.MoveToImmutable();
    }
}
