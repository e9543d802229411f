namespace Reportedly.Sources.Tests.Fetching;

/// <summary>A clock on which every wait is over at once and has taken its time.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _waited = [];
    private DateTimeOffset _now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>How long was waited, in order.</summary>
    public IReadOnlyList<TimeSpan> Waited => _waited;

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _waited.Add(dueTime);
            _now += dueTime;
        }
        return TimeProvider.System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
