using Reportedly.Cli.Printing;
using Reportedly.Reading;
using Reportedly.Reading.Rules;
using Reportedly.Records;
using Reportedly.Storage;

namespace Reportedly.Cli.Running;

/// <summary>Reads one report and prepares all that is written of it. Safe from any thread.</summary>
/// <param name="read">The reader.</param>
/// <param name="format">Turns a record, and its line of JSON, into what goes to the output.</param>
/// <param name="keep">Whether a store wants the reading.</param>
internal sealed class ReportWork(
    Func<ReportInput, ReportReading> read,
    Func<ReportRecord, byte[], byte[]> format,
    bool keep
)
{
    public ReadReport Do(ReportInput report)
    {
        ReportReading reading = read(report);
        byte[] line = RecordCodec.ToUtf8(reading.Record);
        StoredReading? stored = keep
            ? new StoredReading(line, DerivationCodec.ToUtf8(reading.Derivations, report.Source))
            : null;
        return new ReadReport(format(reading.Record, line), reading.Record, stored, Tally.Of(reading.Record));
    }
}

/// <summary>A report that was read.</summary>
/// <param name="Printed">What goes to the output.</param>
/// <param name="Record">What was read.</param>
/// <param name="Reading">What goes to the store, if there is one.</param>
/// <param name="Tally">What it holds.</param>
internal sealed record ReadReport(byte[] Printed, ReportRecord Record, StoredReading? Reading, Tally Tally);
