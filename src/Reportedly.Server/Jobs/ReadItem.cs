using Reportedly.Corroboration;
using Reportedly.Reading;
using Reportedly.Reading.Rules;
using Reportedly.Records;
using Reportedly.Server.Phrasing;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Jobs;

/// <summary>A report that was read, ready for the store.</summary>
/// <param name="Reading">What the store takes.</param>
/// <param name="Report">What the job names of it.</param>
internal sealed record ReadItem(StoredReading Reading, JobReport Report)
{
    private const int LongestTitle = 120;

    /// <summary>Reads a report. Safe from any thread.</summary>
    public static ReadItem Of(ReportInput input, Func<ReportInput, ReportReading> read)
    {
        ReportReading reading = read(input);
        ReportRecord record = reading.Record;
        string key = ReportKey.Of(record.Report);
        string title =
            record.Report.Title ?? record.Report.Text[..Math.Min(record.Report.Text.Length, 4 * LongestTitle)];
        return new ReadItem(
            new StoredReading(RecordCodec.ToUtf8(record), DerivationCodec.ToUtf8(reading.Derivations, input.Source)),
            new JobReport(
                ReportSlug.Of(key),
                key,
                Words.Elide(Words.Clean(title), LongestTitle),
                record.Report.Language,
                record.Reading.Diagnostics.All(note => note.Code != Diagnostic.LanguageNotRead)
            )
        );
    }
}
