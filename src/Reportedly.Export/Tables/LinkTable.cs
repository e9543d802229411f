using Reportedly.Records;

namespace Reportedly.Export.Tables;

/// <summary>One row an event as a report tells it, with the incident that it is of.</summary>
internal static class LinkTable
{
    public static DatasetTable Table { get; } =
        new(
            "links",
            "One row a telling: which event of which report is of which incident.",
            [
                new("report_id", CellType.Text, "Key of the report."),
                new("event_id", CellType.Text, "Id of the event within the report's record."),
                new("incident_id", CellType.Text, "Id of the incident."),
                new("event_type", CellType.Text, "What happened, as this report tells it."),
                new("stage", CellType.Text, "How far it came, as this report tells it."),
                new("quote", CellType.Text, "The words that name the event."),
                new("start", CellType.Whole, "Where they begin in the report's text, in Unicode code points."),
                new("end", CellType.Whole, "Where they end, exclusive."),
            ]
        )
        {
            OfReport = Rows,
        };

    private static IEnumerable<object?[]> Rows(ExportedReport report, ExportOptions options) =>
        from told in report.Record.Events
        let incident = report.IncidentOfEvent.GetValueOrDefault(told.Id)
        where incident is not null
        select new object?[]
        {
            report.Key,
            told.Id,
            incident,
            RecordNames.Of(told.Type),
            RecordNames.Of(told.Stage),
            told.Anchor.Quote,
            options.Redact ? null : (long)told.Anchor.Start,
            options.Redact ? null : (long)told.Anchor.End,
        };
}
