namespace Reportedly.Reading.Times;

/// <summary>The ids of the time rules that no pattern carries, as the catalogue has them.</summary>
internal static class TimeRules
{
    /// <summary>The meaning of patterns that look like times and are none: "a 12-year-old".</summary>
    public const string NoMeaning = "none";

    public const string Since = "times/since@1";
    public const string Until = "times/until@1";
    public const string Before = "times/before@1";

    /// <summary>"two days after the attack", grounded once the attack's day is known.</summary>
    public const string AfterEvent = "times/later@1";
}
