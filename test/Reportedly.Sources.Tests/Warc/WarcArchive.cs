using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Reportedly.Sources.Tests.Warc;

/// <summary>Makes archives, record by record, right or wrong.</summary>
internal sealed class WarcArchive(bool gzip)
{
    private readonly MemoryStream bytes = new();

    public long Length => bytes.Length;

    public static byte[] Answer(string body, string headers = "Content-Type: text/html; charset=utf-8\r\n") =>
        Answer(Encoding.UTF8.GetBytes(body), headers);

    public static byte[] Answer(byte[] body, string headers) =>
        [.. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n" + headers + "\r\n"), .. body];

    public static string Digest(ReadOnlySpan<byte> block) => "sha1:" + Base32(SHA1.HashData(block));

    public static byte[] Record(byte[] block, string type = "response", string fields = "", long? length = null) =>
        [
            .. Encoding.UTF8.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://paper.example/a\r\nWARC-Date: 2026-03-02T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n{fields}Content-Length: {length ?? block.Length}\r\n\r\n"
                )
            ),
            .. block,
            .. "\r\n\r\n"u8,
        ];

    public static byte[] Gzip(byte[] bytes)
    {
        MemoryStream to = new();
        using (GZipStream member = new(to, CompressionLevel.Fastest, leaveOpen: true))
        {
            member.Write(bytes);
        }
        return to.ToArray();
    }

    /// <summary>Adds a record and says where it begins.</summary>
    public long Add(byte[] record, Func<byte[], byte[]>? harm = null)
    {
        long at = bytes.Length;
        byte[] member = gzip ? Gzip(record) : record;
        bytes.Write(harm is null ? member : harm(member));
        return at;
    }

    public MemoryStream Open() => new(bytes.ToArray());

    private static string Base32(byte[] value)
    {
        const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        StringBuilder text = new();
        int held = 0;
        int bits = 0;
        foreach (byte next in value)
        {
            held = ((held << 8) | next) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Digits[(held >> (bits - 5)) & 31]);
            }
        }
        return text.ToString();
    }
}
