namespace Reportedly.Storage.Tests.Views;

/// <summary>A clock that somebody moves by hand.</summary>
internal sealed class HandClock : TimeProvider
{
    /// <summary>What it shows.</summary>
    public DateTimeOffset Now { get; set; } = new(2031, 6, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Moves it on by a minute and gives what it then shows.</summary>
    public DateTimeOffset Tick() => Now = Now.AddMinutes(1);

    public override DateTimeOffset GetUtcNow() => Now;
}
