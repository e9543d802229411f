namespace Reportedly.Server.Tests.Api;

/// <summary>A clock that goes on where a test says so; what waits goes by the machine's.</summary>
internal sealed class HandClock : TimeProvider
{
    private DateTimeOffset now = new(2031, 5, 4, 10, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan time) => now += time;
}
