using Reportedly.Export.Tables;

namespace Reportedly.Export.Csv;

/// <summary>The tables as CSV files: incidents, claims, reports, links and judgements.</summary>
public sealed class CsvFormat : ITableFormat
{
    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public string Says => "Tables for spreadsheets and statistics: incidents, claims, reports, links and judgements.";

    /// <inheritdoc/>
    string ITableFormat.Ending => ".csv";

    /// <inheritdoc/>
    string ITableFormat.MediaType => "text/csv";

    /// <inheritdoc/>
    public Task WriteAsync(Dataset dataset, ExportOptions options, ExportFolder folder, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(folder);
        return TableFiles.WriteAsync([this], dataset, options, folder, stop);
    }

    /// <inheritdoc/>
    async Task<ITableWriter> ITableFormat.BeginAsync(
        DatasetTable table,
        ExportOptions options,
        Stream stream,
        CancellationToken stop
    )
    {
        CsvTable writer = new(new CsvWriter(stream, options.ByteOrderMark));
        await writer.RowAsync([.. table.Columns.Select(column => column.Name)], stop).ConfigureAwait(false);
        if (options.Hxl)
        {
            await writer.RowAsync([.. table.Columns.Select(column => column.Hashtag)], stop).ConfigureAwait(false);
        }
        return writer;
    }

    private sealed class CsvTable(CsvWriter writer) : ITableWriter
    {
        private bool isDone;

        public Task RowAsync(object?[] row, CancellationToken stop) => writer.RowAsync(row).AsTask();

        public Task EndAsync(CancellationToken stop) => Task.CompletedTask;

        public async ValueTask DisposeAsync()
        {
            if (!isDone)
            {
                isDone = true;
                await writer.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
