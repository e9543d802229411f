using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using Reportedly.Reading.Numbers;

namespace Reportedly.Reading.Times;

/// <summary>Gives matches their TIMEX values, from their words and from where the text stands.</summary>
/// <param name="lexicon">The words of times.</param>
/// <param name="clock">Where the text stands.</param>
internal sealed class TimexReader(TimeLexicon lexicon, TimexClock clock)
{
    private static readonly string[] Seasons = ["", "SP", "SU", "FA", "WI"];

    /// <summary>The TIMEXes of a match: two of a range, else one.</summary>
    /// <param name="window">The sentence.</param>
    /// <param name="match">The match.</param>
    /// <param name="days">The days that publication and paragraph gave it.</param>
    public ImmutableArray<Timex> Read(PieceWindow window, TimeMatch match, Days days)
    {
        TimexWords words = TimexWords.Read(window, match, lexicon);
        if (match.Pattern.Meaning is "day-range" or "month-range" or "year-range")
        {
            return TimexRanges.Read(window, match, days, clock);
        }
        TimexValue? value = Value(window, match, days, words);
        TimexType type = value?.Type ?? (words.Part is null ? TimexType.Date : TimexType.Time);
        return [new Timex(window.Span(match.First, match.Past), value, type)];
    }

    private TimexValue? Value(PieceWindow window, TimeMatch match, Days days, TimexWords words)
    {
        TimeSlots slots = match.Slots;
        switch (match.Pattern.Meaning)
        {
            case "day" or "weekday-which" or "day-of-year" or "this-part" or "before-yesterday" or "holiday":
                return Day(window, match, days, words);
            case "movable-holiday":
                return Holiday(slots, days, words);
            case "month" or "month-which" or "neighbour-month" or "month-of-year" or "month-that":
                return Point(MonthOf(slots, days), words)
                    ?? Date($"XXXX-{Two(slots[TimeSlot.Month]!.Value)}", words.Modifier);
            case "year":
                return Point(new CalendarPoint(slots[TimeSlot.Year]!.Value), words);
            case "decade":
                return Date(
                    (slots[TimeSlot.Decade]!.Value / 10).ToString(CultureInfo.InvariantCulture),
                    words.Modifier
                );
            case "century":
                return Date(Two(slots[TimeSlot.Ordinal]!.Value - 1), words.Modifier);
            case "century-before-christ":
                return Date("BC" + Two(slots[TimeSlot.Ordinal]!.Value - 1), words.Modifier);
            case "season" or "season-which" or "neighbour-season":
                return Season(slots, days, words);
            case "quarter":
                return PartOfYear(slots, days, 'Q', words);
            case "half":
                return PartOfYear(slots, days, 'H', words);
            case "unit-which" or "so-far":
                return Unit(
                    Moved(clock.Now, slots, slots[TimeSlot.Which] ?? 0),
                    slots[TimeSlot.Unit]!.Value,
                    words.Modifier
                );
            case "that-unit":
                return Unit(clock.Said, slots[TimeSlot.Unit] ?? TimeUnits.Day, words.Modifier);
            case "weekend":
                return days.From is { } saturday && !clock.IsNarrative
                    ? Date(WeekOf(saturday) + "-WE", words.Modifier)
                    : Date("XXXX-WXX-WE", words.Modifier);
            case "week-of":
                return days.From is { } monday ? Date(WeekOf(monday), words.Modifier) : Date("XXXX-WXX");
            case "that-time":
                return clock.Said is { } time ? Date(time.ToString()) : Date("PAST_REF");
            case "later-vague":
                return Date(slots[TimeSlot.Which] < 0 ? "PAST_REF" : "FUTURE_REF");
            case "that-day":
                return DayOf(clock.Said, words);
            case "neighbour":
                return Neighbour(slots, words);
            case "ago" or "comes-after":
                return Away(clock.Now, slots, -1, words);
            case "later":
                return Away(clock.Said, slots, slots[TimeSlot.Which] ?? -1, words);
            case "past" or "coming" or "duration" or "consecutive":
                return TimexDurations.Read(slots, words, TimexType.Duration);
            case "set":
                return TimexDurations.Set(slots, words);
            case "time-of-day":
                return TimeOfDay(window, match, words);
            case "present":
                return Date("PRESENT_REF");
            case "recent" or "past-reference" or "former":
                return Date("PAST_REF");
            case "future-reference":
                return Date("FUTURE_REF");
            default:
                return null;
        }
    }

