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

    /// <summary>The digest of a digest and of numbers that belong to the same thing.</summary>
    public static long With(long digest, IReadOnlyList<long> numbers)
    {
        if (numbers.Count == 0)
        {
            return digest;
        }
        byte[] bytes = new byte[sizeof(long) * (numbers.Count + 1)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, digest);
        for (int i = 0; i < numbers.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(sizeof(long) * (i + 1)), numbers[i]);
        }
        return Of(bytes);
    }
}
