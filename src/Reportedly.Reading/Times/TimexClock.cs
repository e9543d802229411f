namespace Reportedly.Reading.Times;

/// <summary>
/// Where a text stands in time as it is read. News stands at its day of publication; a history, and a text whose day is
/// not known, stands at the date it named last, and months and days without a year follow that date's year.
/// </summary>
/// <param name="today">The day of publication, where the text stands there.</param>
internal sealed class TimexClock(DateOnly? today)
{
    /// <summary>A month so far before the one said last is of the year behind it: "in January" after "in December 1941".</summary>
    private const int Turn = 6;

    private CalendarPoint? said;

    /// <summary>True where the text stands at the date that it named last.</summary>
    public bool IsNarrative => today is null;

    /// <summary>Where "this", "last" and "ago" count from.</summary>
    public CalendarPoint? Now => today is { } day ? CalendarPoint.Of(day) : said;

    /// <summary>Where "that", "the next" and "later" count from.</summary>
    public CalendarPoint? Said => said ?? Now;

    /// <summary>Sets where the text stands.</summary>
    public void Remember(CalendarPoint point) => said = point;

    /// <summary>The year of a month told without one, as the story goes; null where nothing was told before.</summary>
    public int? YearOf(int month) =>
        Said is not { } point ? null
        : point.Month - month > Turn && point.Month > 0 ? point.Year + 1
        : point.Year;
}
