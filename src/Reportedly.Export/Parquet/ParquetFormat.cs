using Parquet;
using Parquet.Schema;
using Reportedly.Export.Tables;

namespace Reportedly.Export.Parquet;

/// <summary>The tables as Parquet files, with types: days are dates, degrees are doubles, any cell may be null.</summary>
public sealed class ParquetFormat : IExportFormat
{
    /// <summary>Rows held in memory before they are written as one group.</summary>
    private const int GroupSize = 4096;

    /// <inheritdoc/>
    public string Name => "parquet";

    /// <inheritdoc/>
    public string Says => "The same tables as csv, with types, for DuckDB, R, Python and Spark.";

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
                    $"{table.Name}.parquet",
                    "application/vnd.apache.parquet",
                    stream => WriteAsync(table, table.Rows(dataset, options), stream, stop)
                )
                .ConfigureAwait(false);
        }
    }

    internal static async Task<long> WriteAsync(
        DatasetTable table,
        IEnumerable<object?[]> rows,
        Stream stream,
        CancellationToken stop
    )
    {
        ParquetSchema schema = new([.. table.Columns.Select(ParquetColumns.Field)]);
        await using ParquetWriter writer = await ParquetWriter
            .CreateAsync(schema, stream, cancellationToken: stop)
            .ConfigureAwait(false);
        long written = 0;
        foreach (object?[][] group in rows.Chunk(GroupSize))
        {
            stop.ThrowIfCancellationRequested();
            using ParquetRowGroupWriter writing = writer.CreateRowGroup();
            for (int i = 0; i < table.Columns.Length; i++)
            {
                await ParquetColumns
                    .WriteAsync(writing, schema.DataFields[i], table.Columns[i].Type, Column(group, i), stop)
                    .ConfigureAwait(false);
            }
            writing.CompleteValidate();
            written += group.Length;
        }
        return written;
    }

    private static object?[] Column(object?[][] rows, int column) => Array.ConvertAll(rows, row => row[column]);
}
