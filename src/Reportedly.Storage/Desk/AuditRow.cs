using System.Data.Common;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Desk;

/// <summary>One row of the audit as it lies in the table.</summary>
/// <param name="Sequence">Its place in the log.</param>
/// <param name="Previous">The hash of the row before it; <see cref="HashChain.Start"/> for the first.</param>
/// <param name="Hash">SHA-256 of <paramref name="Previous"/> and <paramref name="Body"/>.</param>
/// <param name="Body">The entry as JSON.</param>
internal sealed record AuditRow(
    long Sequence,
    ReadOnlyMemory<byte> Previous,
    ReadOnlyMemory<byte> Hash,
    ReadOnlyMemory<byte> Body
)
{
    /// <summary>The columns, in the order of <see cref="Read"/>.</summary>
    public const string Columns = "sequence, previous, hash, body";

    /// <summary>Makes the row that follows another.</summary>
    public static AuditRow Following(AuditRow? last, AuditEntry entry)
    {
        ReadOnlyMemory<byte> previous = last?.Hash ?? HashChain.Start;
        byte[] body = AuditCodec.ToUtf8(entry);
        return new AuditRow(entry.Sequence, previous, HashChain.OfJudgement(previous.Span, body), body);
    }

    /// <summary>Reads a row.</summary>
    public static AuditRow Read(DbDataReader row) =>
        new(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3));

    /// <summary>Writes the row inside a transaction; who calls this has seen to it that it follows from the last.</summary>
    /// <exception cref="FormatException">The body is no entry.</exception>
    public void Write(StoreConnection store)
    {
        AuditEntry entry = AuditCodec.FromUtf8(Body);
        store.Execute(
            $"INSERT INTO audit ({Columns}, at, who, act, about) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            Sequence,
            Previous.ToArray(),
            Hash.ToArray(),
            Body.ToArray(),
            entry.When.ToUnixTimeMilliseconds(),
            entry.Who,
            entry.Act,
            entry.About
        );
    }
}
