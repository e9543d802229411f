using System.Globalization;
using System.Text;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Export.Gdelt;

/// <summary>
/// Each telling of an incident in each report as a row of GDELT's Mentions table: 16 columns divided by tabs, without a header.
/// </summary>
public sealed class GdeltMentionsFormat : IExportFormat
{
    /// <summary>GDELT's columns, in order; the file does not name them.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        "GLOBALEVENTID,EventTimeDate,MentionTimeDate,MentionType,MentionSourceName,MentionIdentifier,SentenceID,Actor1CharOffset,Actor2CharOffset,ActionCharOffset,InRawText,Confidence,MentionDocLen,MentionDocTone,MentionDocTranslationInfo,Extras".Split(
            ','
        );

    /// <inheritdoc/>
    public string Name => "gdelt-mentions";

    /// <inheritdoc/>
    public string Says =>
        "Each telling of an incident in each report as a row of GDELT's Mentions, with its place in the text.";

    /// <inheritdoc/>
    public Task WriteAsync(Dataset dataset, ExportOptions options, ExportFolder folder, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(folder);
        return folder.WriteAsync(
            "gdelt-mentions.tsv",
            "text/tab-separated-values",
            async stream =>
            {
                Dictionary<string, DateOnly?> first = new(StringComparer.Ordinal);
                foreach (
                    Incident incident in dataset.Incidents.Where(i => i.Status != "rejected").Select(i => i.Incident)
                )
                {
                    stop.ThrowIfCancellationRequested();
                    first[incident.Id] = incident.Reports.Min(r => r.Published);
                }
                await using StreamWriter rows = new(stream, new UTF8Encoding(false), 32 * 1024, leaveOpen: true);
                foreach (ExportedReport report in dataset.Reports)
                {
                    stop.ThrowIfCancellationRequested();
                    int length = CodePointMap.Of(report.Record.Report.Text).Length;
                    foreach (ReportedEvent told in report.Record.Events)
                    {
                        if (
                            report.IncidentOfEvent.TryGetValue(told.Id, out string? incident)
                            && first.TryGetValue(incident, out DateOnly? day)
                        )
                        {
                            Write(rows, report, told, incident, day, length);
                        }
                    }
                }
            }
        );
    }

    private static void Write(
        StreamWriter rows,
        ExportedReport exported,
        ReportedEvent told,
        string incident,
        DateOnly? first,
        int length
    )
    {
        Report report = exported.Record.Report;
        string? host =
            Uri.TryCreate(report.Url, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https"
                ? url.Host
                : null;
        // GDELT: 1 a web page, found by its address; 2 a source that can only be cited.
        string?[] cells =
        [
            incident,
            Time(first),
            Time(report.Published.From == report.Published.To ? report.Published.From : null),
            host is null ? "2" : "1",
            host ?? report.Publisher,
            host is null ? exported.Key : report.Url,
            null,
            Offset(told.Agents.Select(p => p.Span).FirstOrDefault()),
            Offset(told.Targets.Select(p => p.Span).FirstOrDefault()),
            Offset(told.Anchor),
            "1",
            null,
            length.ToString(CultureInfo.InvariantCulture),
            null,
            null,
            null,
        ];
        rows.Write(string.Join('\t', cells.Select(Cell)));
        rows.Write('\n');
    }

    private static string? Time(DateOnly? day) =>
        day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) is { } digits ? digits + "000000" : null;

    /// <summary>-1 where the words name nobody, as GDELT writes it.</summary>
    private static string Offset(QuotedSpan? span) => (span?.Start ?? -1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The table knows no quotes, so what would break a row becomes a blank.</summary>
    private static string Cell(string? cell) =>
        cell is null ? "" : string.Concat(cell.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
