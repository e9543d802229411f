namespace Reportedly.Sources.Tests.Watching;

/// <summary>A clock that a test sets forward; whoever waits for a later time wakes at once.</summary>
internal sealed class HandClock : TimeProvider
{
    private DateTimeOffset now = new(2030, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            now += dueTime;
        }
        return TimeProvider.System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
