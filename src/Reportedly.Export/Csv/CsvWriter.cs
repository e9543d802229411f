using System.Buffers;
using System.Globalization;
using System.Text;

namespace Reportedly.Export.Csv;

/// <summary>
/// Writes a table as RFC 4180 has it, in UTF-8. What a spreadsheet would run as a formula is made text by an apostrophe before it;
/// numbers stay numbers. An empty cell is nothing at all, an empty text is two quotation marks.
/// </summary>
internal sealed class CsvWriter(Stream target, bool byteOrderMark) : IAsyncDisposable
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    private readonly StreamWriter writer = new(target, new UTF8Encoding(byteOrderMark), 64 * 1024, leaveOpen: true);

    /// <summary>Writes a row.</summary>
    /// <exception cref="ArgumentException">A cell is of no type that tables have.</exception>
    public async ValueTask RowAsync(IReadOnlyList<object?> cells)
    {
        StringBuilder row = new();
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                row.Append(',');
            }
            Cell(row, cells[i]);
        }
        await writer.WriteAsync(row.Append("\r\n")).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    private static void Cell(StringBuilder row, object? cell)
    {
        switch (cell)
        {
            case null:
                break;
            case string text:
                Text(row, text);
                break;
            case long number:
                row.Append(CultureInfo.InvariantCulture, $"{number}");
                break;
            case double degrees:
                row.Append(CultureInfo.InvariantCulture, $"{degrees:0.#######}");
                break;
            case DateOnly day:
                row.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}");
                break;
            case DateTimeOffset moment:
                row.Append(CultureInfo.InvariantCulture, $"{moment.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z");
                break;
            case bool truth:
                row.Append(truth ? "true" : "false");
                break;
            default:
                throw new ArgumentException($"A cell cannot hold a {cell.GetType().Name}.", nameof(cell));
        }
    }

    private static void Text(StringBuilder row, string text)
    {
        string plain = text.Replace("\0", "", StringComparison.Ordinal);
        bool runs = plain.Length > 0 && plain[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        if (plain.Length > 0 && !runs && !plain.AsSpan().ContainsAny(Quoted))
        {
            row.Append(plain);
            return;
        }
        row.Append('"')
            .Append(runs ? "'" : "")
            .Append(plain.Replace("\"", "\"\"", StringComparison.Ordinal))
            .Append('"');
    }
}
