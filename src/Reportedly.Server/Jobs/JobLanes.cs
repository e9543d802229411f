using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Reportedly.Server.Jobs;

/// <summary>
/// Two ways to the reader: a text that somebody pasted waits for no archive. Says that there is work, and stops it.
/// </summary>
internal sealed class JobLanes
{
    private const long MostQuickBytes = 256 * 1024;
    private const int MostQuickPages = 10;

    // A word that was not heard yet says it all; there is nothing to queue but jobs, which the store holds.
    private readonly Channel<bool> quick = Words();
    private readonly Channel<bool> slow = Words();
    private readonly ConcurrentDictionary<string, CancellationTokenSource> running = new(StringComparer.Ordinal);

    /// <summary>True for a job that takes moments.</summary>
    public static bool IsQuick(Job job) =>
        job.Kind switch
        {
            JobKind.Text => true,
            JobKind.Addresses => job.Input.Addresses.Length <= MostQuickPages,
            _ => job.BytesTotal <= MostQuickBytes && !job.Input.FailuresOnly,
        };

    /// <summary>Says that a job waits.</summary>
    public void Wake(Job job) => LaneOf(IsQuick(job)).Writer.TryWrite(true);

    /// <summary>Waits until somebody says so.</summary>
    public async Task WaitAsync(bool isQuick, CancellationToken stop) => await LaneOf(isQuick).Reader.ReadAsync(stop);

    /// <summary>What stops a job that begins now; give it back with <see cref="End"/>.</summary>
    public CancellationToken Begin(string id, CancellationToken stop) =>
        running
            .AddOrUpdate(
                id,
                _ => CancellationTokenSource.CreateLinkedTokenSource(stop),
                (_, _) => CancellationTokenSource.CreateLinkedTokenSource(stop)
            )
            .Token;

    /// <summary>Says that a job is no longer at work.</summary>
    public void End(string id)
    {
        if (running.TryRemove(id, out CancellationTokenSource? source))
        {
            source.Dispose();
        }
    }

    /// <summary>Stops a job, if it is at work.</summary>
    public void Stop(string id)
    {
        if (running.TryGetValue(id, out CancellationTokenSource? source))
        {
            try
            {
                source.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It ended in this moment.
            }
        }
    }

    private Channel<bool> LaneOf(bool isQuick) => isQuick ? quick : slow;

    private static Channel<bool> Words() =>
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
}
