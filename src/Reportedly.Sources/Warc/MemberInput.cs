namespace Reportedly.Sources.Warc;

/// <summary>Hands the bytes of a window to an inflater and remembers which it handed out last, since an inflater takes more than it needs.</summary>
internal sealed class MemberInput(ByteWindow window) : Stream
{
    private long before = window.Position;
    private long last = window.Position;

    /// <summary>Where the member's end must lie behind.</summary>
    public long EarliestEnd => before;

    /// <summary>True where the inflater asked for more than there is.</summary>
    public bool Exhausted { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }
        if (!window.Ensure(1))
        {
            Exhausted = true;
            return 0;
        }
        int count = Math.Min(buffer.Length, window.Ahead.Length);
        before = last;
        last = window.Position;
        window.Ahead[..count].CopyTo(buffer);
        window.Advance(count);
        return count;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
