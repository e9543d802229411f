using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Storage.Databases;
using Reportedly.Storage.Log;

namespace Reportedly.Storage.Verifying;

/// <summary>Reads everything in a store, and says where it is not as it was written.</summary>
internal sealed class StoreVerifier(StoreConnection store)
{
    private static readonly ImmutableArray<string> Tables = ["readings", "runs", "judgements", "audit"];

    private readonly ImmutableArray<StoreFault>.Builder faults = ImmutableArray.CreateBuilder<StoreFault>();
    private long count;

    /// <summary>Verifies one state of the store, whatever others write meanwhile.</summary>
    public StoreCheck Verify() =>
        store.Read(() =>
        {
            Phase("database", Database);
            ReadingVerifier readings = new(store);
            Phase("readings", readings.Faults);
            JudgementVerifier judgements = new(store);
            Phase("judgements", judgements.Faults);
            AuditVerifier audit = new(store);
            Phase("audit", audit.Faults);
            ChangeVerifier changes = new(store);
            Phase("changes", changes.Faults);
            return new StoreCheck
            {
                Reports = ReadingTable.CountReports(store),
                Readings = readings.Count,
                Judgements = judgements.Count,
                Acts = audit.Count,
                Changes = changes.Count,
                ReadingsHash = Convert.ToHexStringLower(readings.Hash.Span),
                JudgementsHash = Convert.ToHexStringLower(judgements.Hash.Span),
                AuditHash = Convert.ToHexStringLower(audit.Hash.Span),
                Faults = faults.ToImmutable(),
                FaultCount = count,
            };
        });

    /// <summary>The place of a row in words.</summary>
    public static string Row(string table, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{table} {sequence}");

    private IEnumerable<StoreFault> Database()
    {
        foreach (string fault in store.Dialect.Faults(store))
        {
            yield return new StoreFault("database", fault);
        }
        string[] ends = store.Dialect.Name == "sqlite" ? ["stay", "keep"] : ["stay"];
        IEnumerable<string> wanted = Tables.SelectMany(table => ends.Select(end => $"{table}_{end}"));
        foreach (string missing in wanted.Except(store.Dialect.Triggers(store), StringComparer.Ordinal))
        {
            yield return new StoreFault(
                "database",
                $"the trigger {missing}, which keeps rows from being changed, is gone"
            );
        }
    }

    // What cannot be read ends its phase only.
    private void Phase(string where, Func<IEnumerable<StoreFault>> find)
    {
        try
        {
            foreach (StoreFault fault in find())
            {
                Add(fault);
            }
        }
        catch (Exception broken)
            when (broken
                    is StorageException
                        or System.Data.Common.DbException
                        or InvalidCastException
                        or FormatException
                        or OverflowException
            )
        {
            Add(new StoreFault(where, $"cannot be read to the end: {broken.Message}"));
        }
    }

    private void Add(StoreFault fault)
    {
        count++;
        if (faults.Count < StoreCheck.MaximumFaults)
        {
            faults.Add(fault);
        }
    }
}
