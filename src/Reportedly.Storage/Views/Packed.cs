using System.Buffers.Binary;
using System.IO.Compression;

namespace Reportedly.Storage.Views;

/// <summary>Long rows of the views in less room: the length, and then Brotli at its quickest. JSON says the same field names over and over.</summary>
internal static class Packed
{
    private const int Quality = 1;
    private const int Window = 18;

    /// <summary>Packs bytes.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> plain)
    {
        byte[] packed = new byte[sizeof(int) + BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(packed, plain.Length);
        bool isDone = BrotliEncoder.TryCompress(plain, packed.AsSpan(sizeof(int)), out int written, Quality, Window);
        return isDone
            ? packed[..(sizeof(int) + written)]
            : throw new InvalidOperationException("The room was too small.");
    }

    /// <summary>Gives the bytes that were packed.</summary>
    /// <exception cref="InvalidDataException">They were not packed here.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        byte[] plain = new byte[BinaryPrimitives.ReadInt32LittleEndian(packed)];
        return BrotliDecoder.TryDecompress(packed[sizeof(int)..], plain, out int written) && written == plain.Length
            ? plain
            : throw new InvalidDataException("A row of the views is damaged; link again from nothing.");
    }
}
