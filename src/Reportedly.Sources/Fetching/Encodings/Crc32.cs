using System.Collections.Immutable;

namespace Reportedly.Sources.Fetching.Encodings;

/// <summary>The checksum of gzip.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly ImmutableArray<uint> Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <summary>The checksum of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<uint> table = Table.AsSpan();
        uint sum = uint.MaxValue;
        foreach (byte one in bytes)
        {
            sum = (sum >> 8) ^ table[(int)((sum ^ one) & 0xFF)];
        }
        return ~sum;
    }

    private static uint Entry(int index)
    {
        uint value = (uint)index;
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 1 ? (value >> 1) ^ Polynomial : value >> 1;
        }
        return value;
    }
}
