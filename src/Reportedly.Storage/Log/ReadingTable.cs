using System.Collections.Immutable;
using System.Data.Common;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Log;

/// <summary>The table of readings. How rows get in quickly is a matter of the database; how they are read is not.</summary>
internal abstract class ReadingTable
{
    /// <summary>The columns, in the order of <see cref="Row"/>.</summary>
    public const string Columns =
        "r.sequence, r.report_id, r.external_id, r.title, r.run, r.digest, r.hash, r.record, r.derivations";

    /// <summary>True of rows that no newer reading of the same report follows.</summary>
    public const string Newest =
        "NOT EXISTS (SELECT 1 FROM readings n WHERE n.report_id = r.report_id AND n.external_id = r.external_id "
        + "AND n.sequence > r.sequence)";

    /// <summary>Which of these readings the log holds already, by place in the list.</summary>
    public abstract bool[] Holds(StoreConnection store, IReadOnlyList<byte[]> digests);

    /// <summary>Of which of these reports the log holds any reading, by place in the list.</summary>
    public abstract bool[] HoldsReports(StoreConnection store, IReadOnlyList<ReadingKey> keys);

    /// <summary>Appends rows.</summary>
    public abstract void Append(StoreConnection store, IReadOnlyList<ReadingRow> rows);

    /// <summary>Number of reports, each counted once however often it was read.</summary>
    public static long CountReports(StoreConnection store) =>
        store.Number("SELECT count(*) FROM (SELECT DISTINCT report_id, external_id FROM readings) AS reports");

    /// <summary>The last row's sequence and hash; 0 and <see cref="HashChain.Start"/> where the log is empty.</summary>
    public static (long Sequence, ReadOnlyMemory<byte> Hash) Head(StoreConnection store) =>
        store
            .List(
                "SELECT sequence, hash FROM readings ORDER BY sequence DESC LIMIT 1",
                [],
                row => (row.GetInt64(0), (ReadOnlyMemory<byte>)row.GetFieldValue<byte[]>(1))
            )
            .Append((0, HashChain.Start))
            .First();

    /// <summary>All rows behind <paramref name="after"/>, in order; a few at a time are in memory, and other statements may run in between.</summary>
    public static IEnumerable<ReadingRow> Rows(StoreConnection store, long after = 0)
    {
        while (true)
        {
            List<ReadingRow> page = store.List(
                $"SELECT {Columns} FROM readings r WHERE r.sequence > $1 ORDER BY r.sequence LIMIT {PageSize}",
                [after],
                Row
            );
            foreach (ReadingRow row in page)
            {
                yield return row;
            }
            if (page.Count < PageSize)
            {
                yield break;
            }
            after = page[^1].Sequence;
        }
    }

    /// <summary>Rows that meet a condition; all of them are in memory.</summary>
    public static ImmutableArray<ReadingRow> Where(
        StoreConnection store,
        string condition,
        params ReadOnlySpan<object?> values
    ) => [.. store.List($"SELECT {Columns} FROM readings r WHERE {condition}", values.ToArray(), Row)];

    /// <summary>The row that a reader of <see cref="Columns"/> stands on.</summary>
    public static ReadingRow Row(DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetInt64(4),
            row.GetFieldValue<byte[]>(5),
            row.GetFieldValue<byte[]>(6),
            new StoredReading(row.GetFieldValue<byte[]>(7), row.GetFieldValue<byte[]>(8))
        );

    /// <summary>How many rows are read at a time: records may be large.</summary>
    public const int PageSize = 64;
}
