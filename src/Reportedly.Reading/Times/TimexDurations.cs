using System.Globalization;

namespace Reportedly.Reading.Times;

/// <summary>The values of lengths of time and of what comes back.</summary>
internal static class TimexDurations
{
    /// <summary>"P3W" of "three weeks", "PXD" of "several days", "P2.5Y" of "two and a half years".</summary>
    public static TimexValue Read(TimeSlots slots, TimexWords words, TimexType type)
    {
        int unit = slots[TimeSlot.Unit] ?? TimeUnits.Day;
        int? told = slots[TimeSlot.Number] ?? slots[TimeSlot.Ordinal];
        string number =
            told is not { } known ? (words.Plural ? "X" : "1")
            : known == TimeSlots.Vague ? "X"
            : (unit == TimeUnits.Fortnight ? 2 * known : known).ToString(CultureInfo.InvariantCulture);
        if (words.Fraction is { } fraction && number != "X")
        {
            number += "." + fraction;
        }
        return new TimexValue(type, Length(number, unit, words.Nights), words.Modifier);
    }

    /// <summary>"P1D" of "daily", "XXXX-WXX-5" of "every Friday", "XXXX-SP" of "each spring".</summary>
    public static TimexValue Set(TimeSlots slots, TimexWords words)
    {
        if (slots[TimeSlot.Weekday] is { } weekday)
        {
            return new TimexValue(TimexType.Set, $"XXXX-WXX-{weekday}" + words.Part);
        }
        if (slots[TimeSlot.Season] is { } season)
        {
            return new TimexValue(
                TimexType.Set,
                "XXXX-"
                    + (
                        season switch
                        {
                            3 => "SP",
                            6 => "SU",
                            9 => "FA",
                            _ => "WI",
                        }
                    )
            );
        }
        if (slots[TimeSlot.Month] is { } month)
        {
            return new TimexValue(TimexType.Set, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"));
        }
        if (words.Part is { } part)
        {
            return new TimexValue(TimexType.Set, "XXXX-XX-XX" + part);
        }
        int number = slots[TimeSlot.Number] is { } told and > 0 ? told : 1;
        string text = Length(
            number.ToString(CultureInfo.InvariantCulture),
            slots[TimeSlot.Unit] ?? TimeUnits.Day,
            words.Nights
        );
        return new TimexValue(TimexType.Set, text);
    }

    private static string Length(string number, int unit, bool nights) =>
        unit switch
        {
            TimeUnits.Second => $"PT{number}S",
            TimeUnits.Minute => $"PT{number}M",
            TimeUnits.Hour => $"PT{number}H",
            TimeUnits.Week or TimeUnits.Fortnight => $"P{number}W",
            TimeUnits.Weekend => $"P{number}WE",
            TimeUnits.Month => $"P{number}M",
            TimeUnits.Year => $"P{number}Y",
            TimeUnits.Decade => $"P{number}DE",
            TimeUnits.Century => $"P{number}CE",
            _ => nights ? $"P{number}TNI" : $"P{number}D",
        };
}
