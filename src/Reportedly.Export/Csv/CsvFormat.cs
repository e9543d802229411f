using Reportedly.Export.Tables;

namespace Reportedly.Export.Csv;

/// <summary>The tables as CSV files: incidents, claims, reports, links and judgements.</summary>
public sealed class CsvFormat : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public string Says => "Tables for spreadsheets and statistics: incidents, claims, reports, links and judgements.";

    /// <inheritdoc/>
    public async Task WriteAsync(Dataset dataset, ExportOptions options, ExportFolder folder, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(folder);
        foreach (DatasetTable table in DatasetTable.All)
        {
            await folder
                .WriteRowsAsync(
                    $"{table.Name}.csv",
                    "text/csv",
                    stream => WriteAsync(table, dataset, options, stream, stop)
                )
                .ConfigureAwait(false);
        }
    }

    internal static async Task<long> WriteAsync(
        DatasetTable table,
        Dataset dataset,
        ExportOptions options,
        Stream stream,
        CancellationToken stop
    )
    {
        await using CsvWriter writer = new(stream, options.ByteOrderMark);
        await writer.RowAsync([.. table.Columns.Select(column => column.Name)]).ConfigureAwait(false);
        if (options.Hxl)
        {
            await writer.RowAsync([.. table.Columns.Select(column => column.Hashtag)]).ConfigureAwait(false);
        }
        long rows = 0;
        foreach (object?[] row in table.Rows(dataset, options))
        {
            stop.ThrowIfCancellationRequested();
            await writer.RowAsync(row).ConfigureAwait(false);
            rows++;
        }
        return rows;
    }
}
