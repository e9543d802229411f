using Reportedly.Export.Tables;

namespace Reportedly.Export.Parquet;

/// <summary>The tables as Parquet files, with types: days are dates, degrees are doubles, any cell may be null.</summary>
public sealed class ParquetFormat : ITableFormat
{
    /// <inheritdoc/>
    public string Name => "parquet";

    /// <inheritdoc/>
    public string Says => "The same tables as csv, with types, for DuckDB, R, Python and Spark.";

    /// <inheritdoc/>
    string ITableFormat.Ending => ".parquet";

    /// <inheritdoc/>
    string ITableFormat.MediaType => "application/vnd.apache.parquet";

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
    ) => await ParquetTable.BeginAsync(table, stream, stop).ConfigureAwait(false);
}
