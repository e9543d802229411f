using System.Buffers;
using System.Globalization;
using System.Text;

namespace Reportedly.Export.Codes;

/// <summary>Writes rows of a table that others defined: RFC 4180 with line feeds and a carriage return, UTF-8.</summary>
internal sealed class RowWriter : IAsyncDisposable
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    private readonly StreamWriter writer;
    private readonly int columns;
    private int written;

    /// <summary>Begins a table.</summary>
    /// <param name="target">Where to; left open.</param>
    /// <param name="columns">The header.</param>
    /// <param name="byteOrderMark">True to begin with one, for Excel.</param>
    public RowWriter(Stream target, IReadOnlyList<string> columns, bool byteOrderMark)
    {
        writer = new StreamWriter(target, new UTF8Encoding(byteOrderMark), 32 * 1024, leaveOpen: true);
        this.columns = columns.Count;
        foreach (string column in columns)
        {
            Text(column);
        }
        EndRow();
    }

    /// <summary>A cell of text; what a spreadsheet would run as a formula is made text by an apostrophe before it.</summary>
    public void Text(string? cell)
    {
        Separate();
        string text = (cell ?? "").Replace("\0", "", StringComparison.Ordinal);
        bool runs = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        bool quoted = runs || text.AsSpan().ContainsAny(Quoted);
        writer.Write(quoted ? "\"" : "");
        writer.Write(runs ? "'" : "");
        writer.Write(quoted ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text);
        writer.Write(quoted ? "\"" : "");
    }

    /// <summary>A cell of a whole number.</summary>
    public void Number(long? cell)
    {
        Separate();
        writer.Write(cell?.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A cell of degrees.</summary>
    public void Degrees(double? cell)
    {
        Separate();
        writer.Write(cell?.ToString("0.######", CultureInfo.InvariantCulture));
    }

    /// <summary>A cell of a day: <c>2031-04-09</c>.</summary>
    public void Day(DateOnly? cell)
    {
        Separate();
        writer.Write(cell?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>Cells that are left empty.</summary>
    public void Empty(int cells = 1)
    {
        for (int i = 0; i < cells; i++)
        {
            Separate();
        }
    }

    /// <summary>Ends a row.</summary>
    /// <exception cref="InvalidOperationException">It has more or fewer cells than the header.</exception>
    public void EndRow()
    {
        if (written != columns)
        {
            throw new InvalidOperationException($"The row has {written} cells; the table has {columns} columns.");
        }
        writer.Write("\r\n");
        written = 0;
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private void Separate()
    {
        if (written++ > 0)
        {
            writer.Write(',');
        }
    }
}
