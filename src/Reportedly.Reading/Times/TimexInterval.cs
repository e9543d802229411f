using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Reportedly.Reading.Times;

/// <summary>The days of a TIMEX value of the calendar.</summary>
internal static class TimexInterval
{
    /// <summary>The days of a decade, year, season, quarter, half, month, week or day; unknown for any other value.</summary>
    public static Days Of(TimexValue? value)
    {
        if (value is not { Type: TimexType.Date or TimexType.Time })
        {
            return Days.Unknown;
        }
        ReadOnlySpan<char> text = value.Text;
        int part = value.Type == TimexType.Time ? text.IndexOf('T') : -1;
        text = part > 0 ? text[..part] : text;
        if (text.Length == 3 && Whole(text) is { } decade)
        {
            return Days.OfYears(decade * 10, 10);
        }
        if (text.Length < 4 || Whole(text[..4]) is not { } year)
        {
            return Days.Unknown;
        }
        return text.Length switch
        {
            4 => Days.OfYears(year, 1),
            7 when text[5] is 'H' or 'Q' => PartOfYear(year, text[5], text[6] - '0'),
            7 when text[5..] is "SP" => Days.OfMonths(year, 3, 3),
            7 when text[5..] is "SU" => Days.OfMonths(year, 6, 3),
            7 when text[5..] is "FA" => Days.OfMonths(year, 9, 3),
            7 when text[5..] is "WI" => Days.OfMonths(year, 12, 3),
            7 when Whole(text[5..]) is { } month and >= 1 and <= 12 => Days.OfMonths(year, month, 1),
            8 when text[5] == 'W' && Whole(text[6..]) is { } week => WeekOf(year, week),
            10 when Whole(text[5..7]) is { } of and >= 1 and <= 12 && Whole(text[8..]) is { } day => Days.OfDay(
                year,
                of,
                day
            ),
            _ => Days.Unknown,
        };
    }

    private static Days WeekOf(int year, int week) =>
        year is > 1 and < 9998 && week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year)
            ? Days.WeekOf(WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday).ToDateOnly())
            : Days.Unknown;

    private static Days PartOfYear(int year, char letter, int part)
    {
        int months = letter == 'H' ? 6 : 3;
        return part >= 1 && part * months <= 12 ? Days.OfMonths(year, ((part - 1) * months) + 1, months) : Days.Unknown;
    }

    private static int? Whole(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
