using Reportedly.Records;

namespace Reportedly.Export.Tables;

/// <summary>One row a report.</summary>
internal static class ReportTable
{
    public static DatasetTable Table { get; } =
        new(
            "reports",
            "One row a report that tells of one of the incidents.",
            [
                new("report_id", CellType.Text, "Its key: the digest of its text, with the id that came with it."),
                new("external_id", CellType.Text, "The id that came with it."),
                new("url", CellType.Text, "Where it was published."),
                new("publisher", CellType.Text, "Who published it.", "#meta+source"),
                new("title", CellType.Text, "Its headline."),
                new("byline", CellType.Text, "Who wrote it."),
                new("published_from", CellType.Day, "First day on which it may have been published.", "#date+start"),
                new("published_to", CellType.Day, "Last day on which it may have been published.", "#date+end"),
                new("published_basis", CellType.Text, "How that is known: metadata, dateline, inferred, unknown."),
                new("language", CellType.Text, "ISO 639-1 code of its language."),
                new("n_events", CellType.Whole, "How many events were read from it."),
                new("n_claims", CellType.Whole, "How many claims were read from it."),
                new("extractor_version", CellType.Text, "Engine and version that read it."),
            ]
        )
        {
            OfReport = (report, _) => [Row(report)],
        };

    private static object?[] Row(ExportedReport exported)
    {
        Report report = exported.Record.Report;
        return
        [
            exported.Key,
            report.ExternalId,
            report.Url,
            report.Publisher,
            report.Title,
            report.Byline,
            report.Published.From,
            report.Published.To,
            RecordNames.Of(report.Published.Basis),
            report.Language,
            (long)exported.Record.Events.Length,
            (long)exported.Record.Claims.Length,
            exported.Record.Reading.Engine,
        ];
    }
}
