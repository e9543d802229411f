using NodaTime;

namespace Reportedly.Reading.Times;

/// <summary>A stretch of days, both ends inclusive; an open or unknown end is null.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal readonly record struct Days(DateOnly? From, DateOnly? To)
{
    private static readonly LocalDate FirstDay = LocalDate.FromDateOnly(DateOnly.MinValue);

    private static readonly LocalDate LastDay = LocalDate.FromDateOnly(DateOnly.MaxValue);

    /// <summary>Neither end is known.</summary>
    public static Days Unknown => default;

    /// <summary>One day.</summary>
    public static Days Of(DateOnly day) => new(day, day);

    /// <summary>A day of the calendar, or unknown where the month has no such day.</summary>
    public static Days OfDay(int year, int month, int day) =>
        IsYear(year) && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Of(new DateOnly(year, month, day))
            : Unknown;

    /// <summary>Whole months.</summary>
    public static Days OfMonths(int year, int month, int count)
    {
        if (!IsYear(year))
        {
            return Unknown;
        }
        DateOnly first = new(year, month, 1);
        return new Days(first, first.AddMonths(count).AddDays(-1));
    }

    /// <summary>Whole years.</summary>
    public static Days OfYears(int year, int count) =>
        IsYear(year) && IsYear(year + count - 1)
            ? new Days(new DateOnly(year, 1, 1), new DateOnly(year + count - 1, 12, 31))
            : Unknown;

    /// <summary>The week, from Monday through Sunday, that holds a day.</summary>
    public static Days WeekOf(DateOnly day)
    {
        DateOnly monday = day.AddDays(1 - Weekday(day));
        return new Days(monday, monday.AddDays(6));
    }

    /// <summary>The day's weekday; Monday is 1.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>A day some units on or back; the calendar's ends hold. Parts of a day move nothing.</summary>
    public static DateOnly Move(DateOnly day, int unit, int count)
    {
        long months = unit switch
        {
            TimeUnits.Month => count,
            TimeUnits.Year => count * 12L,
            TimeUnits.Decade => count * 120L,
            TimeUnits.Century => count * 1200L,
            _ => 0,
        };
        long days = unit switch
        {
            TimeUnits.Day => count,
            TimeUnits.Week or TimeUnits.Weekend => count * 7L,
            TimeUnits.Fortnight => count * 14L,
            TimeUnits.Hour => count / 24,
            _ => 0,
        };
        long month = (day.Year * 12L) + day.Month + months;
        if (month <= 24 || month >= 9998 * 12)
        {
            return months < 0 ? DateOnly.MinValue : DateOnly.MaxValue;
        }
        LocalDate moved = LocalDate.FromDateOnly(day).PlusMonths((int)months);
        // "A million days later" lies behind the end of any calendar.
        long room = Period.DaysBetween(moved, days < 0 ? FirstDay : LastDay);
        return moved.PlusDays((int)(days < 0 ? Math.Max(days, room) : Math.Min(days, room))).ToDateOnly();
    }

    /// <summary>Without the ends that lie where no report reaches: "2017 years ago" is no day.</summary>
    public Days WithinCalendar() =>
        new(From is { Year: < 1000 or > 9998 } ? null : From, To is { Year: < 1000 or > 9998 } ? null : To);

    private static bool IsYear(int year) => year is >= 1000 and < 9999;
}
