using System.Globalization;

namespace Reportedly.Reading.Times;

/// <summary>A year, a month of a year or a day of it; years before Christ are negative.</summary>
/// <param name="Year">The year; never 0.</param>
/// <param name="Month">The month, 1 to 12; 0 where only the year is told.</param>
/// <param name="Day">The day of the month, from 1; 0 where only the month is told.</param>
internal readonly record struct CalendarPoint(int Year, int Month = 0, int Day = 0)
{
    /// <summary>The day of a calendar day.</summary>
    public static CalendarPoint Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The day, where one is told that the calendar has.</summary>
    public DateOnly? Date =>
        Day > 0 && Year is >= 1 and <= 9998 && Day <= DateTime.DaysInMonth(Year, Month)
            ? new DateOnly(Year, Month, Day)
            : null;

    /// <summary>Its first day.</summary>
    public DateOnly? First => Date ?? (Year is >= 1 and <= 9998 ? new DateOnly(Year, Math.Max(Month, 1), 1) : null);

    /// <summary>"1990", "1990-08", "1990-08-02", "BC0218".</summary>
    public override string ToString() =>
        Month == 0 ? Figures(Year)
        : Day == 0 ? string.Create(CultureInfo.InvariantCulture, $"{Figures(Year)}-{Month:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{Figures(Year)}-{Month:00}-{Day:00}");

    /// <summary>The year in four figures.</summary>
    public static string Figures(int year) =>
        year < 0
            ? string.Create(CultureInfo.InvariantCulture, $"BC{-year:0000}")
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}");

    /// <summary>So many units on or back, as fine as the unit or as this, whichever is coarser; null where it cannot be told.</summary>
    public CalendarPoint? Move(int unit, int count)
    {
        if (unit is TimeUnits.Year or TimeUnits.Decade or TimeUnits.Century)
        {
            int step =
                unit == TimeUnits.Year ? 1
                : unit == TimeUnits.Decade ? 10
                : 100;
            long year = Year + ((long)step * count);
            return year is > -5000 and <= 9998 and not 0 ? new CalendarPoint((int)year) : null;
        }
        if (Year < 1 || Month == 0)
        {
            return null;
        }
        if (unit == TimeUnits.Month)
        {
            DateOnly moved = Days.Move(new DateOnly(Year, Month, 1), unit, count);
            return new CalendarPoint(moved.Year, moved.Month);
        }
        return Date is { } day ? Of(Days.Move(day, unit, count)) : null;
    }

    /// <summary>The days it means.</summary>
    public Days ToDays() =>
        Month == 0 ? Days.OfYears(Year, 1)
        : Day == 0 ? Days.OfMonths(Year, Month, 1)
        : Days.OfDay(Year, Month, Day);
}
