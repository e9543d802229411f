namespace Reportedly.Sources.Tests.Watching;

/// <summary>The date of another clock, with timers that take their time: a limit that fires at once would be no limit.</summary>
internal sealed class TimedClock(TimeProvider date) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => date.GetUtcNow();
}
