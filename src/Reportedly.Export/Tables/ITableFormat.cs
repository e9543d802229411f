namespace Reportedly.Export.Tables;

/// <summary>A format whose files are the tables. Several of them are written in one walk through the dataset.</summary>
internal interface ITableFormat : IExportFormat
{
    /// <summary>How names of its files end: <c>.csv</c>.</summary>
    string Ending { get; }

    /// <summary>What its files hold: <c>text/csv</c>.</summary>
    string MediaType { get; }

    /// <summary>Begins a table.</summary>
    Task<ITableWriter> BeginAsync(DatasetTable table, ExportOptions options, Stream stream, CancellationToken stop);
}

/// <summary>A table that is being written; disposing of it leaves what was written as it is.</summary>
internal interface ITableWriter : IAsyncDisposable
{
    /// <summary>Writes a row, with a cell for each column.</summary>
    Task RowAsync(object?[] row, CancellationToken stop);

    /// <summary>Writes what is left; no row comes behind.</summary>
    Task EndAsync(CancellationToken stop);
}
