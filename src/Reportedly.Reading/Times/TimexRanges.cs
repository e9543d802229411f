using System.Collections.Immutable;
using Reportedly.Reading.Numbers;

namespace Reportedly.Reading.Times;

/// <summary>The two TIMEXes of a range: "from 1914 to 1918", "between 5 and 9 March", "May-August 1950".</summary>
internal static class TimexRanges
{
    /// <summary>The first end and the last.</summary>
    public static ImmutableArray<Timex> Read(PieceWindow window, TimeMatch match, Days days, TimexClock clock)
    {
        TimeSlots slots = match.Slots;
        int joint = Joint(window, match);
        (CalendarPoint? first, CalendarPoint? last) = match.Pattern.Meaning switch
        {
            "year-range" => (
                (CalendarPoint?)new CalendarPoint(slots[TimeSlot.Year]!.Value),
                new CalendarPoint(slots[TimeSlot.Year2]!.Value)
            ),
            "month-range" => Months(slots, days, clock),
            _ => Dates(slots, days, clock),
        };
        if ((last ?? first) is { } point)
        {
            clock.Remember(point);
        }
        return
        [
            new Timex(window.Span(match.First, joint), Value(first), TimexType.Date),
            new Timex(window.Span(joint + 1, match.Past), Value(last), TimexType.Date),
        ];
    }

    private static (CalendarPoint?, CalendarPoint?) Months(TimeSlots slots, Days days, TimexClock clock)
    {
        int first = slots[TimeSlot.Month]!.Value;
        int last = slots[TimeSlot.Month2]!.Value;
        int? end =
            slots[TimeSlot.Year2]
            ?? slots[TimeSlot.Year]
            ?? (clock.IsNarrative ? clock.YearOf(first) + (first > last ? 1 : 0) : days.To?.Year ?? clock.YearOf(last));
        int? start =
            slots.Has(TimeSlot.Year2) && slots.Has(TimeSlot.Year) ? slots[TimeSlot.Year]
            : first > last ? end - 1
            : end;
        return (
            start is { } from ? new CalendarPoint(from, first) : null,
            end is { } to ? new CalendarPoint(to, last) : null
        );
    }

    private static (CalendarPoint?, CalendarPoint?) Dates(TimeSlots slots, Days days, TimexClock clock)
    {
        int last = slots[TimeSlot.Month2] ?? slots[TimeSlot.Month] ?? 1;
        int first = slots[TimeSlot.Month] ?? last;
        bool turns = first > last;
        int? end =
            slots[TimeSlot.Year2]
            ?? slots[TimeSlot.Year]
            ?? (clock.IsNarrative ? clock.YearOf(first) + (turns ? 1 : 0) : days.To?.Year ?? clock.YearOf(last));
        int? start =
            slots.Has(TimeSlot.Year2) && slots.Has(TimeSlot.Year) ? slots[TimeSlot.Year]
            : turns ? end - 1
            : end;
        return (
            start is { } from ? new CalendarPoint(from, first, slots[TimeSlot.Day]!.Value) : null,
            end is { } to ? new CalendarPoint(to, last, slots[TimeSlot.Day2]!.Value) : null
        );
    }

    private static TimexValue? Value(CalendarPoint? point) =>
        point is { } known ? new TimexValue(TimexType.Date, known.ToString()) : null;

    /// <summary>The dash or word between the ends; both ends have a piece at the least.</summary>
    private static int Joint(PieceWindow window, TimeMatch match)
    {
        int at = match.First + 1;
        while (at < match.Past - 2 && !IsJoint(window, at))
        {
            at++;
        }
        return at;
    }

    private static bool IsJoint(PieceWindow window, int at) =>
        window.IsMark(at, "-\u2010\u2011\u2013\u2014/")
        || window.Is(at, "to")
        || window.Is(at, "and")
        || window.Is(at, "or")
        || window.Is(at, "until")
        || window.Is(at, "till")
        || window.Is(at, "through");
}
