using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Reportedly.Storage.Log;

/// <summary>
/// What ties each row of a log to all rows before it: a row that is changed, moved, taken out or put in between changes the hash of every
/// row behind it.
/// </summary>
internal static class HashChain
{
    /// <summary>Number of bytes of a hash.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>What stands before the first row: 32 bytes of zero.</summary>
    public static ReadOnlyMemory<byte> Start { get; } = new byte[Length];

    /// <summary>The hash of a judgement: of the hash before it and its body.</summary>
    public static byte[] OfJudgement(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> body) => Of(previous, body);

    /// <summary>The hash of a reading: of the hash before it, its sequence as eight bytes, the highest first, and its digest.</summary>
    public static byte[] OfReading(ReadOnlySpan<byte> previous, long sequence, ReadOnlySpan<byte> digest)
    {
        Span<byte> body = stackalloc byte[sizeof(long) + digest.Length];
        BinaryPrimitives.WriteInt64BigEndian(body, sequence);
        digest.CopyTo(body[sizeof(long)..]);
        return Of(previous, body);
    }

    private static byte[] Of(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> body)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