    private TimexValue? Day(PieceWindow window, TimeMatch match, Days days, TimexWords words)
    {
        TimeSlots slots = match.Slots;
        if (slots[TimeSlot.Month] is { } month && slots[TimeSlot.Day] is { } day)
        {
            int? year = slots[TimeSlot.Year] ?? YearOf(slots, month, days);
            return year is { } known
                ? DayOf(new CalendarPoint(known, month, day), words)
                : DayText($"XXXX-{Two(month)}-{Two(day)}", words);
        }
        if (slots[TimeSlot.Weekday] is { } weekday)
        {
            return !clock.IsNarrative && days.From is { } grounded ? DayOf(CalendarPoint.Of(grounded), words)
                : clock.IsNarrative && clock.Said?.Date is { } near ? DayOf(Nearest(near, weekday), words)
                : DayText($"XXXX-WXX-{weekday}", words);
        }
        if (days.From is { } told && !clock.IsNarrative)
        {
            return window.Is(match.First, "today") && IsNowadays(window, match)
                ? Date("PRESENT_REF")
                : DayOf(CalendarPoint.Of(told), words);
        }
        bool open = slots.Has(TimeSlot.Offset) || match.Pattern.Meaning != "day";
        return slots[TimeSlot.Offset] == 0 && words.Part is null ? Date("PRESENT_REF")
            : open ? DayText("XXXX-XX-XX", words)
            : null;
    }

    /// <summary>"today's Iraq", "even today": these times, not this day.</summary>
    private static bool IsNowadays(PieceWindow window, TimeMatch match) =>
        window.Is(match.First - 1, "even") || window.Is(match.First - 1, "still");

    private TimexValue Holiday(TimeSlots slots, Days days, TimexWords words)
    {
        MovableHoliday holiday = lexicon.MovableHolidays[slots[TimeSlot.Holiday]!.Value];
        DateOnly? day =
            holiday.OnlyYear is not null || slots.Has(TimeSlot.Year) || !clock.IsNarrative ? days.From
            : clock.Said is { } said ? holiday.In(said.Year)
            : null;
        return day is { } known ? DayOf(CalendarPoint.Of(known), words) : DayText("XXXX-XX-XX", words);
    }

    private TimexValue? Season(TimeSlots slots, Days days, TimexWords words)
    {
        int start = slots[TimeSlot.Season]!.Value;
        int? year = slots[TimeSlot.Year] ?? YearOf(slots, start, days);
        string text = Seasons[start / 3];
        if (year is not { } known)
        {
            return Date($"XXXX-{text}", words.Modifier);
        }
        // "over the winter" told in January began the year before; told by itself, the text's year goes.
        clock.Remember(new CalendarPoint(known));
        return Date($"{CalendarPoint.Figures(known)}-{text}", words.Modifier);
    }

    private TimexValue? PartOfYear(TimeSlots slots, Days days, char letter, TimexWords words)
    {
        int? year = slots[TimeSlot.Year] ?? YearOf(slots, 6, days);
        // "latter half" counts as the second, "last quarter" as the fourth.
        return year is { } known
            ? Date($"{CalendarPoint.Figures(known)}-{letter}{slots[TimeSlot.Ordinal]!.Value}", words.Modifier)
            : Date($"XXXX-{letter}{slots[TimeSlot.Ordinal]!.Value}");
    }

    private TimexValue? Neighbour(TimeSlots slots, TimexWords words)
    {
        int unit = slots[TimeSlot.Unit] ?? TimeUnits.Day;
        CalendarPoint? moved = Moved(clock.Said, slots, slots[TimeSlot.Which]!.Value);
        return words.Part is not null && !words.Nights || unit == TimeUnits.Day
            ? DayOf(moved, words)
            : Unit(moved, unit, words.Modifier);
    }

