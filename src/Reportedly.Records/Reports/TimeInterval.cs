namespace Reportedly.Records;

/// <summary>When something happened, as an inclusive interval of days; an open end is null.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Precision">How fine the words are.</param>
/// <param name="Span">The words.</param>
public sealed record TimeInterval(DateOnly? From, DateOnly? To, TimePrecision Precision, QuotedSpan? Span);

/// <summary>How fine a time is told.</summary>
public enum TimePrecision
{
    /// <summary>A day, or a part of one.</summary>
    Day,

    /// <summary>A week or a weekend.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A season or a quarter.</summary>
    Season,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A decade.</summary>
    Decade,

    /// <summary>A stretch with bounds of its own: "for the past five months", "since Saturday".</summary>
    Period,
}
