using System.IO.Compression;

namespace Reportedly.Sources.Warc;

/// <summary>Undoes the encodings in which servers send pages, within limits.</summary>
internal static class ContentCoding
{
    /// <summary>No page is larger.</summary>
    public const int LargestPage = 15 * 1024 * 1024;

    /// <summary>Undoes one encoding.</summary>
    /// <returns>What is wrong, as half a sentence; null where nothing is.</returns>
    public static string? TryUndo(string encoding, ReadOnlyMemory<byte> sent, out ReadOnlyMemory<byte> undone)
    {
        undone = sent;
        switch (encoding.ToUpperInvariant())
        {
            case "GZIP" or "X-GZIP":
                // Many crawlers undo the encoding and leave the field as it was.
                return sent.Span.StartsWith(GzipHeader.Magic) ? Gunzip(sent, out undone) : null;
            case "DEFLATE":
                return LooksLikeZlib(sent.Span)
                    ? Copy(new ZLibStream(Reading(sent), CompressionMode.Decompress), out undone)
                    : Deflate(sent, out undone);
            case "BR":
                return LooksLikeText(sent.Span)
                    ? null
                    : Copy(new BrotliStream(Reading(sent), CompressionMode.Decompress), out undone);
            case "IDENTITY" or "":
                return null;
            default:
                return $"the page is encoded as '{encoding}', which cannot be undone";
        }
    }

    private static string? Gunzip(ReadOnlyMemory<byte> sent, out ReadOnlyMemory<byte> undone)
    {
        GzipMembers members = new(Reading(sent));
        return Copy(members, out undone)
            ?? (members.Fault is { } fault ? $"the page cannot be decompressed: {fault.Why}" : null);
    }

    private static string? Deflate(ReadOnlyMemory<byte> sent, out ReadOnlyMemory<byte> undone)
    {
        string? problem = Copy(new DeflateStream(Reading(sent), CompressionMode.Decompress), out undone);
        if (problem is not null && LooksLikeText(sent.Span))
        {
            undone = sent;
            return null;
        }
        return problem;
    }

    private static string? Copy(Stream stream, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        using (stream)
        {
            MemoryStream all = new();
            byte[] buffer = new byte[64 * 1024];
            try
            {
                int count;
                while ((count = stream.Read(buffer)) > 0)
                {
                    all.Write(buffer, 0, count);
                    if (all.Length > LargestPage)
                    {
                        return "the page is larger than 15 MB once decompressed";
                    }
                }
            }
            catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException or IOException)
            {
                return "the page cannot be decompressed: it is damaged";
            }
            bytes = all.GetBuffer().AsMemory(0, (int)all.Length);
            return null;
        }
    }

    private static bool LooksLikeZlib(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 1 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) + bytes[1]) % 31 == 0;

    private static bool LooksLikeText(ReadOnlySpan<byte> bytes) =>
        (bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    private static MemoryStream Reading(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> held)
            ? new MemoryStream(held.Array!, held.Offset, held.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
