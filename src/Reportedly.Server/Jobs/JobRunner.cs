using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reportedly.Server.Hosting;
using Reportedly.Storage;

namespace Reportedly.Server.Jobs;

/// <summary>Reads jobs one after another on two lanes, for as long as the desk is open.</summary>
internal sealed partial class JobRunner(
    DeskSetup setup,
    JobRegister register,
    JobLeases leases,
    JobLanes lanes,
    Spool spool,
    JobRun run,
    ILogger<JobRunner> log
) : BackgroundService
{
    /// <summary>How long what was handed in is kept where something of it failed.</summary>
    public static readonly TimeSpan Keeping = TimeSpan.FromDays(30);

    /// <summary>How often it is looked what other desks of the store did.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            GoOn();
            await Task.WhenAll(
                LaneAsync(true, stoppingToken),
                LaneAsync(false, stoppingToken),
                LookAroundAsync(stoppingToken)
            );
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The desk is closed; jobs go on when it is opened again.
        }
    }

    /// <summary>Takes up what the last end of the program left, and clears away what nobody can want any more.</summary>
    private void GoOn()
    {
        LookAround();
        foreach (Job job in register.TooOld())
        {
            register.Remove(job);
        }
        Clear();
    }

    private async Task LookAroundAsync(CancellationToken closing)
    {
        while (true)
        {
            await Task.Delay(LookEvery, setup.Clock, closing);
            try
            {
                LookAround();
            }
            catch (StorageException failure)
            {
                // What cannot be looked at now can be in a moment; a lease lasts longer than that.
                Blind(log, failure.Message);
            }
        }
    }

    /// <summary>Renews what this desk holds, and sees what other desks hold no longer, handed in, or were told to stop.</summary>
    private void LookAround()
    {
        foreach (string id in leases.Held.Where(leases.IsDue).Where(id => !register.Renew(id)))
        {
            lanes.Stop(id);
        }
        register.Refresh();
        HashSet<string> held = new(leases.Held, StringComparer.Ordinal);
        foreach (Job job in register.All().Where(job => job.State is JobState.Arriving or JobState.Running))
        {
            if (!held.Contains(job.Id))
            {
                if (register.TakeBack(job))
                {
                    spool.Remove(job.Id);
                }
            }
            else if (job.Step == Job.Stopping)
            {
                lanes.Stop(job.Id);
            }
        }
        foreach (Job job in register.All().Where(CanTake))
        {
            lanes.Wake(job);
        }
    }

    private bool CanTake(Job job) => job.State == JobState.Waiting && spool.Holds(job.Input);

    /// <summary>Removes files that no job can want any more.</summary>
    private void Clear()
    {
        // Looked at before the jobs: what another desk takes in meanwhile is not among them.
        IReadOnlyList<string> there = spool.All();
        register.Refresh();
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
        foreach (string id in there.Where(id => !wanted.Contains(id) && !arriving.Contains(id)))
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
        catch (JobLostException lost)
        {
            // This desk slept for longer than its lease, and the job is in other hands.
            Lost(log, lost.Message);
        }
        catch (StorageException failure)
        {
            // Not even the job's end could be written; whoever can takes it up again.
            Failed(log, job.Id, failure.Message);
        }
        finally
        {
            lanes.End(job.Id);
            LetGo(job.Id);
        }
    }

    private void LetGo(string id)
    {
        try
        {
            register.LetGo(id);
        }
        catch (StorageException failure)
        {
            // Its lease runs out by itself.
            Failed(log, id, failure.Message);
        }
    }

    /// <summary>The oldest job that waits on a lane, which is at work from now on; null where none does.</summary>
    private Job? Next(bool isQuick)
    {
        while (register.All().LastOrDefault(job => CanTake(job) && JobLanes.IsQuick(job) == isQuick) is { } waiting)
        {
            Job? begun = register.Claim(
                waiting.Id,
                now => now with { State = JobState.Running, Started = now.Started ?? setup.Clock.GetUtcNow() }
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

    [LoggerMessage(LogLevel.Warning, "{Why}")]
    private static partial void Lost(ILogger log, string why);

    [LoggerMessage(LogLevel.Warning, "It could not be seen what other desks of this store do: {Why}")]
    private static partial void Blind(ILogger log, string why);
}
