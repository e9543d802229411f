using System.Globalization;
using Reportedly.Text;

namespace Reportedly.Reading.Times;

/// <summary>A holiday that moves through the year, or a single day that has a name.</summary>
internal sealed class MovableHoliday
{
    /// <summary>The Hebrew months from Nisan on, by their place in a common year that begins with Tishri.</summary>
    private static readonly int[] HebrewMonths = [0, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6];

    private static readonly UmAlQuraCalendar Islamic = new();
    private static readonly HebrewCalendar Hebrew = new();
    private static readonly PersianCalendar Persian = new();
    private static readonly JulianCalendar Julian = new();

    private readonly string calendar;
    private readonly int year;
    private readonly int month;
    private readonly int day;
    private readonly int weekday;

    private MovableHoliday(string calendar, int year, int month, int day, int weekday)
    {
        this.calendar = calendar;
        this.year = year;
        this.month = month;
        this.day = day;
        this.weekday = weekday;
    }

    /// <summary>The year of a day that came once; null for holidays that come back.</summary>
    public int? OnlyYear => calendar == "once" ? year : null;

    /// <summary>Reads a row of <c>time-movable-holidays.tsv</c>.</summary>
    /// <exception cref="InvalidDataException">The row is malformed; the message names file, line and remedy.</exception>
    public static MovableHoliday Read(TableRow row)
    {
        string calendar = row["calendar"];
        if (
            calendar is not ("easter" or "orthodox-easter" or "islamic" or "hebrew" or "persian" or "weekday" or "once")
        )
        {
            throw row.Bad(
                $"'{calendar}' is no calendar; write one of easter, orthodox-easter, islamic, hebrew, persian, weekday, once."
            );
        }
        return new MovableHoliday(
            calendar,
            Number(row, "year"),
            Number(row, "month"),
            Number(row, "day"),
            Number(row, "weekday")
        );
    }

    /// <summary>The day of a year on which it begins; null where the calendar's tables do not reach, or the year has none.</summary>
    public DateOnly? In(int of) =>
        of is < 1600 or > 2400
            ? null
            : calendar switch
            {
                "easter" => Easter(of).AddDays(day),
                "orthodox-easter" => OrthodoxEaster(of).AddDays(day),
                "islamic" => of is >= 1970 and <= 2076 ? Within(Islamic, of, month) : null,
                "hebrew" => Hebrews(of),
                "persian" => Within(Persian, of, month),
                "weekday" => Weekdays(of),
                _ => of == year ? new DateOnly(year, month, day) : null,
            };

    /// <summary>The western Easter, by the rule of the Gregorian computus.</summary>
    private static DateOnly Easter(int year)
    {
        int century = year / 100;
        int golden = year % 19;
        int epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        epact -= epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11)));
        int weekday = (year + (year / 4) + epact + 2 - century + (century / 4)) % 7;
        int offset = epact - weekday;
        int month = 3 + ((offset + 40) / 44);
        return new DateOnly(year, month, offset + 28 - (31 * (month / 4)));
    }

    /// <summary>The eastern Easter, by the Julian computus.</summary>
    private static DateOnly OrthodoxEaster(int year)
    {
        int moon = ((19 * (year % 19)) + 15) % 30;
        int weekday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        int month = (moon + weekday + 114) / 31;
        int day = ((moon + weekday + 114) % 31) + 1;
        return DateOnly.FromDateTime(Julian.ToDateTime(year, month, day, 0, 0, 0, 0));
    }

    /// <summary>A lunar year may hold the day twice in a year of ours; the first counts.</summary>
    private DateOnly? Within(Calendar other, int of, int otherMonth)
    {
        int first = other.GetYear(new DateTime(of, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
        for (int candidate = first; candidate <= first + 1; candidate++)
        {
            DateOnly found = DateOnly.FromDateTime(other.ToDateTime(candidate, otherMonth, day, 0, 0, 0, 0));
            if (found.Year == of)
            {
                return found;
            }
        }
        return null;
    }

    private DateOnly? Hebrews(int of)
    {
        // The year of the months from Nisan to Elul, then that of Tishri and what follows.
        int began = Hebrew.GetYear(new DateTime(of, 3, 1, 0, 0, 0, DateTimeKind.Unspecified));
        int inYear = month is >= 7 and <= 10 ? began + 1 : began;
        int place = HebrewMonths[month];
        // In a leap year the second Adar holds the feasts, and it and all behind it stand one place later.
        place += Hebrew.IsLeapYear(inYear) && place >= 6 ? 1 : 0;
        return DateOnly.FromDateTime(Hebrew.ToDateTime(inYear, place, day, 0, 0, 0, 0));
    }

    private DateOnly? Weekdays(int of)
    {
        if (day < 0)
        {
            DateOnly last = new(of, month, DateTime.DaysInMonth(of, month));
            return last.AddDays(-((Days.Weekday(last) - weekday + 7) % 7));
        }
        DateOnly first = new(of, month, 1);
        return first.AddDays(((weekday - Days.Weekday(first) + 7) % 7) + (7 * (day - 1)));
    }

    private static int Number(TableRow row, string column) =>
        int.TryParse(row[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw row.Bad($"'{row[column]}' is no whole number; write one.");
}
