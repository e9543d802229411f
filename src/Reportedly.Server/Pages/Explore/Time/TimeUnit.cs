namespace Reportedly.Server.Pages.Explore.Time;

/// <summary>How long a bar of a timeline is.</summary>
public enum TimeUnit
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>A year of the calendar.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,
}

/// <summary>Where a unit of time begins, and where the next one does.</summary>
internal static class TimeUnits
{
    /// <summary>The finest unit of which so many days give a number of bars that can be told apart.</summary>
    public static TimeUnit Fitting(DateOnly first, DateOnly last) =>
        (last.DayNumber - first.DayNumber) switch
        {
            <= 45 => TimeUnit.Day,
            <= 371 => TimeUnit.Week,
            <= 1900 => TimeUnit.Month,
            <= 36_600 => TimeUnit.Year,
            <= 366_000 => TimeUnit.Decade,
            _ => TimeUnit.Century,
        };

    /// <summary>The first day of the unit in which a day lies.</summary>
    public static DateOnly Begin(this TimeUnit unit, DateOnly day) =>
        unit switch
        {
            TimeUnit.Day => day,
            TimeUnit.Week => day.AddDays(-Math.Min(((int)day.DayOfWeek + 6) % 7, day.DayNumber)),
            TimeUnit.Month => new DateOnly(day.Year, day.Month, 1),
            TimeUnit.Year => new DateOnly(day.Year, 1, 1),
            TimeUnit.Decade => new DateOnly(Math.Max(1, day.Year / 10 * 10), 1, 1),
            _ => new DateOnly(Math.Max(1, day.Year / 100 * 100), 1, 1),
        };

    /// <summary>The last day of the unit that begins on a day.</summary>
    public static DateOnly End(this TimeUnit unit, DateOnly begin) =>
        unit switch
        {
            TimeUnit.Day => begin,
            TimeUnit.Week => Before(begin.DayNumber + (7 - (((int)begin.DayOfWeek + 6) % 7))),
            TimeUnit.Month => Before(begin.DayNumber + DateTime.DaysInMonth(begin.Year, begin.Month)),
            TimeUnit.Year => new DateOnly(begin.Year, 12, 31),
            TimeUnit.Decade => new DateOnly((begin.Year / 10 * 10) + 9, 12, 31),
            _ => new DateOnly((begin.Year / 100 * 100) + 99, 12, 31),
        };

    private static DateOnly Before(int day) => DateOnly.FromDayNumber(Math.Min(day - 1, DateOnly.MaxValue.DayNumber));
}
