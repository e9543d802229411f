using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reportedly.Storage;

namespace Reportedly.Server.Stores;

/// <summary>
/// Keeps what all reports say together up to date with what is read and judged. Whoever changed something says so and goes on; whoever must
/// see the change in incidents waits for it.
/// </summary>
public sealed partial class ViewFollowing : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(20);

    private readonly StorePool stores;
    private readonly TimeProvider clock;
    private readonly ILogger<ViewFollowing> log;
    private readonly SemaphoreSlim wake = new(0);
    private readonly Lock turn = new();
    private TaskCompletionSource next = Fresh();

    /// <param name="stores">The store.</param>
    /// <param name="clock">The time, for looking again at what other programs added.</param>
    /// <param name="log">Where failures are told.</param>
    public ViewFollowing(StorePool stores, TimeProvider clock, ILogger<ViewFollowing> log)
    {
        this.stores = stores;
        this.clock = clock;
        this.log = log;
    }

    /// <summary>Raised on the follower's thread after the views changed.</summary>
    public event Action<LinkOutcome>? Followed;

    /// <summary>Says that something was added or judged; returns at once.</summary>
    public void Signal() => wake.Release();

    /// <summary>Waits until the views have followed everything that was written before this call, but no longer than the patience.</summary>
    /// <returns>True where they have; false where they are still busy.</returns>
    /// <param name="patience">How long to wait.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<bool> CaughtUpAsync(TimeSpan patience, CancellationToken stop = default)
    {
        Task following;
        lock (turn)
        {
            following = next.Task;
        }
        Signal();
        try
        {
            await following.WaitAsync(patience, clock, stop);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            // Everything written before this moment is seen by the turn that begins now; who comes later waits for the next.
            TaskCompletionSource now;
            lock (turn)
            {
                now = next;
                next = Fresh();
            }
            Follow();
            now.TrySetResult();
            await WaitAsync(stoppingToken);
        }
    }

    private void Follow()
    {
        try
        {
            using StoreLease lease = stores.Rent();
            if (!lease.Store.Views.IsCurrent)
            {
                LinkOutcome outcome = lease.Store.Views.Link();
                Followed?.Invoke(outcome);
            }
        }
        // Whatever it is, it is told, and the next turn tries again: a desk whose incidents stand still is better than none.
        catch (Exception failure)
        {
            Failed(log, failure);
        }
    }

    /// <summary>Waits for a word, or a while: other programs write to the same store.</summary>
    private async Task WaitAsync(CancellationToken stop)
    {
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            Task woken = wake.WaitAsync(enough.Token);
            await Task.WhenAny(woken, Task.Delay(LookAgain, clock, enough.Token));
            await enough.CancelAsync();
            // Many may have said so meanwhile; one turn serves them all.
            while (wake.CurrentCount > 0 && wake.Wait(0, CancellationToken.None)) { }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(LogLevel.Error, "Incidents could not be brought up to date; it is tried again.")]
    private static partial void Failed(ILogger log, Exception failure);
}
