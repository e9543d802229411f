namespace Reportedly.Sources.Files;

/// <summary>A stream whose beginning was looked at and can still be read; for pipes, which cannot seek.</summary>
public sealed class PeekedStream : Stream
{
    private readonly Stream rest;
    private int taken;

    private PeekedStream(byte[] head, Stream rest)
    {
        Head = head;
        this.rest = rest;
    }

    /// <summary>What the stream begins with: as much as was asked for, less where it ends before.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Looks at the beginning of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="most">How many bytes to look at.</param>
    public static PeekedStream Of(Stream stream, int most)
    {
        byte[] head = new byte[most];
        int length = stream.ReadAtLeast(head, most, throwOnEndOfStream: false);
        return new PeekedStream(head[..length], stream);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int ready = Math.Min(buffer.Length, Head.Length - taken);
        if (ready == 0)
        {
            return rest.Read(buffer);
        }
        Head.Span.Slice(taken, ready).CopyTo(buffer);
        taken += ready;
        return ready;
    }

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
