using Reportedly.Reading;
using Reportedly.Server.Hosting;
using Reportedly.Server.Intake;
using Reportedly.Server.Phrasing;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Jobs;

/// <summary>Reads one job into the store, from where it stood to its end.</summary>
internal sealed class JobRun(
    DeskSetup setup,
    JobRegister register,
    JobItems items,
    DeskReader reader,
    StorePool stores,
    ViewFollowing following
)
{
    private const int MostUncounted = 128;
    private const int MostTries = 5;

    private static readonly TimeSpan LongestUncounted = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);

    /// <summary>How long a job waits for incidents; where they take longer, they come later.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Runs it. What goes wrong is told in the job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="stopped">Somebody stopped it, or the desk is closed.</param>
    /// <param name="closing">The desk is closed.</param>
    public async Task RunAsync(Job job, CancellationToken stopped, CancellationToken closing)
    {
        (JobState State, string? Problem) end;
        try
        {
            await ReadAsync(job, stopped);
            Step(job, "bringing incidents up to date");
            await following.CaughtUpAsync(Patience, stopped);
            end = (JobState.Done, null);
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // It stays as it is, and goes on when the desk is opened again.
            return;
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            end = (JobState.Stopped, null);
        }
        catch (StorageException failure)
        {
            end = (
                JobState.Failed,
                $"{failure.Message} What was counted is in the store; let the job go on when that is mended."
            );
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // One job that fails takes no other with it; its page says what it was.
            end = (
                JobState.Failed,
                $"The job broke off ({failure.GetType().Name}: {Words.Clean(failure.Message)}). What was counted is in the store."
            );
        }
        following.Signal();
        Persist(
            () =>
                register.ChangeHeld(
                    job.Id,
                    now =>
                        now with
                        {
                            State = end.State,
                            Problem = end.Problem,
                            Step = null,
                            Left = null,
                            Ended = setup.Clock.GetUtcNow(),
                        }
                ),
            closing
        );
    }

    private async Task ReadAsync(Job job, CancellationToken stopped)
    {
        if (!reader.IsLoaded)
        {
            Step(job, "loading the reader");
        }
        Func<ReportInput, ReportReading> read = await Task.Run(reader.Get, stopped);
        Step(job, "reading");
        WebPages pages = new(() => setup.CreateWeb(setup.AllowedHosts).Fetch, setup.Raw, job.Input.Published, stopped);
        using StoreLease lease = stores.Rent();
        StoreSink sink = new(lease.Store);
        JobTally tally = new(sink, setup.Clock);
        int uncounted = 0;
        void Count()
        {
            Persist(sink.Flush, stopped);
            (Func<Job, Job> change, IReadOnlyList<JobFailure> failures) = tally.Settle();
            Persist(() => register.ChangeHeld(job.Id, change, failures), stopped);
            uncounted = 0;
        }
        try
        {
            await OrderedPipeline.RunAsync(
                items.Of(job, pages),
                item => InputWork.Do(item, input => ReadItem.Of(input, read), "reader"),
                outcome =>
                {
                    tally.Take(outcome);
                    if (++uncounted >= MostUncounted || setup.Clock.GetUtcNow() - tally.Since >= LongestUncounted)
                    {
                        Count();
                    }
                    return true;
                },
                setup.Workers,
                stopped
            );
        }
        catch (StorageException)
        {
            lease.Break();
            throw;
        }
        catch (OperationCanceledException)
        {
            // What is read is kept, so that it is not read again.
            Count();
            throw;
        }
        Count();
    }

    /// <summary>Says what is done just now. Where the store is busy, nothing is said: the counts tell more.</summary>
    private void Step(Job job, string step)
    {
        try
        {
            register.ChangeHeld(
                job.Id,
                now => now with { Step = now.Step == Job.Stopping ? now.Step : step, Rate = null, Left = null }
            );
        }
        catch (StorageException)
        {
            // What must be written is tried again, and told where it cannot be.
        }
    }

    /// <summary>Writes, and tries again a few times where another program holds the store.</summary>
    private static void Persist(Action write, CancellationToken stop)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                write();
                return;
            }
            catch (StorageException) when (tries < MostTries && !stop.IsCancellationRequested)
            {
                stop.WaitHandle.WaitOne(BetweenTries);
            }
        }
    }
}
