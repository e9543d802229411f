using System.Text;
using System.Text.RegularExpressions;

namespace Reportedly.Sources.Pages;

/// <summary>Turns the bytes of a page into letters: by its mark at the beginning, by what was said of it, by what it says of itself, by what fits.</summary>
internal static partial class PageText
{
    private const int DeclarationBytes = 2048;

    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Decodes.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">What the server said; null where it did not.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        string text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes[3..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
            _ => DecodeBare(bytes, charset),
        };
        return text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : text;
    }

    private static string DecodeBare(ReadOnlySpan<byte> bytes, string? charset)
    {
        // Whole text that is valid UTF-8 with letters beyond ASCII is nothing else, whatever is said of it.
        try
        {
            string strict = StrictUtf8.GetString(bytes);
            if (strict.Length != bytes.Length || !IsStateful(charset))
            {
                return strict;
            }
        }
        catch (DecoderFallbackException)
        {
            // It is another encoding, or damaged.
        }
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        Encoding encoding =
            Named(charset) ?? Named(Declaration().Match(head).Groups[1].Value) ?? Named("windows-1252")!;
        string text = encoding.GetString(bytes);
        return encoding.CodePage == Encoding.UTF8.CodePage && IsMoreBrokenThanNot(text)
            ? Named("windows-1252")!.GetString(bytes)
            : text;
    }

    /// <summary>A few bad bytes are damage; where nothing beyond ASCII can be read, the name is wrong.</summary>
    private static bool IsMoreBrokenThanNot(string text)
    {
        int bad = text.Count(letter => letter == '\uFFFD');
        return bad > text.Count(letter => letter > 0x7F) - bad;
    }

    /// <summary>Encodings whose every byte is ASCII and which yet are not ASCII.</summary>
    private static bool IsStateful(string? charset) =>
        charset is not null && charset.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase);

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.StartsWith("utf-7", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        string known = name.ToLowerInvariant() is "latin1" or "iso-8859-1" or "us-ascii" or "ascii"
            ? "windows-1252"
            : name;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Declaration();
}
