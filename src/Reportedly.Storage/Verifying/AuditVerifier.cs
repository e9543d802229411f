using System.Data.Common;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Desk;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Verifying;

/// <summary>
/// Verifies the audit: that each row follows from the one before it, none is missing in between, and what is searched is what is written.
/// </summary>
internal sealed class AuditVerifier(StoreConnection store)
{
    /// <summary>Number of acts that were verified.</summary>
    public long Count { get; private set; }

    /// <summary>The hash of the last of them.</summary>
    public ReadOnlyMemory<byte> Hash { get; private set; } = HashChain.Start;

    /// <summary>What is wrong, in the order of the log.</summary>
    public IEnumerable<StoreFault> Faults()
    {
        long expected = 1;
        foreach (AuditRow row in new AuditLog(store).Rows())
        {
            Count++;
            foreach (string what in Faults(row, expected))
            {
                yield return new StoreFault(StoreVerifier.Row("audit", row.Sequence), what);
            }
            Hash = row.Hash;
            expected = row.Sequence + 1;
        }
    }

    private IEnumerable<string> Faults(AuditRow row, long expected)
    {
        foreach (
            string fault in ChainFaults.Of("audit", expected, Hash, row.Sequence, row.Previous, row.Hash, row.Body)
        )
        {
            yield return fault;
        }
        if (Differs(row) is { } why)
        {
            yield return why;
        }
    }

    // Whoever changes what is searched hides a row that still stands.
    private string? Differs(AuditRow row)
    {
        try
        {
            AuditEntry entry = AuditCodec.FromUtf8(row.Body);
            (long, string, string, string) searched = store
                .List("SELECT at, who, act, about FROM audit WHERE sequence = $1", [row.Sequence], Searched)
                .Single();
            return
                searched == (entry.When.ToUnixTimeMilliseconds(), entry.Who, entry.Act, entry.About)
                && entry.Sequence == row.Sequence
                ? null
                : "what is searched of it is not what it says";
        }
        catch (FormatException broken)
        {
            return $"it is no act that this version can read: {broken.Message}";
        }
    }

    private static (long At, string Who, string Act, string About) Searched(DbDataReader row) =>
        (row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3));
}
