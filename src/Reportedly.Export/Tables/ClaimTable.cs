namespace Reportedly.Export.Tables;

/// <summary>One row a claim for each figure it gives and each incident it speaks of.</summary>
internal static class ClaimTable
{
    public static DatasetTable Table { get; } =
        new(
            "claims",
            "One row a claim, for each figure that it gives and each incident that it speaks of.",
            [
                new("claim_id", CellType.Text, "Key of the report, a slash and the id of the claim in its record."),
                new("incident_id", CellType.Text, "The incident it speaks of; empty where it speaks of none exported."),
                new("report_id", CellType.Text, "Key of the report."),
                new("said_by", CellType.Text, "Whose words they are; empty where the report speaks."),
                new("via", CellType.Text, "Who carried them, nearest to the source first, parted by semicolons."),
                new("stance", CellType.Text, "How the source stands to it: asserts, denies, does_not_confirm, ..."),
                new("factuality", CellType.Text, "What the words commit to: certain, probable, possible, hedged, ..."),
                new("quantity_kind", CellType.Text, "What is counted: killed, arrested, ...; empty without a figure."),
                new("low", CellType.Whole, "Least number; empty where open."),
                new("high", CellType.Whole, "Greatest number; empty where open."),
                new("quote", CellType.Text, "The words: the figure's number, or else all that the claim says."),
                new("start", CellType.Whole, "Where they begin in the report's text, in Unicode code points."),
                new("end", CellType.Whole, "Where they end, exclusive."),
                new("reliability", CellType.Text, "Admiralty code of the source, A to F, as a person gave it."),
                new("credibility", CellType.Whole, "Admiralty code of the information, 1 to 6, as a person gave it."),
                new("review_status", CellType.Text, "accepted or corrected; empty where nobody looked."),
                new("reviewer", CellType.Text, "Who said so last."),
                new("extractor_version", CellType.Text, "Engine and version that read it."),
            ]
        )
        {
            OfReport = (report, options) => new ClaimRows(report, options).All(),
        };
}
