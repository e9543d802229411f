using System.Globalization;

namespace Reportedly.Sources.Fetching.Politeness;

/// <summary>How long a server asks to be left alone.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>Reads a Retry-After, which is a number of seconds or a date; null where it is neither.</summary>
    /// <param name="words">The header's value.</param>
    /// <param name="now">The time.</param>
    public static TimeSpan? Read(string? words, DateTimeOffset now)
    {
        string value = (words ?? "").Trim();
        if (value.Length > 0 && value.All(char.IsAsciiDigit))
        {
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
                ? Bounded(TimeSpan.FromSeconds(seconds))
                : Longest;
        }
        return DateTimeOffset.TryParseExact(
            value,
            ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite,
            out DateTimeOffset date
        )
            ? Bounded(date - now)
            : null;
    }

    private static TimeSpan Bounded(TimeSpan asked) =>
        asked < TimeSpan.Zero ? TimeSpan.Zero
        : asked > Longest ? Longest
        : asked;
}
