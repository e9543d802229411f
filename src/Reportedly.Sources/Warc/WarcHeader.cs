using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Reportedly.Sources.Warc;

/// <summary>The header of a record in a web archive (ISO 28500).</summary>
public sealed class WarcHeader
{
    /// <summary>No header is longer.</summary>
    private const int Longest = 64 * 1024;

    private readonly FrozenDictionary<string, string> fields;

    private WarcHeader(FrozenDictionary<string, string> fields, string type, long contentLength)
    {
        this.fields = fields;
        Type = type;
        ContentLength = contentLength;
    }

    /// <summary>What sort of record it is: <c>response</c>, <c>warcinfo</c>.</summary>
    public string Type { get; }

    /// <summary>How many bytes its block is said to have.</summary>
    public long ContentLength { get; }

    /// <summary>The address that was fetched.</summary>
    public string? TargetUri => this["WARC-Target-URI"]?.Trim('<', '>');

    /// <summary>The record's own id.</summary>
    public string? Id => this["WARC-Record-ID"]?.Trim('<', '>');

    /// <summary>When it was fetched.</summary>
    public DateTimeOffset? Date =>
        DateTimeOffset.TryParse(
            this["WARC-Date"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out DateTimeOffset date
        )
            ? date
            : null;

    /// <summary>What every record begins with.</summary>
    internal static ReadOnlySpan<byte> Mark => "WARC/"u8;

    /// <summary>A field by its name, in whatever case; null where the record has none.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>Reads a header at the beginning of some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="length">How long it is, the blank line included; 0 where more bytes are needed.</param>
    /// <param name="problem">What is wrong with it; null where nothing is.</param>
    /// <returns>The header; null where more is needed or something is wrong.</returns>
    internal static WarcHeader? Read(ReadOnlySpan<byte> bytes, out int length, out string? problem)
    {
        problem = null;
        length = 0;
        if (!bytes.StartsWith(Mark) && !Mark.StartsWith(bytes))
        {
            problem = "there is no record here";
            return null;
        }
        int lines = EndOfHeader(bytes[..Math.Min(bytes.Length, Longest)], out length);
        if (length == 0)
        {
            problem = bytes.Length >= Longest ? "the record's header does not end" : null;
            return null;
        }
        Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);
        problem = Fields(Encoding.UTF8.GetString(bytes[..lines]), fields);
        if (problem is not null)
        {
            return null;
        }
        if (!fields.TryGetValue("WARC-Type", out string? type))
        {
            problem = "the record's header does not say its type";
            return null;
        }
        if (
            !long.TryParse(
                fields.GetValueOrDefault("Content-Length"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out long contentLength
            )
        )
        {
            problem = "the record's header does not say a length";
            return null;
        }
        return new WarcHeader(fields.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), type, contentLength);
    }

    private static int EndOfHeader(ReadOnlySpan<byte> bytes, out int length)
    {
        int end = bytes.IndexOf("\r\n\r\n"u8);
        // Some old tools end lines with a line feed alone.
        int bare = (end < 0 ? bytes : bytes[..end]).IndexOf("\n\n"u8);
        if (bare >= 0)
        {
            length = bare + 2;
            return bare;
        }
        length = end < 0 ? 0 : end + 4;
        return Math.Max(0, end);
    }

    private static string? Fields(string header, Dictionary<string, string> fields)
    {
        string[] lines = header.Split('\n');
        string version = lines[0].TrimEnd('\r');
        if (version.Length < 8 || version[5] is not ('0' or '1') || version[6] != '.')
        {
            return "the record is of no known version";
        }
        string? last = null;
        foreach (string raw in lines.AsSpan(1))
        {
            string line = raw.TrimEnd('\r');
            if (last is not null && line.Length > 0 && line[0] is ' ' or '\t')
            {
                fields[last] += " " + line.Trim();
                continue;
            }
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                return "the record's header has a line without a name";
            }
            last = line[..colon].Trim();
            fields.TryAdd(last, line[(colon + 1)..].Trim());
        }
        return null;
    }
}
