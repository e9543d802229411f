using System.Buffers;

namespace Reportedly.Language.Tokens;

/// <summary>Finds web and mail addresses, handles and hashtags.</summary>
internal static class Addresses
{
    private static readonly SearchValues<char> MailCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-"
    );

    private static readonly SearchValues<char> TrailingPunctuation = SearchValues.Create(".,;:!?'\")]}>\u2019\u201D");

    private static readonly SearchValues<string> Domains = SearchValues.Create(
        [".com", ".org", ".net", ".gov", ".edu", ".mil", ".info", ".co.uk", ".tv", ".news"],
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
        return domain > 0 && EndsDomain(site, domain) ? Trimmed(rest) : 0;
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
