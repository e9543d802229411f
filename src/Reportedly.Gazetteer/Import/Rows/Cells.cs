namespace Reportedly.Gazetteer.Import.Rows;

/// <summary>The cells of a row, divided by tabs; nothing is copied.</summary>
internal readonly ref struct Cells
{
    private readonly ReadOnlySpan<byte> row;
    private readonly ReadOnlySpan<int> ends;

    private Cells(ReadOnlySpan<byte> row, ReadOnlySpan<int> ends)
    {
        this.row = row;
        this.ends = ends;
    }

    /// <summary>How many cells there are.</summary>
    public int Count => ends.Length;

    /// <summary>A cell, from 0.</summary>
    public ReadOnlySpan<byte> this[int cell] => row[(cell == 0 ? 0 : ends[cell - 1] + 1)..ends[cell]];

    /// <summary>Divides a row.</summary>
    /// <param name="row">The row without its line break.</param>
    /// <param name="ends">Room for the ends of the cells; where a row has more cells, the last takes the rest.</param>
    public static Cells Divide(ReadOnlySpan<byte> row, Span<int> ends)
    {
        int count = 0;
        int at = 0;
        while (count < ends.Length - 1)
        {
            int tab = row[at..].IndexOf((byte)'\t');
            if (tab < 0)
            {
                break;
            }
            ends[count++] = at + tab;
            at += tab + 1;
        }
        ends[count++] = row.Length;
        return new Cells(row, ends[..count]);
    }
}
