using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Reportedly.Storage.Views;

/// <summary>Eight bytes of a digest: enough to tell whether something is still as it was.</summary>
internal static class ShortDigest
{
    /// <summary>The digest of bytes.</summary>
    public static long Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }

    /// <summary>A digest that also stands for numbers which belong to the same thing, in their order.</summary>
    public static long With(long digest, ReadOnlySpan<long> numbers)
    {
        ulong mixed = (ulong)digest;
        foreach (long number in numbers)
        {
            // Each number is spread over all bits before the next comes, so that their order counts, too.
            mixed = (mixed ^ (ulong)number) * 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93;
            mixed ^= mixed >> 29;
        }
        return (long)mixed;
    }
}
