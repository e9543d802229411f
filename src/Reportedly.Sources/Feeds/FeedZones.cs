using System.Collections.Frozen;
using System.Globalization;

namespace Reportedly.Sources.Feeds;

/// <summary>Reads the zone of a time: an offset, or one of the names of RFC 822 and a few that feeds use as well.</summary>
internal static class FeedZones
{
    private static readonly FrozenDictionary<string, int> Hours = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["EDT"] = -4,
        ["EST"] = -5,
        ["CDT"] = -5,
        ["CST"] = -6,
        ["MDT"] = -6,
        ["MST"] = -7,
        ["PDT"] = -7,
        ["PST"] = -8,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The offset from UTC.</summary>
    /// <param name="zone">In upper case, without space.</param>
    /// <returns>Null where it cannot be read.</returns>
    public static TimeSpan? Read(string zone)
    {
        if (Hours.TryGetValue(zone, out int hours))
        {
            return TimeSpan.FromHours(hours);
        }
        // "+0100", "+01:00", "GMT+1", "+0100(CET)".
        int sign = zone.AsSpan().IndexOfAny("+-\u2212");
        if (sign < 0)
        {
            int end = zone.AsSpan().IndexOfAnyExceptInRange('A', 'Z');
            return end > 0 && Hours.TryGetValue(zone[..end], out hours) ? TimeSpan.FromHours(hours) : null;
        }
        string digits = string.Concat(zone[(sign + 1)..].TakeWhile(each => char.IsAsciiDigit(each) || each == ':'))
            .Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is 0 or > 4)
        {
            return null;
        }
        int number = int.Parse(digits, CultureInfo.InvariantCulture);
        int minutes = digits.Length <= 2 ? number * 60 : (number / 100 * 60) + (number % 100);
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(zone[sign] == '+' ? minutes : -minutes);
    }
}
