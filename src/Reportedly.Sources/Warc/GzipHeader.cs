namespace Reportedly.Sources.Warc;

/// <summary>The header of a gzip member (RFC 1952).</summary>
internal static class GzipHeader
{
    /// <summary>No header is longer: an extra field of 64 KB and two names.</summary>
    public const int Longest = 80 * 1024;

    private const int Fixed = 10;

    /// <summary>What every member of deflated bytes begins with.</summary>
    public static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 0x08];

    /// <summary>How long the header is; 0 where more bytes are needed, -1 where this is none.</summary>
    public static int Length(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Fixed)
        {
            return Magic.StartsWith(bytes[..Math.Min(bytes.Length, Magic.Length)]) ? 0 : -1;
        }
        int flags = bytes[3];
        if (!bytes.StartsWith(Magic) || (flags & 0xE0) != 0)
        {
            return -1;
        }
        int at = Fixed;
        if ((flags & 0x04) != 0)
        {
            if (bytes.Length < at + 2)
            {
                return 0;
            }
            at += 2 + bytes[at] + (bytes[at + 1] << 8);
        }
        // A name and a comment, each ended by a zero.
        foreach (int flag in (ReadOnlySpan<int>)[0x08, 0x10])
        {
            if ((flags & flag) == 0)
            {
                continue;
            }
            int zero = at < bytes.Length ? bytes[at..].IndexOf((byte)0) : -1;
            if (zero < 0)
            {
                return bytes.Length > Longest ? -1 : 0;
            }
            at += zero + 1;
        }
        at += (flags & 0x02) != 0 ? 2 : 0;
        return at <= bytes.Length ? at : 0;
    }
}
