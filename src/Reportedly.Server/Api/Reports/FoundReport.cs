using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Api.Reports;

/// <summary>The newest reading of a report that an address names.</summary>
/// <param name="Key">The report's key.</param>
/// <param name="Record">What was read, as it was read.</param>
/// <param name="Reading">The reading as the store holds it.</param>
internal sealed record FoundReport(string Key, ReportRecord Record, StoredReading Reading)
{
    /// <summary>Finds it.</summary>
    /// <param name="store">Where.</param>
    /// <param name="slug">The report's name in addresses.</param>
    /// <exception cref="DeskProblem">The store holds none of this name.</exception>
    public static FoundReport Of(RecordStore store, string slug)
    {
        ReportRecord record =
            ReportSlug.Find(store, slug)
            ?? throw DeskProblem.NotFound(
                $"There is no report '{slug}'.",
                "The name of a report is the slug that /reports and /search give: 64 hex digits, some with a hyphen and 12 more."
            );
        string key = ReportKey.Of(record.Report);
        StoredReading reading = store
            .History(record.Report.Id)
            .Last(reading => ReportKey.Of(RecordCodec.FromUtf8(reading.Record.Span).Report) == key);
        return new FoundReport(key, record, reading);
    }
}
