using Reportedly.Cli.Input;
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
    public Outcome Do(InputItem item) =>
        item switch
        {
            InputItem.Report report => Read(report),
            InputItem.Refused refused => new Outcome.Failed(refused.Where, refused.Bytes, refused.Why),
            _ => throw new ArgumentException($"There is no work for a {item.GetType().Name}.", nameof(item)),
        };

    private Outcome Read(InputItem.Report report)
    {
        try
        {
            ReportReading reading = read(report.Input);
            byte[] line = RecordCodec.ToUtf8(reading.Record);
            StoredReading? stored = keep
                ? new StoredReading(line, DerivationCodec.ToUtf8(reading.Derivations, report.Input.Source))
                : null;
            return new Outcome.Read(
                report.Where,
                report.Bytes,
                format(reading.Record, line),
                stored,
                Tally.Of(reading.Record)
            );
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever one report does to the reader, the others are still to be read; the line says what it was.
            return new Outcome.Failed(
                report.Where,
                report.Bytes,
                $"the reader failed on this report ({failure.GetType().Name}: {failure.Message}); it is left out. "
                    + "Please report this, with the text."
            );
        }
    }
}
