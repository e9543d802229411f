namespace Reportedly.Sources.Warc;

/// <summary>A stream seen through a window: what lies ahead can be looked at before it is taken, and a little of what was taken can be gone back to.</summary>
/// <param name="source">Where the bytes come from; may give more after it said that it ended.</param>
/// <param name="lookBack">How many of the bytes taken are kept.</param>
internal sealed class ByteWindow(Stream source, int lookBack)
{
    private const int Step = 256 * 1024;

    private byte[] buffer = new byte[(2 * lookBack) + Step];
    private long origin;
    private int at;
    private int end;

    /// <summary>How many bytes were taken.</summary>
    public long Position => origin + at;

    /// <summary>The earliest position that can be gone back to.</summary>
    public long Earliest => origin;

    /// <summary>What lies ahead and was read already; valid until more is asked for.</summary>
    public ReadOnlySpan<byte> Ahead => buffer.AsSpan(at, end - at);

    /// <summary>The same as memory.</summary>
    public ReadOnlyMemory<byte> AheadMemory => buffer.AsMemory(at, end - at);

    /// <summary>Sees to it that so many bytes lie ahead. False where the source ends before.</summary>
    public bool Ensure(int count)
    {
        while (end - at < count)
        {
            if (!Fill(count))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Reads at least one more byte. False where the source has none.</summary>
    public bool More() => Fill(end - at + 1);

    /// <summary>Takes bytes that lie ahead.</summary>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, end - at);
        at += count;
    }

    /// <summary>Goes back or forward to a position that is in the window.</summary>
    public void MoveTo(long position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, origin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, origin + end);
        at = (int)(position - origin);
    }

    private bool Fill(int wanted)
    {
        if (end == buffer.Length || buffer.Length - at < wanted)
        {
            MakeRoom(wanted);
        }
        int count = source.Read(buffer, end, buffer.Length - end);
        end += count;
        return count > 0;
    }

    private void MakeRoom(int wanted)
    {
        int kept = Math.Min(at, lookBack);
        int drop = at - kept;
        int needed = kept + Math.Max(wanted, end - at + 1);
        byte[] target = needed > buffer.Length ? new byte[needed + Step] : buffer;
        Buffer.BlockCopy(buffer, drop, target, 0, end - drop);
        buffer = target;
        origin += drop;
        at -= drop;
        end -= drop;
    }
}
