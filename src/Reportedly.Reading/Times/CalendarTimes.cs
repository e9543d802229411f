namespace Reportedly.Reading.Times;

/// <summary>Days, months, seasons and years that the words name; the year comes from the context where they leave it out.</summary>
internal static class CalendarTimes
{
    /// <summary>"July 7", "7 July 2017", "Saturday", "yesterday".</summary>
    public static Days Day(TimeSlots slots, TimeContext context, bool future)
    {
        if (slots[TimeSlot.Month] is { } month && slots[TimeSlot.Day] is { } day)
        {
            return slots[TimeSlot.Year] is { } year
                ? Days.OfDay(year, month, day)
                : DayWithoutYear(month, day, slots[TimeSlot.Which], context, future);
        }
        if (context.Today is not { } today)
        {
            return Days.Unknown;
        }
        if (slots[TimeSlot.Offset] is { } offset)
        {
            return Days.Of(today.AddDays(offset));
        }
        if (slots[TimeSlot.Weekday] is not { } weekday)
        {
            return Days.Unknown;
        }
        int back = (Days.Weekday(today) - weekday + 7) % 7;
        return Days.Of(future ? today.AddDays(7 - back) : today.AddDays(-back));
    }

    /// <summary>"last Thursday": of the week before that of publication.</summary>
    public static Days WeekdayWhich(TimeSlots slots, TimeContext context) =>
        context.Today is { } today && Days.WeekOf(today).From is { } monday
            ? Days.Of(monday.AddDays((7 * slots[TimeSlot.Which]!.Value) + slots[TimeSlot.Weekday]!.Value - 1))
            : Days.Unknown;

    /// <summary>"Easter", "Eid al-Fitr 2016": the latest up to publication, or the first behind it.</summary>
    public static Days MovableHoliday(TimeSlots slots, TimeContext context, TimeLexicon lexicon, bool future)
    {
        MovableHoliday holiday = lexicon.MovableHolidays[slots[TimeSlot.Holiday]!.Value];
        int? year = holiday.OnlyYear ?? slots[TimeSlot.Year] ?? (context.Year + slots[TimeSlot.Which]);
        if (year is { } named)
        {
            return holiday.In(named) is { } day ? Days.Of(day) : Days.Unknown;
        }
        if (context.Today is not { } today)
        {
            return Days.Unknown;
        }
        for (int i = 0; i <= 1; i++)
        {
            DateOnly? near = holiday.In(future ? today.Year + i : today.Year - i);
            if (future ? near >= today : near <= today)
            {
                return Days.Of(near!.Value);
            }
        }
        return Days.Unknown;
    }

    /// <summary>"July 7-9", "from March 3 to April 5".</summary>
    public static Days DayRange(TimeSlots slots, TimeContext context, bool future)
    {
        int lastMonth = slots[TimeSlot.Month2] ?? slots[TimeSlot.Month] ?? 0;
        int firstMonth = slots[TimeSlot.Month] ?? lastMonth;
        int firstDay = slots[TimeSlot.Day]!.Value;
        int lastDay = slots[TimeSlot.Day2]!.Value;
        Days last = slots[TimeSlot.Year] is { } year
            ? Days.OfDay(year, lastMonth, lastDay)
            : DayWithoutYear(lastMonth, lastDay, null, context, future);
        if (last.To is not { } to)
        {
            return Days.Unknown;
        }
        bool crosses = firstMonth > lastMonth || (firstMonth == lastMonth && firstDay > lastDay);
        Days first = Days.OfDay(crosses ? to.Year - 1 : to.Year, firstMonth, firstDay);
        return first.From is { } from ? new Days(from, to) : Days.Unknown;
    }

    /// <summary>"May", "early June 2016".</summary>
    public static Days Month(TimeSlots slots, TimeContext context, bool future)
    {
        int month = slots[TimeSlot.Month]!.Value;
        return slots[TimeSlot.Year] is { } year
            ? Days.OfMonths(year, month, 1)
            : MonthWithoutYear(month, context, future);
    }

    /// <summary>"March of this year".</summary>
    public static Days MonthOfYear(TimeSlots slots, TimeContext context) =>
        context.Year is { } year
            ? Days.OfMonths(year + slots[TimeSlot.Which]!.Value, slots[TimeSlot.Month]!.Value, 1)
            : Days.Unknown;

    /// <summary>"last August": the latest that is over.</summary>
    public static Days MonthWhich(TimeSlots slots, TimeContext context)
    {
        if (context.Today is not { } today)
        {
            return Days.Unknown;
        }
        int month = slots[TimeSlot.Month]!.Value;
        int which = slots[TimeSlot.Which]!.Value;
        int year =
            today.Year
            + (
                which < 0 && month >= today.Month ? -1
                : which > 0 && month <= today.Month ? 1
                : 0
            );
        return Days.OfMonths(year, month, 1);
    }

