namespace Reportedly.Reading.Times;

/// <summary>What a time expression stands for, in the form of TIMEX3.</summary>
/// <param name="Type">Date, time of day, duration or set.</param>
/// <param name="Text">
/// The value: "1990", "1990-08-02", "199", "1920-WI", "1990-W12", "2004-H1", "1975-04-30TMO", "P3W", "PT36H", "PXD", "PRESENT_REF";
/// X stands for what neither the words nor the text before them tell.
/// </param>
/// <param name="Modifier">The part of it that is meant, or how nearly.</param>
public sealed record TimexValue(TimexType Type, string Text, TimexModifier Modifier = TimexModifier.None);

/// <summary>The types of TIMEX3.</summary>
public enum TimexType : byte
{
    /// <summary>A stretch of the calendar, a day or longer.</summary>
    Date,

    /// <summary>A part of a day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>What comes back.</summary>
    Set,
}

/// <summary>The modifiers of TIMEX3.</summary>
public enum TimexModifier : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>"early 1943"</summary>
    Start,

    /// <summary>"mid-June"</summary>
    Mid,

    /// <summary>"the end of August"</summary>
    End,

    /// <summary>"about a week"</summary>
    Approx,

    /// <summary>"more than a year"</summary>
    MoreThan,

    /// <summary>"less than a month"</summary>
    LessThan,
}
