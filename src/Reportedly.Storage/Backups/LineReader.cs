namespace Reportedly.Storage.Backups;

/// <summary>Reads lines as bytes, however long they are; one is in memory at a time.</summary>
internal sealed class LineReader(Stream input)
{
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>Number of the line that was read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line with its line end, until the next call; empty at the end.</summary>
    public ReadOnlyMemory<byte> Next()
    {
        int searched = start;
        while (true)
        {
            int found = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                return Take(searched + found + 1 - start);
            }
            searched = end;
            if (end == buffer.Length)
            {
                searched -= start;
                MakeRoom();
            }
            int read = input.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                return end > start ? Take(end - start) : default;
            }
            end += read;
        }
    }

    private ReadOnlyMemory<byte> Take(int length)
    {
        Number++;
        ReadOnlyMemory<byte> line = buffer.AsMemory(start, length);
        start += length;
        return line;
    }

    private void MakeRoom()
    {
        byte[] next = end - start > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        buffer.AsSpan(start, end - start).CopyTo(next);
        buffer = next;
        end -= start;
        start = 0;
    }
}