    /// <summary>"from March to May 2016".</summary>
    public static Days MonthRange(TimeSlots slots, TimeContext context, bool future)
    {
        int first = slots[TimeSlot.Month]!.Value;
        int last = slots[TimeSlot.Month2]!.Value;
        int? named = slots[TimeSlot.Year2] ?? slots[TimeSlot.Year];
        Days end = named is { } year ? Days.OfMonths(year, last, 1) : MonthWithoutYear(last, context, future);
        if (end.To is not { } to)
        {
            return Days.Unknown;
        }
        int start =
            slots.Has(TimeSlot.Year2) && slots[TimeSlot.Year] is { } own ? own
            : first > last ? to.Year - 1
            : to.Year;
        Days from = Days.OfMonths(start, first, 1);
        return from.From <= to ? new Days(from.From, to) : Days.Unknown;
    }

    /// <summary>"2014-2017".</summary>
    public static Days YearRange(TimeSlots slots)
    {
        int first = slots[TimeSlot.Year]!.Value;
        int last = slots[TimeSlot.Year2]!.Value;
        return last > first ? Days.OfYears(first, last - first + 1) : Days.Unknown;
    }

    /// <summary>"the summer": the last one that had begun by publication, in the north.</summary>
    public static Days Season(TimeSlots slots, TimeContext context, bool future)
    {
        int month = slots[TimeSlot.Season]!.Value;
        if (slots[TimeSlot.Year] is { } named)
        {
            return Days.OfMonths(named, month, 3);
        }
        if (context.Today is not { } today)
        {
            return Days.Unknown;
        }
        Days own = Days.OfMonths(today.Year, month, 3);
        return future ? (own.From > today ? own : Days.OfMonths(today.Year + 1, month, 3))
            : own.From <= today ? own
            : Days.OfMonths(today.Year - 1, month, 3);
    }

    /// <summary>"last summer": the latest that was over by publication.</summary>
    public static Days SeasonWhich(TimeSlots slots, TimeContext context)
    {
        if (context.Today is not { } today)
        {
            return Days.Unknown;
        }
        int month = slots[TimeSlot.Season]!.Value;
        int which = slots[TimeSlot.Which]!.Value;
        Days own = Days.OfMonths(today.Year, month, 3);
        return which == 0 ? own
            : which < 0 ? (own.To < today ? own : Days.OfMonths(today.Year - 1, month, 3))
            : own.From > today ? own
            : Days.OfMonths(today.Year + 1, month, 3);
    }

    /// <summary>"the third quarter of 2016", "the first half of this year".</summary>
    public static Days PartOfYear(TimeSlots slots, TimeContext context, int parts)
    {
        int? year = slots[TimeSlot.Year] ?? context.Year + slots[TimeSlot.Which];
        int ordinal = slots[TimeSlot.Ordinal]!.Value;
        int months = 12 / parts;
        return year is { } named && ordinal >= 1 && ordinal <= parts
            ? Days.OfMonths(named, ((ordinal - 1) * months) + 1, months)
            : Days.Unknown;
    }

    private static Days DayWithoutYear(int month, int day, int? which, TimeContext context, bool future)
    {
        if (Story(month, context) is { } told)
        {
            return Days.OfDay(told, month, day);
        }
        if (which is { } year && context.Year is { } own)
        {
            return Days.OfDay(own + year, month, day);
        }
        if (context.Latest is not { } latest || context.Earliest is not { } earliest || context.Year is null)
        {
            return Days.Unknown;
        }
        // Past: the latest such day up to publication; to come: the first behind it.
        int first = earliest.Year - 1;
        for (int i = 0; i <= 3; i++)
        {
            int candidate = future ? first + i : latest.Year - i;
            Days days = Days.OfDay(candidate, month, day);
            if (future ? days.From >= earliest : days.From <= latest)
            {
                return days;
            }
        }
        return Days.Unknown;
    }

    private static Days MonthWithoutYear(int month, TimeContext context, bool future)
    {
        if (Story(month, context) is { } told)
        {
            return Days.OfMonths(told, month, 1);
        }
        if (context.Latest is null || context.Earliest is not { } earliest || context.Year is not { } year)
        {
            return Days.Unknown;
        }
        Days own = Days.OfMonths(year, month, 1);
        if (context.Today is null)
        {
            // Only a year is known: a month behind the first possible day may be of this year or of the last.
            return own.From <= earliest && !future ? own : Days.Unknown;
        }
        return future ? (own.To >= earliest ? own : Days.OfMonths(year + 1, month, 1))
            : own.From <= earliest ? own
            : Days.OfMonths(year - 1, month, 1);
    }

    /// <summary>The year of the story told in this paragraph, where it lies before that of publication.</summary>
    private static int? Story(int month, TimeContext context)
    {
        if (context.Anchor is not { } anchor || (context.Earliest is { } earliest && anchor.Year >= earliest.Year))
        {
            return null;
        }
        int year = month >= anchor.Month ? anchor.Year : anchor.Year + 1;
        return context.Latest is { } latest && new DateOnly(year, month, 1) > latest ? null : year;
    }
}
