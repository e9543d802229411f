using Reportedly.Gazetteer.Import.Rows;

namespace Reportedly.Gazetteer.Import.Dumps;

/// <summary>Tells by the look of its first rows what a file of a dump holds; names of files are often changed.</summary>
internal static class DumpLook
{
    private const int HeadLength = 64 * 1024;

    /// <summary>What the rows are, or null where they are of no file of a dump.</summary>
    public static DumpKind? Of(Stream rows)
    {
        byte[] head = new byte[HeadLength];
        ReadOnlySpan<byte> rest = head.AsSpan(0, rows.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        bool isWhole = rest.Length < head.Length;
        Span<int> ends = stackalloc int[PlaceRow.CellCount + 1];
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf((byte)'\n');
            if (end < 0 && !isWhole)
            {
                break;
            }
            ReadOnlySpan<byte> line = DumpLines.Trim(end < 0 ? rest : rest[..end]);
            rest = end < 0 ? default : rest[(end + 1)..];
            // One bad row among the first must not hide what the file is.
            if (!line.IsEmpty && line[0] != (byte)'#' && OfRow(Cells.Divide(line, ends)) is { } kind)
            {
                return kind;
            }
        }
        return null;
    }

    private static DumpKind? OfRow(in Cells cells) =>
        cells.Count switch
        {
            PlaceRow.CellCount when IsNumber(cells[0]) && cells[6].Length == 1 => DumpKind.Places,
            CodeRow.CountryCells when cells[0].Length == 2 && cells[1].Length == 3 => DumpKind.Countries,
            4 when IsNumber(cells[3]) && Points(cells[0]) == 1 => DumpKind.FirstDivisions,
            4 when IsNumber(cells[3]) && Points(cells[0]) >= 2 => DumpKind.SecondDivisions,
            4 or 8 or AlternateNameRow.MostCells when IsNumber(cells[0]) && IsNumber(cells[1]) =>
                DumpKind.AlternateNames,
            _ => null,
        };

    private static bool IsNumber(ReadOnlySpan<byte> cell) => PlaceRow.TryWhole(cell, out _);

    private static int Points(ReadOnlySpan<byte> cell) => cell.Count((byte)'.');
}
