namespace Reportedly.Sources.Watching.Checks;

/// <summary>Says when to look again.</summary>
internal static class CheckTimes
{
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromDays(7);

    /// <summary>After a look that failed: twice as long each time, up to a day, and never before the server's own word.</summary>
    /// <param name="every">How long where all goes well.</param>
    /// <param name="failures">How many looks in a row failed, this one included.</param>
    /// <param name="asked">How long the server asks to be left alone.</param>
    public static TimeSpan AfterFailure(TimeSpan every, int failures, TimeSpan? asked)
    {
        double doubled = every.TotalSeconds * Math.Pow(2, Math.Min(failures - 1, 30));
        double most = Math.Max(every.TotalSeconds, LongestBackoff.TotalSeconds);
        TimeSpan wait = TimeSpan.FromSeconds(Math.Min(doubled, most));
        TimeSpan heard = asked > LongestAsked ? LongestAsked : asked ?? TimeSpan.Zero;
        return wait > heard ? wait : heard;
    }
}
