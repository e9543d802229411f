using System.Security.Cryptography;

namespace Reportedly.Gazetteer.Import.Dumps;

/// <summary>
/// The lines of a file, one after another out of one buffer, and the SHA-256 of all that was read. To go on in the middle, what lies
/// before is read for the digest and passed over.
/// </summary>
internal sealed class DumpLines : IDisposable
{
    /// <summary>The longest line. The longest rows of a dump have about 15,000 bytes.</summary>
    public const int LongestLine = 256 * 1024;

    private readonly Stream stream;
    private readonly byte[] buffer = new byte[4 * LongestLine];
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int start;
    private int end;
    private bool isEnd;

    /// <summary>Starts.</summary>
    /// <param name="stream">The file; closed with this.</param>
    public DumpLines(Stream stream) => this.stream = stream;

    /// <summary>Where the next line begins, in bytes from the file's beginning.</summary>
    public long Offset { get; private set; }

    /// <summary>The number of the line that was read last, from 1.</summary>
    public long Line { get; private set; }

    /// <summary><c>sha256:</c> and 64 digits over all that was read; asked once, at the end.</summary>
    public string Digest() => "sha256:" + Convert.ToHexStringLower(hash.GetHashAndReset());

    /// <summary>Passes over what was taken in before.</summary>
    /// <param name="offset">Where to go on.</param>
    /// <param name="line">How many lines lie before it.</param>
    /// <param name="stop">Breaks off.</param>
    /// <returns>False where the file is shorter than that.</returns>
    public bool TrySkip(long offset, long line, CancellationToken stop)
    {
        while (Offset < offset)
        {
            stop.ThrowIfCancellationRequested();
            if (start == end && !Fill())
            {
                return false;
            }
            int step = (int)Math.Min(offset - Offset, end - start);
            start += step;
            Offset += step;
        }
        Line = line;
        return true;
    }

    /// <summary>The next line without its break; valid until the next call.</summary>
    /// <param name="line">The line; empty where it is too long.</param>
    /// <param name="isTooLong">True for a line beyond <see cref="LongestLine"/>, which was passed over.</param>
    /// <returns>False at the end.</returns>
    public bool TryNext(out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        isTooLong = false;
        int scanned = 0;
        while (true)
        {
            int at = buffer.AsSpan(start + scanned, end - start - scanned).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = Take(scanned + at + 1);
                return true;
            }
            scanned = end - start;
            if (scanned > LongestLine)
            {
                isTooLong = true;
                line = default;
                return PassOver();
            }
            if (!Fill())
            {
                line = scanned > 0 ? Take(scanned) : default;
                return scanned > 0;
            }
        }
    }

    /// <summary>A line without what breaks it, and without a byte order mark.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line)
    {
        line = line.EndsWith("\n"u8) ? line[..^1] : line;
        line = line.EndsWith("\r"u8) ? line[..^1] : line;
        return line.StartsWith("\uFEFF"u8) ? line[3..] : line;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        stream.Dispose();
        hash.Dispose();
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        ReadOnlySpan<byte> line = Trim(buffer.AsSpan(start, length));
        start += length;
        Offset += length;
        Line++;
        return line;
    }

    private bool PassOver()
    {
        while (true)
        {
            int at = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            int length = at >= 0 ? at + 1 : end - start;
            start += length;
            Offset += length;
            if (at >= 0 || !Fill())
            {
                Line++;
                return true;
            }
        }
    }

    /// <summary>Reads on; what is in the buffer moves to its beginning.</summary>
    private bool Fill()
    {
        if (isEnd)
        {
            return false;
        }
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        int read = stream.Read(buffer, end, buffer.Length - end);
        hash.AppendData(buffer, end, read);
        end += read;
        isEnd = read == 0;
        return !isEnd;
    }
}
