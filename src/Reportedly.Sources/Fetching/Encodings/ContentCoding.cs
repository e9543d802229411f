using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace Reportedly.Sources.Fetching.Encodings;

/// <summary>
/// Undoes the content encodings of HTTP. The runtime's streams end quietly where packed bytes were cut off, so every end is looked at here.
/// </summary>
internal static class ContentCoding
{
    /// <summary>What is offered to servers.</summary>
    public const string Accepted = "gzip, deflate, br";

    private const int MostCodings = 3;
    private const int TrailerLength = 8;

    /// <summary>Undoes them.</summary>
    /// <param name="body">The bytes as sent.</param>
    /// <param name="codings">What stands as Content-Encoding, in the order in which they were applied; null for none.</param>
    /// <param name="limits">How much may come out.</param>
    /// <exception cref="EncodingException">It is truncated, damaged, too large or packed in an unknown way.</exception>
    public static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> body, string? codings, FetchLimits limits)
    {
        string[] names = (codings ?? "").Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (names.Length > MostCodings)
        {
            throw new EncodingException(FetchProblem.Broken, "the answer is packed too many times over.");
        }
        ReadOnlyMemory<byte> content = body;
        for (int i = names.Length - 1; i >= 0; i--)
        {
            content = UndoOne(content, names[i].ToLowerInvariant(), new GrowingBody(body.Length, limits));
        }
        return content;
    }

    private static ReadOnlyMemory<byte> UndoOne(ReadOnlyMemory<byte> body, string coding, GrowingBody into)
    {
        if (coding == "identity" || body.IsEmpty)
        {
            return body;
        }
        try
        {
            return coding switch
            {
                "gzip" or "x-gzip" => Gunzip(body, into),
                "deflate" => Inflate(body, into),
                "br" => Unbrotli(body.Span, into),
                _ => throw new EncodingException(
                    FetchProblem.Broken,
                    $"the answer is packed as '{coding}', which was not asked for and is not known."
                ),
            };
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    private static ReadOnlyMemory<byte> Gunzip(ReadOnlyMemory<byte> body, GrowingBody into)
    {
        using EndWatch packed = new(body);
        using GZipStream stream = new(packed, CompressionMode.Decompress);
        Copy(stream, into);
        ReadOnlySpan<byte> content = into.Content.Span;
        if (body.Length < TrailerLength)
        {
            throw Truncated();
        }
        // The last member ends with the checksum and length of what it holds, which is the end of what came out.
        ReadOnlySpan<byte> trailer = body.Span[^TrailerLength..];
        uint sum = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]);
        bool isWhole =
            length <= content.Length && (length > 0 || content.IsEmpty) && Crc32.Of(content[^(int)length..]) == sum;
        return isWhole ? into.Content : throw Truncated();
    }

    /// <summary>What is called deflate is zlib by the standard, and bare deflate from some servers.</summary>
    private static ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> body, GrowingBody into)
    {
        ReadOnlySpan<byte> head = body.Span;
        bool isZlib = head.Length > 1 && (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0;
        using EndWatch packed = new(body);
        using Stream stream = isZlib
            ? new ZLibStream(packed, CompressionMode.Decompress)
            : new DeflateStream(packed, CompressionMode.Decompress);
        Copy(stream, into);
        return packed.AskedBeyondEnd ? throw Truncated() : into.Content;
    }

    private static ReadOnlyMemory<byte> Unbrotli(ReadOnlySpan<byte> body, GrowingBody into)
    {
        using BrotliDecoder decoder = new();
        while (true)
        {
            OperationStatus status = decoder.Decompress(body, into.Room, out int consumed, out int written);
            body = body[consumed..];
            into.Add(written);
            switch (status)
            {
                case OperationStatus.Done:
                    return into.Content;
                case OperationStatus.NeedMoreData:
                    throw Truncated();
                case OperationStatus.InvalidData:
                    throw Damaged();
            }
        }
    }

    private static void Copy(Stream from, GrowingBody into)
    {
        int read;
        while ((read = from.Read(into.Room)) > 0)
        {
            into.Add(read);
        }
    }

    private static EncodingException Truncated() =>
        new(FetchProblem.Broken, "the packed answer was cut off before its end.");

    private static EncodingException Damaged() => new(FetchProblem.Broken, "the packed answer is damaged.");
}
