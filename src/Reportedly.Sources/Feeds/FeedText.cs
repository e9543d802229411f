using System.Text;

namespace Reportedly.Sources.Feeds;

/// <summary>Makes characters of a feed's bytes. What bytes show goes before what they are said to be, since publishers' servers often lie.</summary>
internal static class FeedText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text, and what was wrong with what was said of it.</summary>
    /// <param name="bytes">As received.</param>
    /// <param name="charset">What the server says.</param>
    public static (string Text, string? Problem) Of(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (OfMark(bytes) is { } marked)
        {
            return (marked, null);
        }
        string? said = Clean(charset) ?? Declared(bytes);
        Encoding? named = said is null ? Encoding.UTF8 : Named(said);
        if (IsUtf8(bytes, out string utf8) && !(named is not null && IsStateful(named)))
        {
            // No text in another encoding happens to be good UTF-8 with letters beyond ASCII in it.
            bool isLie = named is not null && named.CodePage != Encoding.UTF8.CodePage && Beyond(utf8);
            return (utf8, isLie ? $"this is said to be {said}, but it is UTF-8; it was read as that." : null);
        }
        if (named is null || named.CodePage == Encoding.UTF8.CodePage)
        {
            string tolerant = Encoding.UTF8.GetString(bytes);
            int broken = tolerant.AsSpan().Count('\uFFFD');
            int whole = CountBeyond(tolerant) - broken;
            if (whole > broken || bytes.Length > 0 && broken == 1 && tolerant[^1] == '\uFFFD')
            {
                return (tolerant, "some characters are broken; each is shown as \uFFFD.");
            }
            string fault = named is null ? "is not known" : "does not fit its bytes";
            return (
                Windows().GetString(bytes),
                $"the encoding ({said ?? "UTF-8"}) {fault}; it was read as windows-1252, and accents may be wrong."
            );
        }
        // Pages that say Latin-1 use the quotation marks and dashes of windows-1252 where Latin-1 has controls.
        Encoding taken = named.CodePage is 28591 or 20127 ? Windows() : named;
        return (taken.GetString(bytes), null);
    }

    private static string? OfMark(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
            [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            [(byte)'<', 0, _, 0, ..] => Encoding.Unicode.GetString(bytes),
            [0, (byte)'<', 0, _, ..] => Encoding.BigEndianUnicode.GetString(bytes),
            _ => null,
        };

    /// <summary>What the XML declaration says.</summary>
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 256)]).TrimStart();
        int end = head.IndexOf("?>", StringComparison.Ordinal);
        if (!head.StartsWith("<?xml", StringComparison.Ordinal) || end < 0)
        {
            return null;
        }
        int at = head.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }
        string value = head[(at + 8)..end].TrimStart(' ', '=', '"', '\'');
        int close = value.AsSpan().IndexOfAny('"', '\'');
        return Clean(close < 0 ? value : value[..close]);
    }

    private static string? Clean(string? name) => name?.Trim(' ', '"', '\'') is { Length: > 0 } clean ? clean : null;

    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Windows() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static bool IsUtf8(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = Strict.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    /// <summary>True where plain ASCII bytes stand for other letters, as in ISO-2022-JP.</summary>
    private static bool IsStateful(Encoding encoding) => encoding.CodePage is (>= 50220 and <= 50229) or 52936;

    private static int CountBeyond(string text)
    {
        int count = 0;
        foreach (char letter in text)
        {
            count += letter > '\x7F' ? 1 : 0;
        }
        return count;
    }

    private static bool Beyond(string text) => text.AsSpan().ContainsAnyExceptInRange('\0', '\x7F');
}
