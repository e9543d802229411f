using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Storage.Judgements;

namespace Reportedly.Storage.Views;

/// <summary>Readings made ready for the views, on as many threads as are given; what cannot be read is set apart and stops nothing.</summary>
/// <param name="Entries">What the readings give, in the log's order.</param>
/// <param name="Refused">Readings that hold no record which this version reads.</param>
internal sealed record ReportBatch(ImmutableArray<ReportEntry> Entries, ImmutableArray<RefusedReading> Refused)
{
    /// <summary>Makes readings ready.</summary>
    public static ReportBatch Of(ImmutableArray<LoggedReading> readings, ActiveJudgements judgements, int workers)
    {
        object[] made =
        [
            .. readings
                .AsParallel()
                .AsOrdered()
                .WithDegreeOfParallelism(workers)
                .Select(reading => Make(reading, judgements)),
        ];
        return new ReportBatch([.. made.OfType<ReportEntry>()], [.. made.OfType<RefusedReading>()]);
    }

    /// <summary>Keys of all reports of the batch.</summary>
    public IEnumerable<string> Keys =>
        Entries.Select(entry => entry.Key).Concat(Refused.Select(refused => refused.Key));

    private static object Make(LoggedReading reading, ActiveJudgements judgements)
    {
        try
        {
            ReportRecord record = RecordCodec.FromUtf8(reading.Record);
            return ReportEntry.Of(reading, JudgedRecord.Of(record, judgements));
        }
        catch (RecordFormatException broken)
        {
            return new RefusedReading(reading.Row, reading.Key, broken.Message);
        }
    }
}
