using System.Globalization;

namespace Reportedly.Sources.Feeds;

/// <summary>
/// Reads times as feeds write them: RFC 822 and its variants, RFC 3339, ISO 8601. What could be read in two ways (03/04/2030) is not
/// read. A time without a zone is taken as UTC; the day is the one that is written.
/// </summary>
internal static class FeedDates
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>Reads a time.</summary>
    /// <param name="text">As written.</param>
    /// <returns>Null where it is none.</returns>
    public static DateTimeOffset? Read(string? text)
    {
        if (text is null || text.Length > 100)
        {
            return null;
        }
        string[] words = text.Split(
            [' ', '\t', '\r', '\n', ','],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (words.Length == 0)
        {
            return null;
        }
        return char.IsAsciiDigit(words[0][0]) && words[0].Length >= 8 && !words[0].Contains('/')
            ? Iso(words)
            : Mail(words);
    }

    /// <summary><c>2030-03-04T05:06:07.8+01:00</c>, and the same with a space, with a day alone, or with a zone apart.</summary>
    private static DateTimeOffset? Iso(string[] words)
    {
        string first = words[0].ToUpperInvariant();
        int split = first.IndexOf('T', StringComparison.Ordinal);
        string day = split < 0 ? first : first[..split];
        if (!TryDay(day, out DateOnly date))
        {
            return null;
        }
        string time = (split < 0 ? "" : first[(split + 1)..]) + string.Concat(words[1..]).ToUpperInvariant();
        int zone = time.AsSpan().IndexOfAnyExcept("0123456789:.");
        string clock = zone < 0 ? time : time[..zone];
        TimeSpan? offset = zone < 0 ? TimeSpan.Zero : FeedZones.Read(time[zone..]);
        return Whole(date, clock, offset);
    }

    private static bool TryDay(string text, out DateOnly date) =>
        DateOnly.TryParseExact(
            text,
            ["yyyy-MM-dd", "yyyyMMdd", "yyyy-M-d"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out date
        );

    /// <summary><c>Mon, 04 Mar 2030 05:06:07 GMT</c>, and the same without a weekday, seconds, time or zone, or with the month first.</summary>
    private static DateTimeOffset? Mail(string[] words)
    {
        List<string> rest = [.. words.SelectMany(SplitDashes)];
        if (rest.Count > 0 && MonthOf(rest[0]) == 0 && char.IsLetter(rest[0][0]))
        {
            // The weekday says nothing that the date does not, and is often wrong.
            rest.RemoveAt(0);
        }
        if (rest.Count < 3)
        {
            return null;
        }
        bool monthFirst = MonthOf(rest[0]) > 0;
        int month = MonthOf(monthFirst ? rest[0] : rest[1]);
        int? day = Number(monthFirst ? rest[1] : rest[0]);
        rest.RemoveRange(0, 2);
        int clockAt = rest.FindIndex(word => word.Contains(':', StringComparison.Ordinal));
        int yearAt = rest.FindIndex(word => Number(word) is not null && word.Length is 2 or 4);
        if (month == 0 || day is null || yearAt < 0 || Number(rest[yearAt]) is not { } year)
        {
            return null;
        }
        year += rest[yearAt].Length == 2 ? (year < 50 ? 2000 : 1900) : 0;
        if (year < 1 || year > 9999 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }
        string clock = clockAt < 0 ? "" : rest[clockAt];
        string zone = string.Concat(rest.Where((_, at) => at != clockAt && at != yearAt));
        return Whole(
            new DateOnly(year, month, day.Value),
            clock,
            zone.Length == 0 ? TimeSpan.Zero : FeedZones.Read(zone.ToUpperInvariant())
        );
    }

    private static string[] SplitDashes(string word) =>
        word.Split('-') is [{ Length: 1 or 2 }, { Length: >= 3 } month, ..] parts && MonthOf(month) > 0
            ? parts
            : [word];

    private static int MonthOf(string word)
    {
        string name = word.TrimEnd('.').ToLowerInvariant();
        return name.Length < 3 || name.Any(letter => !char.IsAsciiLetter(letter))
            ? 0
            : Array.FindIndex(Months, month => name.StartsWith(month, StringComparison.Ordinal)) + 1;
    }

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static DateTimeOffset? Whole(DateOnly date, string clock, TimeSpan? offset)
    {
        if (!TryClock(clock, out TimeSpan time))
        {
            return null;
        }
        try
        {
            // An unknown zone costs the zone, not the day.
            return new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue) + time, offset ?? TimeSpan.Zero);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static bool TryClock(string clock, out TimeSpan time)
    {
        time = TimeSpan.Zero;
        if (clock.Length == 0)
        {
            return true;
        }
        string digits = clock.Split('.')[0];
        int?[] parts = digits.Contains(':', StringComparison.Ordinal)
            ? [.. digits.Split(':').Select(Number)]
            : [.. digits.Chunk(2).Select(pair => Number(new string(pair)))];
        if (parts.Length is 0 or > 3 || parts.Any(part => part is null))
        {
            return false;
        }
        int hour = parts[0]!.Value;
        int minute = parts.Length > 1 ? parts[1]!.Value : 0;
        int second = parts.Length > 2 ? parts[2]!.Value : 0;
        time = new TimeSpan(hour, minute, Math.Min(second, 59));
        // 24:00 is the end of the day; 60 is a leap second.
        return hour <= 24 && minute <= 59 && second <= 60 && (hour < 24 || (minute == 0 && second == 0));
    }
}
