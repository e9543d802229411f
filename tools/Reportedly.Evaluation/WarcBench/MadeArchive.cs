using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Reportedly.Evaluation.WarcBench;

/// <summary>Invents a web archive of news pages, a gzip member each, some of them cut short or with a wrong digest.</summary>
/// <param name="seed">The same seed gives the same archive.</param>
internal sealed class MadeArchive(int seed)
{
    private const int OneIn = 500;

    private static readonly string[] Words =
        "the of and to in a police army village road market people said killed wounded near town river border officials on two night morning group convoy".Split(
            ' '
        );

    private readonly Random random = new(seed);
    private readonly StringBuilder page = new();

    /// <summary>How many records were written.</summary>
    public int Records { get; private set; }

    /// <summary>Where the broken ones begin.</summary>
    public HashSet<long> Broken { get; } = [];

    /// <summary>Bytes of the records before compression.</summary>
    public long Inflated { get; private set; }

    /// <summary>Writes records until the archive has so many bytes.</summary>
    public void Write(Stream to, long length)
    {
        while (to.Position < length)
        {
            long at = to.Position;
            bool isBroken = random.Next(OneIn) == 0;
            bool isCut = isBroken && random.Next(2) == 0;
            byte[] record = Record(wrongDigest: isBroken && !isCut);
            Inflated += record.Length;
            byte[] member = Compressed(record);
            to.Write(member, 0, isCut ? random.Next(20, member.Length - 8) : member.Length);
            Records++;
            if (isBroken)
            {
                Broken.Add(at);
            }
        }
    }

    private byte[] Record(bool wrongDigest)
    {
        byte[] block = Encoding.UTF8.GetBytes(Page());
        byte[] digest = SHA1.HashData(wrongDigest ? block.AsSpan(1) : block);
        string header = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper.example/{Records}\r\nWARC-Date: 2026-03-02T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nWARC-Block-Digest: sha1:{Convert.ToHexString(digest)}\r\nContent-Length: {block.Length}\r\n\r\n"
        );
        return [.. Encoding.ASCII.GetBytes(header), .. block, .. "\r\n\r\n"u8];
    }

    /// <summary>Pages are of 10 to 120 KB, of which most is mark-up that repeats itself.</summary>
    private string Page()
    {
        page.Clear().Append("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>");
        int length = random.Next(10_000, 120_000);
        while (page.Length < length)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<div class=\"c-{random.Next(1000)}\" id=\"{random.Next():x}\"><p>"
            );
            for (int word = random.Next(5, 40); word > 0; word--)
            {
                page.Append(Words[random.Next(Words.Length)]).Append(' ');
            }
            page.Append("</p></div>\n");
        }
        return page.Append("</body></html>").ToString();
    }

    private static byte[] Compressed(byte[] record)
    {
        MemoryStream to = new();
        using (GZipStream member = new(to, CompressionLevel.Fastest, leaveOpen: true))
        {
            member.Write(record);
        }
        return to.ToArray();
    }
}
