namespace Reportedly.Export.Tables;

/// <summary>
/// Writes all tables in all formats that are asked for, in one walk through each sequence of a dataset: to read a report's record again costs
/// more than all that is made of it.
/// </summary>
internal sealed class TableFiles : IAsyncDisposable
{
    private readonly List<OpenTable> open = [];

    private TableFiles() { }

    /// <summary>Writes them; the files of a format are done before those of the next.</summary>
    /// <param name="formats">The formats.</param>
    /// <param name="dataset">What is written.</param>
    /// <param name="options">How.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task WriteAsync(
        IReadOnlyList<ITableFormat> formats,
        Dataset dataset,
        ExportOptions options,
        ExportFolder folder,
        CancellationToken stop
    )
    {
        TableFiles files = new();
        await using (files.ConfigureAwait(false))
        {
            foreach (ITableFormat format in formats)
            {
                foreach (DatasetTable table in DatasetTable.All)
                {
                    await files.OpenAsync(format, table, options, folder, stop).ConfigureAwait(false);
                }
            }
            await files
                .WalkAsync(dataset.Incidents, (table, one) => table.OfIncident?.Invoke(one), stop)
                .ConfigureAwait(false);
            await files
                .WalkAsync(dataset.Reports, (table, one) => table.OfReport?.Invoke(one, options), stop)
                .ConfigureAwait(false);
            await files
                .WalkAsync(dataset.Judgements, (table, one) => table.OfJudgement?.Invoke(one), stop)
                .ConfigureAwait(false);
            foreach (OpenTable each in files.open)
            {
                await each.Writer.EndAsync(stop).ConfigureAwait(false);
                await each.Writer.DisposeAsync().ConfigureAwait(false);
                await each.File.DoneAsync(each.Rows).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (OpenTable each in open)
        {
            await each.Writer.DisposeAsync().ConfigureAwait(false);
            await each.File.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task OpenAsync(
        ITableFormat format,
        DatasetTable table,
        ExportOptions options,
        ExportFolder folder,
        CancellationToken stop
    )
    {
        UnfinishedFile file = folder.Open(table.Name + format.Ending, format.MediaType);
        try
        {
            ITableWriter writer = await format.BeginAsync(table, options, file.Stream, stop).ConfigureAwait(false);
            open.Add(new OpenTable(table, file, writer));
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task WalkAsync<T>(
        IEnumerable<T> sequence,
        Func<DatasetTable, T, IEnumerable<object?[]>?> rowsOf,
        CancellationToken stop
    )
    {
        IGrouping<DatasetTable, OpenTable>[] tables = [.. open.GroupBy(each => each.Table)];
        foreach (T one in sequence)
        {
            stop.ThrowIfCancellationRequested();
            foreach (IGrouping<DatasetTable, OpenTable> table in tables)
            {
                foreach (object?[] row in rowsOf(table.Key, one) ?? [])
                {
                    foreach (OpenTable each in table)
                    {
                        await each.Writer.RowAsync(row, stop).ConfigureAwait(false);
                        each.Rows++;
                    }
                }
            }
        }
    }

    private sealed class OpenTable(DatasetTable table, UnfinishedFile file, ITableWriter writer)
    {
        public DatasetTable Table => table;

        public UnfinishedFile File => file;

        public ITableWriter Writer => writer;

        public long Rows { get; set; }
    }
}
