using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reportedly.Server.Hosting;
using Reportedly.Storage;

namespace Reportedly.Server.Jobs;

/// <summary>Reads jobs one after another on two lanes, for as long as the desk is open.</summary>
internal sealed partial class JobRunner(
    DeskSetup setup,
    JobRegister register,
    JobLanes lanes,
    Spool spool,
    JobRun run,
    ILogger<JobRunner> log
) : BackgroundService
{
    /// <summary>How long what was handed in is kept where something of it failed.</summary>
    public static readonly TimeSpan Keeping = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            GoOn();
            await Task.WhenAll(LaneAsync(true, stoppingToken), LaneAsync(false, stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The desk is closed; jobs go on when it is opened again.
        }
    }

    /// <summary>Takes up what the last end of the program left, and clears away what nobody can want any more.</summary>
    private void GoOn()
    {
        foreach (Job job in register.All())
        {
            if (job.State == JobState.Arriving)
            {
                spool.Remove(job.Id);
                register.Remove(job);
            }
            else if (!job.IsEnded)
            {
                register.Change(
                    job.Id,
                    now => now with { State = JobState.Waiting, Step = null, Rate = null, Left = null }
                );
            }
        }
        foreach (Job job in register.TooOld())
        {
            register.Remove(job);
        }
        Clear();
    }

    /// <summary>Removes files that no job can want any more.</summary>
    private void Clear()
    {
        DateTimeOffset oldest = setup.Clock.GetUtcNow() - Keeping;
        Job[] wanting =
        [
            .. register
                .All()
                .Where(job => job.IsKept && job.Input.Spool is not null)
                .Where(job => !job.IsEnded || (job.Ended > oldest && IsRetriable(job))),
        ];
        HashSet<string> wanted = new(wanting.Select(job => job.Input.Spool!), StringComparer.Ordinal);
        foreach (
            Job job in register.All().Where(job => job.IsKept && job.Input.Spool is { } at && !wanted.Contains(at))
        )
        {
            register.Change(job.Id, now => now with { IsKept = false });
        }
        HashSet<string> arriving = new(
            register.All().Where(job => job.State == JobState.Arriving).Select(job => job.Id),
            StringComparer.Ordinal
        );
        foreach (string id in spool.All().Where(id => !wanted.Contains(id) && !arriving.Contains(id)))
        {
            spool.Remove(id);
        }
    }

    private bool IsRetriable(Job job) =>
        job.State != JobState.Done
        || (
            job.Counts.Failed > 0
            && !(job.RetriedIn is { } again && register.Find(again) is { State: JobState.Done, Counts.Failed: 0 })
        );

    private async Task LaneAsync(bool isQuick, CancellationToken closing)
    {
        while (true)
        {
            while (Next(isQuick) is { } job)
            {
                await RunAsync(job, closing);
                closing.ThrowIfCancellationRequested();
            }
            await lanes.WaitAsync(isQuick, closing);
        }
    }

    private async Task RunAsync(Job job, CancellationToken closing)
    {
        try
        {
            CancellationToken stopped = lanes.Begin(job.Id, closing);
            await run.RunAsync(job, stopped, closing);
            Clear();
        }
        catch (StorageException failure)
        {
            // Not even the job's end could be written; it is taken up again at the next start.
            Failed(log, job.Id, failure.Message);
        }
        finally
        {
            lanes.End(job.Id);
        }
    }

    /// <summary>The oldest job that waits on a lane, which is at work from now on; null where none does.</summary>
    private Job? Next(bool isQuick)
    {
        while (
            register.All().LastOrDefault(job => job.State == JobState.Waiting && JobLanes.IsQuick(job) == isQuick)
                is { } waiting
        )
        {
            Job? begun = null;
            register.Change(
                waiting.Id,
                now =>
                    now.State != JobState.Waiting
                        ? now
                        : begun = now with
                        {
                            State = JobState.Running,
                            Started = now.Started ?? setup.Clock.GetUtcNow(),
                        }
            );
            if (begun is not null)
            {
                return begun;
            }
        }
        return null;
    }

    [LoggerMessage(LogLevel.Error, "How job {Id} stands could not be written: {Why}")]
    private static partial void Failed(ILogger log, string id, string why);
}
