namespace Reportedly.Reading.Times;

/// <summary>What a pattern may capture, by name: <c>{day2:day}</c> captures a day into <see cref="Day2"/>.</summary>
internal enum TimeSlot : byte
{
    /// <summary>Month, 1 to 12.</summary>
    Month,

    /// <summary>Month of the second date.</summary>
    Month2,

    /// <summary>Day of the month, 1 to 31.</summary>
    Day,

    /// <summary>Day of the second date.</summary>
    Day2,

    /// <summary>Year, four digits.</summary>
    Year,

    /// <summary>Year of the second date.</summary>
    Year2,

    /// <summary>Weekday, Monday is 1.</summary>
    Weekday,

    /// <summary>A number of units; <see cref="TimeSlots.Vague"/> where it is not told.</summary>
    Number,

    /// <summary>A unit of time, as <c>times.tsv</c> numbers them.</summary>
    Unit,

    /// <summary>First month of the season.</summary>
    Season,

    /// <summary>Days from today: -1, 0 or 1.</summary>
    Offset,

    /// <summary>Last, this, next: -1, 0 or 1.</summary>
    Which,

    /// <summary>A place in an order, from 1.</summary>
    Ordinal,

    /// <summary>First year of the decade.</summary>
    Decade,

    /// <summary>A row of <c>time-movable-holidays.tsv</c>, from 0.</summary>
    Holiday,
}

/// <summary>The captures of one match.</summary>
internal readonly struct TimeSlots(int[] values)
{
    /// <summary>Number of slots.</summary>
    public const int Count = (int)TimeSlot.Holiday + 1;

    /// <summary>The value of a slot that is not filled.</summary>
    public const int Empty = int.MinValue;

    /// <summary>The value of a number that is not told: "a few".</summary>
    public const int Vague = -1;

    /// <summary>What the slot holds, or null.</summary>
    public int? this[TimeSlot slot] => values[(int)slot] == Empty ? null : values[(int)slot];

    /// <summary>True where the slot is filled.</summary>
    public bool Has(TimeSlot slot) => values[(int)slot] != Empty;
}
