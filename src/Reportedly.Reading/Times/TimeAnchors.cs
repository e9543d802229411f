using Reportedly.Records;

namespace Reportedly.Reading.Times;

/// <summary>
/// Grounds times that hang on an event, once the event's own time is known: "two days after the attack". Times are
/// read before events, so such a time comes ungrounded with its <see cref="TimeExpression.Offset"/>.
/// </summary>
public static class TimeAnchors
{
    /// <summary>The time, grounded from the day of the event that its words name.</summary>
    /// <param name="time">A time.</param>
    /// <param name="anchor">The time of the event that stands at <see cref="TimeOffset.AnchorToken"/> or soon behind it.</param>
    /// <returns>Null where the time hangs on nothing or the event's time is no single day and the unit is finer than it.</returns>
    public static TimeExpression? Ground(TimeExpression time, TimeExpression anchor)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(anchor);
        if (time.Offset is not { } offset || anchor.From is not { } from || anchor.To is not { } to)
        {
            return null;
        }
        bool coarse = offset.Unit is TimeUnits.Month or TimeUnits.Year or TimeUnits.Decade or TimeUnits.Century;
        if (from != to && !coarse)
        {
            return null;
        }
        DateOnly first = Days.Move(from, offset.Unit, offset.Count);
        DateOnly last = Days.Move(to, offset.Unit, offset.Count);
        return time with
        {
            Kind = TimeKind.Date,
            From = first,
            To = last,
            Precision = from == to ? TimePrecision.Day : TimePrecision.Period,
            Rule = TimeRules.AfterEvent,
        };
    }
}
