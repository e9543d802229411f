using System.Globalization;

namespace Reportedly.Sources.Watching.Lists;

/// <summary>Reads what persons write into lists of sources.</summary>
internal static class ListValues
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>A length of time: <c>90s</c>, <c>15m</c>, <c>2h</c>, <c>1d</c>.</summary>
    /// <returns>Null where it is none, or none that a source is watched at.</returns>
    public static TimeSpan? Every(string text)
    {
        string clean = text.Trim();
        if (
            clean.Length < 2
            || !double.TryParse(
                clean[..^1],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out double number
            )
            || number > 100_000
        )
        {
            return null;
        }
        TimeSpan? length = clean[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => null,
        };
        return length >= Shortest && length <= Longest ? length : null;
    }

    /// <summary>An address on the web; null where it is none.</summary>
    public static Uri? Address(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out Uri? address)
        && address.Scheme is "http" or "https"
        && address.Host.Length > 0
            ? address
            : null;

    /// <summary>A language as ISO 639-1; null where it is none.</summary>
    public static string? Language(string text) =>
        text.Trim() is [>= 'a' and <= 'z', >= 'a' and <= 'z'] language ? language : null;

    /// <summary>Which pages are fetched; null where it cannot be told.</summary>
    public static FollowPages? Follow(string text) =>
        text.Trim() switch
        {
            "needed" => FollowPages.Needed,
            "always" or "true" or "yes" => FollowPages.Always,
            "never" or "false" or "no" => FollowPages.Never,
            _ => null,
        };
}
