using Parquet;
using Parquet.Schema;
using Reportedly.Export.Tables;

namespace Reportedly.Export.Parquet;

/// <summary>A table that becomes a file of Parquet.</summary>
internal sealed class ParquetTable : ITableWriter
{
    /// <summary>Rows held in memory before they are written as one group.</summary>
    private const int GroupSize = 4096;

    private readonly DatasetTable table;
    private readonly ParquetSchema schema;
    private readonly ParquetWriter writer;
    private readonly List<object?[]> group = new(GroupSize);
    private bool isDone;

    private ParquetTable(DatasetTable table, ParquetSchema schema, ParquetWriter writer)
    {
        this.table = table;
        this.schema = schema;
        this.writer = writer;
    }

    /// <summary>Begins it.</summary>
    public static async Task<ParquetTable> BeginAsync(DatasetTable table, Stream stream, CancellationToken stop)
    {
        ParquetSchema schema = new([.. table.Columns.Select(ParquetColumns.Field)]);
        return new ParquetTable(
            table,
            schema,
            await ParquetWriter.CreateAsync(schema, stream, cancellationToken: stop).ConfigureAwait(false)
        );
    }

    /// <inheritdoc/>
    public Task RowAsync(object?[] row, CancellationToken stop)
    {
        group.Add(row);
        return group.Count == GroupSize ? WriteGroupAsync(stop) : Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task EndAsync(CancellationToken stop) => group.Count > 0 ? WriteGroupAsync(stop) : Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!isDone)
        {
            isDone = true;
            await writer.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task WriteGroupAsync(CancellationToken stop)
    {
        using ParquetRowGroupWriter writing = writer.CreateRowGroup();
        for (int i = 0; i < table.Columns.Length; i++)
        {
            object?[] column = [.. group.Select(row => row[i])];
            await ParquetColumns
                .WriteAsync(writing, schema.DataFields[i], table.Columns[i].Type, column, stop)
                .ConfigureAwait(false);
        }
        writing.CompleteValidate();
        group.Clear();
    }
}