    /// <summary>"two days later", "three years ago": as fine as the unit.</summary>
    private TimexValue? Away(CalendarPoint? origin, TimeSlots slots, int direction, TimexWords words)
    {
        int unit = slots[TimeSlot.Unit] ?? TimeUnits.Day;
        int number = slots[TimeSlot.Number] ?? 1;
        if (number == TimeSlots.Vague || unit < TimeUnits.Day)
        {
            return Date(direction < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        return Unit(origin?.Move(unit, number * direction), unit, words.Modifier, origin);
    }

    private TimexValue TimeOfDay(PieceWindow window, TimeMatch match, TimexWords words)
    {
        string part = words.Part ?? "TXX";
        // "at night" is of no one day.
        bool any = match.Past - match.First == 1 && window.Is(match.First, "night");
        string day =
            !any && (clock.IsNarrative ? clock.Said : clock.Now) is { Day: > 0 } point
                ? point.ToString()
                : "XXXX-XX-XX";
        return new TimexValue(TimexType.Time, day + part, words.Modifier);
    }

    private CalendarPoint? MonthOf(TimeSlots slots, Days days)
    {
        int month = slots[TimeSlot.Month]!.Value;
        return (slots[TimeSlot.Year] ?? YearOf(slots, month, days)) is { } year ? new CalendarPoint(year, month) : null;
    }

    /// <summary>The year of a month, day or season that is told without one.</summary>
    private int? YearOf(TimeSlots slots, int month, Days days)
    {
        if (!clock.IsNarrative && days.From is { } from)
        {
            return from.Year;
        }
        if (slots[TimeSlot.Which] is { } which && clock.Said is { } said)
        {
            bool reached = said.Month == 0 || said.Month >= month;
            return which < 0 ? (said.Month > month ? said.Year : said.Year - 1)
                : which > 0 ? (reached ? said.Year + 1 : said.Year)
                : said.Year;
        }
        return clock.YearOf(month);
    }

    private CalendarPoint? Moved(CalendarPoint? origin, TimeSlots slots, int count) =>
        count == 0 ? origin : origin?.Move(slots[TimeSlot.Unit] ?? TimeUnits.Day, count);

    /// <summary>The week, month, year or longer that holds a point.</summary>
    private TimexValue? Unit(CalendarPoint? point, int unit, TimexModifier modifier, CalendarPoint? origin = null)
    {
        CalendarPoint? known = point ?? origin;
        string? text = unit switch
        {
            TimeUnits.Year => point is { } year ? CalendarPoint.Figures(year.Year) : "XXXX",
            TimeUnits.Month => point is { Month: > 0 } month ? month.ToString()[..7] : YearOrX(known) + "-XX",
            TimeUnits.Week or TimeUnits.Fortnight => point?.Date is { } day ? WeekOf(day) : YearOrX(known) + "-WXX",
            TimeUnits.Weekend => point?.Date is { } end ? WeekOf(end) + "-WE" : YearOrX(known) + "-WXX-WE",
            TimeUnits.Decade => point is { Year: > 0 } decade
                ? (decade.Year / 10).ToString(CultureInfo.InvariantCulture)
                : new string('X', 3),
            TimeUnits.Century => point is { Year: > 0 } century ? Two(century.Year / 100) : "XX",
            _ => point is { Day: > 0 } exact ? exact.ToString() : YearOrX(known) + "-XX-XX",
        };
        if (point is { } stands && unit is (TimeUnits.Day or TimeUnits.Month or TimeUnits.Year))
        {
            clock.Remember(
                unit == TimeUnits.Year ? new CalendarPoint(stands.Year)
                : unit == TimeUnits.Month ? stands with { Day = 0 }
                : stands
            );
        }
        return Date(text, modifier);
    }

    private TimexValue? Point(CalendarPoint? point, TimexWords words)
    {
        if (point is not { } known)
        {
            return null;
        }
        clock.Remember(known);
        return Date(known.ToString(), words.Modifier);
    }

    private TimexValue DayOf(CalendarPoint? point, TimexWords words)
    {
        if (point is not { Day: > 0 } known)
        {
            return DayText(point is { } coarse ? YearOrX(coarse) + "-XX-XX" : "XXXX-XX-XX", words);
        }
        clock.Remember(known);
        return DayText(known.ToString(), words);
    }

    private static TimexValue DayText(string day, TimexWords words) =>
        words.Part is { } part ? new TimexValue(TimexType.Time, day + part, words.Modifier) : Date(day, words.Modifier);

    private static CalendarPoint Nearest(DateOnly day, int weekday)
    {
        int on = (weekday - Days.Weekday(day) + 7) % 7;
        return CalendarPoint.Of(day.AddDays(on > 3 ? on - 7 : on));
    }

    private static TimexValue Date(string text, TimexModifier modifier = TimexModifier.None) =>
        new(TimexType.Date, text, modifier);

    private static string YearOrX(CalendarPoint? point) =>
        point is { } known ? CalendarPoint.Figures(known.Year) : "XXXX";

    private static string WeekOf(DateOnly day)
    {
        LocalDate date = LocalDate.FromDateOnly(day);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{WeekYearRules.Iso.GetWeekYear(date):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(date):00}"
        );
    }

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
