using System.Globalization;
using System.Text;
using Reportedly.Sources.Files;

namespace Reportedly.Sources.Warc;

/// <summary>A server's answer as an archive keeps it: status, fields and body.</summary>
internal sealed class HttpMessage
{
    private readonly Dictionary<string, string> fields;

    private HttpMessage(int status, Dictionary<string, string> fields, ReadOnlyMemory<byte> body)
    {
        Status = status;
        this.fields = fields;
        Body = body;
    }

    public int Status { get; }

    /// <summary>The body as sent.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The media type in lower case, parameters left out.</summary>
    public string? MediaType => fields.GetValueOrDefault("Content-Type") is { } type ? MediaTypes.Of(type) : null;

    public string? Charset => fields.GetValueOrDefault("Content-Type") is { } type ? MediaTypes.CharsetOf(type) : null;

    /// <summary>The encodings in the order in which they were applied.</summary>
    public IEnumerable<string> Encodings =>
        (fields.GetValueOrDefault("Content-Encoding") ?? "").Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    /// <summary>Null where the bytes are no answer of a server.</summary>
    public static HttpMessage? Read(ReadOnlyMemory<byte> block)
    {
        ReadOnlySpan<byte> bytes = block.Span;
        if (!bytes.StartsWith("HTTP/"u8))
        {
            return null;
        }
        int end = bytes.IndexOf("\r\n\r\n"u8);
        int bare = (end < 0 ? bytes : bytes[..end]).IndexOf("\n\n"u8);
        (int lines, int body) =
            bare >= 0 ? (bare, bare + 2)
            : end >= 0 ? (end, end + 4)
            : (bytes.Length, bytes.Length);
        string[] header = Encoding.Latin1.GetString(bytes[..lines]).Split('\n');
        string[] words = header[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (
            words.Length < 2
            || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out int status)
        )
        {
            return null;
        }
        Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in header.AsSpan(1))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }
        return new HttpMessage(status, fields, block[body..]);
    }

    /// <summary>What a record's payload may be: archives disagree on whether the chunks of the transfer belong to it.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Payloads(WarcHeader header, ReadOnlyMemory<byte> block)
    {
        bool isHttp =
            header["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) ?? false;
        if (!isHttp)
        {
            yield return block;
        }
        else if (header.Type == "request")
        {
            int body = block.Span.IndexOf("\r\n\r\n"u8);
            yield return body < 0 ? default : block[(body + 4)..];
        }
        else if (Read(block) is { } message)
        {
            yield return message.Body;
            if (message.IsChunked && Chunks.TryJoin(message.Body.Span, out byte[] joined, out _))
            {
                yield return joined;
            }
        }
    }

    /// <summary>The body with chunks joined and encodings undone.</summary>
    /// <param name="payload">The bytes.</param>
    /// <returns>What is wrong, as half a sentence; null where nothing is.</returns>
    public string? TryDecode(out ReadOnlyMemory<byte> payload)
    {
        payload = Body;
        if (IsChunked)
        {
            if (Chunks.TryJoin(Body.Span, out byte[] joined, out bool began))
            {
                payload = joined;
            }
            else if (began)
            {
                return "the page is cut short: its last chunks are missing";
            }
            // Many crawlers join chunks and leave the field as it was.
        }
        foreach (string encoding in Encodings.Reverse())
        {
            if (ContentCoding.TryUndo(encoding, payload, out ReadOnlyMemory<byte> undone) is { } problem)
            {
                return problem;
            }
            payload = undone;
        }
        return null;
    }

    private bool IsChunked =>
        fields.GetValueOrDefault("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) ?? false;
}
