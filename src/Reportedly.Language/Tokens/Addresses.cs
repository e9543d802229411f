using System.Buffers;

namespace Reportedly.Language.Tokens;

/// <summary>Finds web and mail addresses, handles, hashtags, names of files and dotted names of machines.</summary>
internal static class Addresses
{
    private static readonly SearchValues<char> MailCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-"
    );

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    private static readonly SearchValues<char> TrailingPunctuation = SearchValues.Create(".,;:!?'\")]}>\u2019\u201D");

    private static readonly SearchValues<string> Domains = SearchValues.Create(
        [".com", ".org", ".net", ".gov", ".edu", ".mil", ".info", ".co.uk", ".tv", ".news"],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<string> FileEndings = SearchValues.Create(
        [
            ".pdf",
            ".doc",
            ".docx",
            ".xls",
            ".xlsx",
            ".ppt",
            ".txt",
            ".csv",
            ".htm",
            ".html",
            ".xml",
            ".jpg",
            ".jpeg",
            ".png",
            ".gif",
            ".mp3",
            ".mp4",
            ".zip",
            ".exe",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Most UTF-16 units of an address.</summary>
    private const int LongestAddress = 2048;

    /// <summary>Longest part before the <c>@</c> of a mail address.</summary>
    private const int LocalPart = 64;

    /// <summary>
    /// UTF-16 units of the address at <paramref name="at"/>, or 0. It ends before <paramref name="end"/>, where the
    /// next white space stands.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at, int end)
    {
        // A longer address is cut: looking further at each word of an endless chunk would be quadratic.
        ReadOnlySpan<char> rest = text[at..Math.Min(end, at + LongestAddress)];
        char first = rest[0];
        if (first is '@' or '#')
        {
            int name = 1;
            while (name < rest.Length && (rest[name] == '_' || Characters.IsWordAt(rest, name)))
            {
                name++;
            }
            return name > 1 && char.IsLetter(rest[1]) ? name : 0;
        }
        if (!char.IsAsciiLetterOrDigit(first))
        {
            return 0;
        }
        if (
            rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        )
        {
            return Trimmed(rest);
        }
        int local = rest[..Math.Min(rest.Length, LocalPart)].IndexOfAnyExcept(MailCharacters);
        if (local > 0 && local + 1 < rest.Length && rest[local] == '@')
        {
            int length = Trimmed(rest);
            return length > local && rest[local..length].Contains('.') ? length : 0;
        }
        ReadOnlySpan<char> site = rest[..(local < 0 ? Math.Min(rest.Length, LocalPart) : local)];
        int domain = site.IndexOfAny(Domains);
        if (domain > 0 && EndsDomain(site, domain))
        {
            return Trimmed(rest);
        }
        ReadOnlySpan<char> dotted = site[..Trimmed(site)];
        return EndsFile(dotted) || IsDottedName(dotted) ? dotted.Length : 0;
    }

    /// <summary>"budget.pdf": a name with a known ending.</summary>
    private static bool EndsFile(ReadOnlySpan<char> name)
    {
        int stop = name.LastIndexOf('.');
        return stop > 0 && name[stop..].IndexOfAny(FileEndings) == 0;
    }

    /// <summary>"alt.animals.cat": three or more parts of two or more small letters or hyphens each.</summary>
    private static bool IsDottedName(ReadOnlySpan<char> name)
    {
        int parts = 0;
        foreach (Range range in name.Split('.'))
        {
            ReadOnlySpan<char> part = name[range];
            if (part.Length < 2 || part.IndexOfAnyExcept(NameLetters) >= 0)
            {
                return false;
            }
            parts++;
        }
        return parts > 2;
    }

    /// <summary>True where the name behind the last stop is over: "example.com" and not "one.community".</summary>
    private static bool EndsDomain(ReadOnlySpan<char> site, int domain)
    {
        int at = domain + 1;
        while (at < site.Length && char.IsAsciiLetter(site[at]))
        {
            at++;
        }
        return at - domain <= 5 && !site[..domain].Contains('_');
    }

    private static int Trimmed(ReadOnlySpan<char> rest)
    {
        int last = rest.LastIndexOfAnyExcept(TrailingPunctuation);
        return last + 1;
    }
}
