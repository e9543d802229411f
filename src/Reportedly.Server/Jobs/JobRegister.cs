using System.Collections.Concurrent;

namespace Reportedly.Server.Jobs;

/// <summary>All jobs as they stand, in memory and on the disk, and who waits for one to change. Safe from any thread.</summary>
internal sealed class JobRegister
{
    /// <summary>Jobs that ended are remembered up to this many.</summary>
    private const int MostEnded = 1000;

    private readonly JobShelf shelf;
    private readonly TimeProvider clock;
    private readonly Lock turn = new();
    private readonly ConcurrentDictionary<string, Job> jobs = new(StringComparer.Ordinal);
    private TaskCompletionSource changed = Fresh();

    public JobRegister(JobShelf shelf, TimeProvider clock)
    {
        this.shelf = shelf;
        this.clock = clock;
        foreach (Job job in shelf.All())
        {
            jobs[job.Id] = job;
        }
    }

    /// <summary>All jobs, the newest first.</summary>
    public IReadOnlyList<Job> All() => [.. jobs.Values.OrderByDescending(job => job.Id, StringComparer.Ordinal)];

    /// <summary>A job; null where there is none.</summary>
    public Job? Find(string id) => jobs.GetValueOrDefault(id);

    /// <summary>Adds a job.</summary>
    public Job Add(Func<string, Job> make)
    {
        lock (turn)
        {
            int last = jobs.Keys.Select(id => int.TryParse(id, out int number) ? number : 0).DefaultIfEmpty().Max();
            Job job = shelf.Add(last, make);
            jobs[job.Id] = job;
            Tell();
            return job;
        }
    }

    /// <summary>Changes a job; on return that is on the disk. A job that is gone stays gone.</summary>
    /// <param name="id">The job.</param>
    /// <param name="change">What it becomes; the same for no change.</param>
    /// <param name="failures">What could not be read since the last change.</param>
    /// <returns>The job as it is now; null where it is gone.</returns>
    public Job? Change(string id, Func<Job, Job> change, IReadOnlyList<JobFailure>? failures = null)
    {
        lock (turn)
        {
            if (!jobs.TryGetValue(id, out Job? job))
            {
                return null;
            }
            Job now = change(job);
            if (ReferenceEquals(now, job))
            {
                return job;
            }
            if (failures is { Count: > 0 })
            {
                // Before the job counts them, so that none that is counted is missing after a crash.
                shelf.AddFailures(id, job.FailuresListed, failures);
            }
            shelf.Write(now);
            jobs[id] = now;
            Tell();
            return now;
        }
    }

    /// <summary>Takes a job out.</summary>
    public void Remove(Job job)
    {
        lock (turn)
        {
            shelf.Remove(job);
            jobs.TryRemove(job.Id, out _);
            Tell();
        }
    }

    /// <summary>The jobs that are forgotten, since so many ended after them.</summary>
    public IReadOnlyList<Job> TooOld() => [.. All().Where(job => job.IsEnded).Skip(MostEnded)];

    /// <summary>Waits until a job is another than it was seen, or until patience ends.</summary>
    /// <returns>The job as it is then; null where it is gone.</returns>
    public async Task<Job?> ChangedAsync(Job seen, TimeSpan patience, CancellationToken stop)
    {
        Task next;
        lock (turn)
        {
            if (!ReferenceEquals(Find(seen.Id), seen))
            {
                return Find(seen.Id);
            }
            next = changed.Task;
        }
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task patient = Task.Delay(patience, clock, enough.Token);
        while (ReferenceEquals(Find(seen.Id), seen) && await Task.WhenAny(next, patient) == next)
        {
            // Another job may have changed; this one is looked at again.
            lock (turn)
            {
                next = changed.Task;
            }
        }
        await enough.CancelAsync();
        stop.ThrowIfCancellationRequested();
        return Find(seen.Id);
    }

    private void Tell()
    {
        TaskCompletionSource before = changed;
        changed = Fresh();
        before.TrySetResult();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
