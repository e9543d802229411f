using System.Buffers.Text;
using System.Text;

namespace Reportedly.Evaluation.Dumps;

/// <summary>Writes rows of cells with tabs between, as fast as the disk takes them.</summary>
internal sealed class RowWriter(string path) : IDisposable
{
    private const int Most = 4096;

    private readonly FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
    private readonly byte[] row = new byte[Most];
    private int length;

    /// <summary>How many rows were written.</summary>
    public long Count { get; private set; }

    /// <summary>How many bytes were written.</summary>
    public long Length { get; private set; }

    /// <summary>Writes a cell.</summary>
    public RowWriter Cell(ReadOnlySpan<char> text)
    {
        length += Encoding.UTF8.GetBytes(text, row.AsSpan(length));
        row[length++] = (byte)'\t';
        return this;
    }

    /// <summary>Writes a cell with a whole number.</summary>
    public RowWriter Cell(long number)
    {
        Utf8Formatter.TryFormat(number, row.AsSpan(length), out int written);
        length += written;
        row[length++] = (byte)'\t';
        return this;
    }

    /// <summary>Writes a cell with degrees to five digits.</summary>
    public RowWriter Degrees(double degrees)
    {
        Utf8Formatter.TryFormat(
            degrees,
            row.AsSpan(length),
            out int written,
            new System.Buffers.StandardFormat('F', 5)
        );
        length += written;
        row[length++] = (byte)'\t';
        return this;
    }

    /// <summary>Writes empty cells.</summary>
    public RowWriter Empty(int count)
    {
        for (int i = 0; i < count; i++)
        {
            row[length++] = (byte)'\t';
        }
        return this;
    }

    /// <summary>Ends the row.</summary>
    public void End()
    {
        row[length - 1] = (byte)'\n';
        file.Write(row.AsSpan(0, length));
        Length += length;
        Count++;
        length = 0;
    }

    /// <inheritdoc />
    public void Dispose() => file.Dispose();
}
