using Reportedly.Records;

namespace Reportedly.Reading.Times;

/// <summary>A grounded time.</summary>
/// <param name="Kind">What sort of time it is.</param>
/// <param name="Days">The days it means, as far as the words and the context say.</param>
/// <param name="Precision">How fine the words are.</param>
internal readonly record struct GroundedTime(TimeKind Kind, Days Days, TimePrecision Precision);

/// <summary>Works out which days a matched pattern means. What the words and the context do not say stays unknown.</summary>
internal static class TimeGrounder
{
    /// <summary>Grounds a match.</summary>
    /// <param name="match">The match.</param>
    /// <param name="context">What was told before it.</param>
    /// <param name="lexicon">The words of times.</param>
    /// <param name="future">True where its clause speaks of what is to come.</param>
    public static GroundedTime Ground(TimeMatch match, TimeContext context, TimeLexicon lexicon, bool future)
    {
        TimeSlots slots = match.Slots;
        return match.Pattern.Meaning switch
        {
            "day" => Day(CalendarTimes.Day(slots, context, future)),
            "day-of-year" => Day(
                context.Year is { } year
                    ? Days.OfDay(
                        year + slots[TimeSlot.Which]!.Value,
                        slots[TimeSlot.Month]!.Value,
                        slots[TimeSlot.Day]!.Value
                    )
                    : Days.Unknown
            ),
            "weekday-which" => Day(CalendarTimes.WeekdayWhich(slots, context)),
            "day-range" => Date(CalendarTimes.DayRange(slots, context, future), TimePrecision.Period),
            "month" => Date(CalendarTimes.Month(slots, context, future), TimePrecision.Month),
            "month-which" => Date(CalendarTimes.MonthWhich(slots, context), TimePrecision.Month),
            "month-of-year" => Date(CalendarTimes.MonthOfYear(slots, context), TimePrecision.Month),
            "month-that" => Date(
                context.Anchor is { } anchor
                    ? Days.OfMonths(anchor.Year, slots[TimeSlot.Month]!.Value, 1)
                    : Days.Unknown,
                TimePrecision.Month
            ),
            "month-range" => Date(CalendarTimes.MonthRange(slots, context, future), TimePrecision.Period),
            "year" => Date(Days.OfYears(slots[TimeSlot.Year]!.Value, 1), TimePrecision.Year),
            "year-range" => Date(CalendarTimes.YearRange(slots), TimePrecision.Period),
            "decade" => Date(Days.OfYears(slots[TimeSlot.Decade]!.Value, 10), TimePrecision.Decade),
            "season" => Date(CalendarTimes.Season(slots, context, future), TimePrecision.Season),
            "season-which" => Date(CalendarTimes.SeasonWhich(slots, context), TimePrecision.Season),
            "quarter" => Date(CalendarTimes.PartOfYear(slots, context, 4), TimePrecision.Season),
            "half" => Date(CalendarTimes.PartOfYear(slots, context, 2), TimePrecision.Period),
            "holiday" => Day(CalendarTimes.Day(slots, context, future)),
            "movable-holiday" => Day(CalendarTimes.MovableHoliday(slots, context, lexicon, future)),
            "this-part" => Day(
                context.Today is { } today ? Days.Of(today.AddDays(slots[TimeSlot.Which]!.Value)) : Days.Unknown
            ),
            "unit-which" => RelativeTimes.UnitWhich(slots, context),
            "so-far" => RelativeTimes.SoFar(slots, context),
            "weekend" => Date(RelativeTimes.Weekend(context, future), TimePrecision.Week),
            "week-of" => Date(
                CalendarTimes.Day(slots, context, future).From is { } day ? Days.WeekOf(day) : Days.Unknown,
                TimePrecision.Week
            ),
            "that-day" => Day(context.SaidDay is { } said ? Days.Of(said) : Days.Unknown),
            "neighbour" => RelativeTimes.Neighbour(slots, context),
            "before-yesterday" => Day(RelativeTimes.BeyondOffset(slots, context)),
            "ago" => RelativeTimes.From(context.Today, slots, -1),
            "later" => RelativeTimes.From(context.LastDay, slots, slots[TimeSlot.Which] ?? -1),
            "comes-after" => RelativeTimes.From(context.Today, slots, -1),
            "past" => Date(RelativeTimes.PastPeriod(slots, context), TimePrecision.Period),
            "recent" => Date(Days.Unknown, TimePrecision.Period),
            "coming" => Date(RelativeTimes.ComingPeriod(slots, context), TimePrecision.Period),
            "consecutive" => Date(RelativeTimes.Consecutive(slots, context), TimePrecision.Period),
            "duration" => new GroundedTime(TimeKind.Duration, Days.Unknown, TimePrecision.Period),
            "set" => new GroundedTime(TimeKind.Set, Days.Unknown, TimePrecision.Period),
            "time-of-day" => new GroundedTime(TimeKind.TimeOfDay, Days.Unknown, TimePrecision.Day),
            "century" or "century-before-christ" => Date(Days.Unknown, TimePrecision.Period),
            "that-unit" or "that-time" or "later-vague" => Date(Days.Unknown, TimePrecision.Period),
            "neighbour-month" or "neighbour-season" => Date(Days.Unknown, TimePrecision.Period),
            "present" or "former" or "past-reference" or "future-reference" => new GroundedTime(
                TimeKind.Reference,
                Days.Unknown,
                TimePrecision.Period
            ),
            string other => throw new InvalidDataException(
                $"lexicons/en/time-patterns.tsv: the rule '{match.Pattern.Rule}' has the unknown meaning '{other}'."
            ),
        };
    }

    private static GroundedTime Day(Days days) => new(TimeKind.Date, days, TimePrecision.Day);

    private static GroundedTime Date(Days days, TimePrecision precision) => new(TimeKind.Date, days, precision);
}
