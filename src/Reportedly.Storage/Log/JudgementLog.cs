using System.Data.Common;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Log;

/// <summary>One row of the log of judgements.</summary>
/// <param name="Sequence">Its place in the log: 1, 2, 3 ... without gaps.</param>
/// <param name="Previous">The hash of the row before it; <see cref="HashChain.Start"/> for the first.</param>
/// <param name="Hash">SHA-256 of <paramref name="Previous"/> and <paramref name="Body"/>.</param>
/// <param name="Body">What was judged, as UTF-8 JSON; the log does not look into it.</param>
internal sealed record JudgementRow(
    long Sequence,
    ReadOnlyMemory<byte> Previous,
    ReadOnlyMemory<byte> Hash,
    ReadOnlyMemory<byte> Body
);

/// <summary>The log of judgements: append-only, each row tied to the one before it. It knows bytes alone.</summary>
internal sealed class JudgementLog(StoreConnection store)
{
    private const string Columns = "sequence, previous, hash, body";
    private const int PageSize = 512;

    /// <summary>The last row; null where nobody has judged.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public JudgementRow? Last =>
        store.Try(() =>
            store.List($"SELECT {Columns} FROM judgements ORDER BY sequence DESC LIMIT 1", [], Row).FirstOrDefault()
        );

    /// <summary>Appends one judgement; when this returns outside of another transaction, it is on the disk.</summary>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public JudgementRow Append(ReadOnlyMemory<byte> body) => Append(_ => body);

    /// <summary>Appends one judgement whose body must know its own sequence. No other can come in between.</summary>
    /// <param name="body">Gives the body; it may look into the store, and may throw to append nothing.</param>
    /// <exception cref="StorageException">The store cannot be written.</exception>
    public JudgementRow Append(Func<long, ReadOnlyMemory<byte>> body) =>
        store.Write(() =>
        {
            JudgementRow? last = Last;
            long sequence = (last?.Sequence ?? 0) + 1;
            ReadOnlyMemory<byte> previous = last?.Hash ?? HashChain.Start;
            ReadOnlyMemory<byte> bytes = body(sequence);
            JudgementRow row = new(sequence, previous, HashChain.OfJudgement(previous.Span, bytes.Span), bytes);
            Write(store, row);
            return row;
        });

    /// <summary>All judgements behind <paramref name="after"/>, in order; other statements may run in between.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public IEnumerable<JudgementRow> Rows(long after = 0)
    {
        while (true)
        {
            List<JudgementRow> page = store.List(
                $"SELECT {Columns} FROM judgements WHERE sequence > $1 ORDER BY sequence LIMIT {PageSize}",
                [after],
                Row
            );
            foreach (JudgementRow row in page)
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

    /// <summary>Writes a row as it is, inside a transaction; who calls this has seen to it that it follows from the last.</summary>
    public static void Write(StoreConnection store, JudgementRow row) =>
        store.Execute(
            $"INSERT INTO judgements ({Columns}) VALUES ($1, $2, $3, $4)",
            row.Sequence,
            row.Previous.ToArray(),
            row.Hash.ToArray(),
            row.Body.ToArray()
        );

    private static JudgementRow Row(DbDataReader row) =>
        new(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3));
}
