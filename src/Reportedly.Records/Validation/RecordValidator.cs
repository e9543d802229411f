using System.Collections.Immutable;

namespace Reportedly.Records;

/// <summary>Whether a record keeps what records promise: its words, its ids, its bounds, and somebody behind everything said.</summary>
public static class RecordValidator
{
    /// <summary>Every promise that the record breaks, in a fixed order; empty where it keeps them all.</summary>
    public static ImmutableArray<RecordFault> Validate(ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        RecordIndex index = RecordIndex.Of(record);
        return
        [
            .. Schema(record),
            .. QuoteCheck.Faults(record),
            .. index.Faults,
            .. ReferenceCheck.Faults(record, index),
            .. AttributionCheck.Faults(record),
            .. BoundsCheck.Faults(record),
            .. PlaceCheck.Faults(record),
        ];
    }

    private static IEnumerable<RecordFault> Schema(ReportRecord record)
    {
        if (record.Schema != ReportRecord.CurrentSchema)
        {
            yield return new RecordFault(
                "schema",
                "record",
                $"schema is '{record.Schema}', and should be '{ReportRecord.CurrentSchema}'."
            );
        }
    }
}
