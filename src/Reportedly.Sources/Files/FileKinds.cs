using System.IO.Compression;
using System.Text;
using Reportedly.Sources.Warc;

namespace Reportedly.Sources.Files;

/// <summary>Tells by its beginning, and where that is open by its name, what a file holds.</summary>
internal static class FileKinds
{
    /// <summary>How much of a file is looked at.</summary>
    public const int Looked = 4096;

    private static readonly string[] JsonExtensions = [".jsonl", ".ndjson", ".json"];
    private static readonly string[] PageExtensions = [".html", ".htm", ".xhtml"];

    /// <summary>Fields with which messages begin.</summary>
    private static readonly string[] MailFields =
    [
        "return-path:",
        "received:",
        "delivered-to:",
        "from:",
        "date:",
        "message-id:",
        "mime-version:",
        "subject:",
        "to:",
    ];

    /// <summary>Tells what a file holds.</summary>
    /// <param name="head">Its beginning.</param>
    /// <param name="name">Its name; <c>-</c> where it has none.</param>
    public static FileKind Of(ReadOnlySpan<byte> head, string name)
    {
        if (head.StartsWith(GzipHeader.Magic))
        {
            return Inside(head) is { } inside && inside.StartsWith("WARC/", StringComparison.Ordinal)
                ? FileKind.WebArchive
                : FileKind.Gzip;
        }
        if (head.StartsWith(WarcHeader.Mark))
        {
            return FileKind.WebArchive;
        }
        string extension = Path.GetExtension(name);
        if (JsonExtensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
        {
            return FileKind.JsonLines;
        }
        if (extension.Equals(".warc", StringComparison.OrdinalIgnoreCase))
        {
            return FileKind.WebArchive;
        }
        string text = Encoding.Latin1.GetString(WithoutMark(head)).TrimStart();
        if (PageExtensions.Contains(extension, StringComparer.OrdinalIgnoreCase) || IsPage(text))
        {
            return FileKind.Page;
        }
        if (extension.Equals(".eml", StringComparison.OrdinalIgnoreCase))
        {
            return FileKind.Mail;
        }
        // A text file may begin as it likes; only where there is no name the beginning decides.
        return name != "-" ? FileKind.Text
            : text.StartsWith('{') ? FileKind.JsonLines
            : IsMail(text) ? FileKind.Mail
            : FileKind.Text;
    }

    private static bool IsPage(string text) =>
        text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
        || (
            text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            && text.Contains("<html", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Two fields of a message on the first lines.</summary>
    private static bool IsMail(string text) =>
        text.Split('\n')
            .TakeWhile(line => line.Trim().Length > 0)
            .Take(40)
            .Count(line => MailFields.Any(field => line.StartsWith(field, StringComparison.OrdinalIgnoreCase))) >= 2
        && MailFields.Any(field => text.StartsWith(field, StringComparison.OrdinalIgnoreCase));

    private static string? Inside(ReadOnlySpan<byte> head)
    {
        int header = GzipHeader.Length(head);
        if (header <= 0)
        {
            return null;
        }
        byte[] first = new byte[WarcHeader.Mark.Length];
        try
        {
            using DeflateStream inflate = new(new MemoryStream(head[header..].ToArray()), CompressionMode.Decompress);
            return Encoding.Latin1.GetString(first, 0, inflate.ReadAtLeast(first, first.Length, false));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
}
