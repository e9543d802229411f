using Reportedly.Export.Csv;

namespace Reportedly.Export.Codes;

/// <summary>Writes rows of a table that others defined, cell by cell in the order of its columns.</summary>
internal sealed class RowWriter : IAsyncDisposable
{
    private readonly CsvWriter writer;
    private readonly int columns;
    private readonly List<object?> cells;

    private RowWriter(CsvWriter writer, int columns)
    {
        this.writer = writer;
        this.columns = columns;
        cells = new List<object?>(columns);
    }

    /// <summary>Begins a table.</summary>
    /// <param name="target">Where to; left open.</param>
    /// <param name="columns">The header.</param>
    /// <param name="byteOrderMark">True to begin with one, for Excel.</param>
    public static async Task<RowWriter> BeginAsync(Stream target, IReadOnlyList<string> columns, bool byteOrderMark)
    {
        CsvWriter writer = new(target, byteOrderMark);
        await writer.RowAsync(columns).ConfigureAwait(false);
        return new RowWriter(writer, columns.Count);
    }

    /// <summary>A cell of text.</summary>
    public void Text(string? cell) => cells.Add(string.IsNullOrEmpty(cell) ? null : cell);

    /// <summary>A cell of a whole number.</summary>
    public void Number(long? cell) => cells.Add(cell);

    /// <summary>A cell of degrees.</summary>
    public void Degrees(double? cell) => cells.Add(cell);

    /// <summary>A cell of a day: <c>2031-04-09</c>.</summary>
    public void Day(DateOnly? cell) => cells.Add(cell);

    /// <summary>Cells that are left empty.</summary>
    public void Empty(int count = 1) => cells.AddRange(Enumerable.Repeat<object?>(null, count));

    /// <summary>Ends a row.</summary>
    /// <exception cref="InvalidOperationException">It has more or fewer cells than the header.</exception>
    public async ValueTask EndRowAsync()
    {
        if (cells.Count != columns)
        {
            throw new InvalidOperationException($"The row has {cells.Count} cells; the table has {columns} columns.");
        }
        await writer.RowAsync(cells).ConfigureAwait(false);
        cells.Clear();
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
