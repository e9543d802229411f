namespace Reportedly.Server.Tests;

/// <summary>A clock that goes on only when a test says so.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 4, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Goes on.</summary>
    public void Pass(TimeSpan time) => now += time;
}
