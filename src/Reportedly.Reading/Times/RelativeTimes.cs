using Reportedly.Records;

namespace Reportedly.Reading.Times;

/// <summary>Times that are told from publication or from the day said before.</summary>
internal static class RelativeTimes
{
    /// <summary>"last week", "this month", "next year".</summary>
    public static GroundedTime UnitWhich(TimeSlots slots, TimeContext context)
    {
        int unit = slots[TimeSlot.Unit]!.Value;
        int which = slots[TimeSlot.Which] ?? 0;
        Days days = Days.Unknown;
        if (unit == TimeUnits.Year && context.Year is { } year)
        {
            days = Days.OfYears(year + which, 1);
        }
        else if (context.Today is { } today)
        {
            days = Whole(Days.Move(today, unit, which), unit);
        }
        return new GroundedTime(TimeKind.Date, days, Precision(unit));
    }

    /// <summary>"so far this year": from its first day to publication.</summary>
    public static GroundedTime SoFar(TimeSlots slots, TimeContext context)
    {
        GroundedTime unit = UnitWhich(slots, context);
        return unit with { Days = new Days(unit.Days.From, context.Today), Precision = TimePrecision.Period };
    }

    /// <summary>"the weekend": the last that had begun by publication, or the one to come.</summary>
    public static Days Weekend(TimeContext context, bool future)
    {
        if (context.Today is not { } today || Days.WeekOf(today).From is not { } monday)
        {
            return Days.Unknown;
        }
        DateOnly saturday = monday.AddDays(5);
        saturday = !future && saturday > today ? saturday.AddDays(-7) : saturday;
        return new Days(saturday, saturday.AddDays(1));
    }

    /// <summary>"the previous day", "a day earlier", "the following month".</summary>
    public static GroundedTime Neighbour(TimeSlots slots, TimeContext context)
    {
        int unit = slots[TimeSlot.Unit] ?? TimeUnits.Day;
        int which = slots[TimeSlot.Which]!.Value;
        DateOnly? origin = unit is TimeUnits.Month or TimeUnits.Year ? context.LastDate : context.LastDay;
        Days days = origin is { } day ? Whole(Days.Move(day, unit, which), unit) : Days.Unknown;
        return new GroundedTime(TimeKind.Date, days, Precision(unit));
    }

    /// <summary>"the day before yesterday".</summary>
    public static Days BeyondOffset(TimeSlots slots, TimeContext context) =>
        context.Today is { } today
            ? Days.Of(today.AddDays(slots[TimeSlot.Offset]!.Value + slots[TimeSlot.Which]!.Value))
            : Days.Unknown;

    /// <summary>"two days ago", "a week later": so many units on from a day.</summary>
    public static GroundedTime From(DateOnly? origin, TimeSlots slots, int direction)
    {
        int unit = slots[TimeSlot.Unit] ?? TimeUnits.Day;
        int number = slots[TimeSlot.Number] ?? 1;
        Days days = Days.Unknown;
        if (origin is { } day && number != TimeSlots.Vague)
        {
            DateOnly moved = Days.Move(day, unit, number * direction);
            // Months and years ago are told roughly; days and weeks to the day.
            days = unit is TimeUnits.Month or TimeUnits.Year or TimeUnits.Decade or TimeUnits.Century
                ? Whole(moved, unit)
                : Days.Of(moved);
        }
        TimePrecision precision = unit is TimeUnits.Month or TimeUnits.Year or TimeUnits.Decade or TimeUnits.Century
            ? Precision(unit)
            : TimePrecision.Day;
        return new GroundedTime(TimeKind.Date, days, precision);
    }

    /// <summary>"for the past five months": up to publication.</summary>
    public static Days PastPeriod(TimeSlots slots, TimeContext context)
    {
        int number = slots[TimeSlot.Number] ?? (slots.Has(TimeSlot.Unit) ? 1 : TimeSlots.Vague);
        if (context.Today is not { } today)
        {
            return Days.Unknown;
        }
        return number == TimeSlots.Vague
            ? new Days(null, today)
            : new Days(Days.Move(today, slots[TimeSlot.Unit]!.Value, -number), today);
    }

    /// <summary>"in the next three days": from publication on.</summary>
    public static Days ComingPeriod(TimeSlots slots, TimeContext context)
    {
        int number = slots[TimeSlot.Number] ?? TimeSlots.Vague;
        if (context.Today is not { } today)
        {
            return Days.Unknown;
        }
        return number == TimeSlots.Vague
            ? new Days(today, null)
            : new Days(today, Days.Move(today, slots[TimeSlot.Unit]!.Value, number));
    }

    /// <summary>"the fourth straight day": the days up to publication.</summary>
    public static Days Consecutive(TimeSlots slots, TimeContext context)
    {
        int unit = slots[TimeSlot.Unit]!.Value;
        return context.Today is { } today
            ? new Days(Days.Move(today, unit, 1 - slots[TimeSlot.Ordinal]!.Value), today)
            : Days.Unknown;
    }

    private static Days Whole(DateOnly day, int unit) =>
        unit switch
        {
            TimeUnits.Week or TimeUnits.Fortnight => Days.WeekOf(day),
            TimeUnits.Weekend => new Days(Days.WeekOf(day).From?.AddDays(5), Days.WeekOf(day).To),
            TimeUnits.Month => Days.OfMonths(day.Year, day.Month, 1),
            TimeUnits.Year => Days.OfYears(day.Year, 1),
            TimeUnits.Decade => Days.OfYears(day.Year - (day.Year % 10), 10),
            TimeUnits.Century => Days.Unknown,
            _ => Days.Of(day),
        };

    private static TimePrecision Precision(int unit) =>
        unit switch
        {
            TimeUnits.Week or TimeUnits.Weekend or TimeUnits.Fortnight => TimePrecision.Week,
            TimeUnits.Month => TimePrecision.Month,
            TimeUnits.Year => TimePrecision.Year,
            TimeUnits.Decade or TimeUnits.Century => TimePrecision.Decade,
            _ => TimePrecision.Day,
        };
}
