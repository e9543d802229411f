namespace Reportedly.Cli.Input;

/// <summary>A stream whose beginning has been looked at, and which gives all of it all the same.</summary>
internal sealed class PeekedStream : Stream
{
    private readonly byte[] head;
    private readonly Stream rest;
    private int taken;

    private PeekedStream(byte[] head, Stream rest)
    {
        this.head = head;
        this.rest = rest;
    }

    /// <summary>True where the first character that is not blank is an opening brace.</summary>
    public bool BeginsWithBrace { get; private init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Looks at as much of <paramref name="stream"/> as it takes to find a character.</summary>
    public static PeekedStream Of(Stream stream)
    {
        byte[] head = new byte[InputLimits.BinaryProbe];
        int length = 0;
        int count;
        bool brace = false;
        while (length < head.Length && (count = stream.Read(head, length, head.Length - length)) > 0)
        {
            length += count;
            ReadOnlySpan<byte> seen = head.AsSpan(0, length);
            seen = seen.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? seen[3..] : seen;
            seen = seen.TrimStart(" \t\r\n"u8);
            // A byte order mark may have come in part.
            if (seen.Length > 0 && length >= 3)
            {
                brace = seen[0] == (byte)'{';
                break;
            }
        }
        return new PeekedStream(head[..length], stream) { BeginsWithBrace = brace };
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int ready = Math.Min(count, head.Length - taken);
        if (ready == 0)
        {
            return rest.Read(buffer, offset, count);
        }
        Array.Copy(head, taken, buffer, offset, ready);
        taken += ready;
        return ready;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
