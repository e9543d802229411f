using System.Collections.Concurrent;
using Reportedly.Storage;

namespace Reportedly.Server.Jobs;

/// <summary>
/// All jobs as they stand, in memory and in the store, which several desks may share: what is changed is read from there first. Knows who
/// waits for one to change. Safe from any thread.
/// </summary>
internal sealed class JobRegister
{
    /// <summary>Jobs that ended are remembered up to this many.</summary>
    private const int MostEnded = 1000;

    private readonly JobShelf shelf;
    private readonly JobLeases leases;
    private readonly TimeProvider clock;
    private readonly Lock turn = new();
    private readonly ConcurrentDictionary<string, KeptJob> jobs = new(StringComparer.Ordinal);
    private TaskCompletionSource changed = Fresh();

    public JobRegister(JobShelf shelf, JobLeases leases, TimeProvider clock)
    {
        this.shelf = shelf;
        this.leases = leases;
        this.clock = clock;
        Refresh();
    }

    /// <summary>All jobs, the newest first.</summary>
    public IReadOnlyList<Job> All() =>
        [.. jobs.Values.Select(kept => kept.Job).OrderByDescending(job => job.Id, StringComparer.Ordinal)];

    /// <summary>A job; null where there is none.</summary>
    public Job? Find(string id) => jobs.GetValueOrDefault(id)?.Job;

    /// <summary>Sees what other desks of the same store did since.</summary>
    public void Refresh()
    {
        lock (turn)
        {
            IReadOnlyDictionary<string, long> versions = shelf.Look(JobShelf.Versions);
            string[] gone = [.. jobs.Keys.Where(id => !versions.ContainsKey(id))];
            string[] other =
            [
                .. versions.Where(one => jobs.GetValueOrDefault(one.Key)?.Version != one.Value).Select(one => one.Key),
            ];
            foreach (string id in gone.Concat(other))
            {
                Keep(id, shelf.Look(store => JobShelf.Find(store, id)));
            }
        }
    }

    /// <summary>Adds a job.</summary>
    /// <param name="make">Makes it of its id.</param>
    /// <param name="tell">Tells the audit, in the same breath.</param>
    public Job Add(Func<string, Job> make, Action<RecordStore, Job>? tell = null)
    {
        lock (turn)
        {
            int last = jobs.Keys.Select(id => int.TryParse(id, out int number) ? number : 0).DefaultIfEmpty().Max();
            KeptJob added = shelf.Together(store =>
            {
                KeptJob fresh = shelf.Add(store, last, make);
                if (fresh.Job.State == JobState.Arriving)
                {
                    leases.Take(store, fresh.Job.Id);
                }
                tell?.Invoke(store, fresh.Job);
                return fresh;
            });
            return Keep(added.Job.Id, added)!;
        }
    }

    /// <summary>Changes a job as it stands; on return that is on the disk. A job that is gone stays gone.</summary>
    /// <param name="id">The job.</param>
    /// <param name="change">What it becomes; the same for no change.</param>
    /// <param name="tell">Tells the audit, in the same breath.</param>
    /// <returns>The job as it is now; null where it is gone.</returns>
    public Job? Change(string id, Func<Job, Job> change, Action<RecordStore, Job>? tell = null) =>
        Change(
            id,
            (store, job) =>
            {
                Job now = change(job);
                if (!ReferenceEquals(now, job))
                {
                    tell?.Invoke(store, now);
                }
                return now;
            }
        );

    /// <summary>Changes a job that this desk is at work on.</summary>
    /// <param name="id">The job.</param>
    /// <param name="change">What it becomes; the same for no change.</param>
    /// <param name="failures">What could not be read since the last change.</param>
    /// <exception cref="JobLostException">Another desk is at work on it.</exception>
    public Job? ChangeHeld(string id, Func<Job, Job> change, IReadOnlyList<JobFailure>? failures = null) =>
        Change(
            id,
            (store, job) =>
            {
                if (!leases.IsMine(store, id))
                {
                    throw new JobLostException(id);
                }
                if (failures is { Count: > 0 })
                {
                    shelf.AddFailures(store, id, job.FailuresListed, failures);
                }
                return change(job);
            }
        );

    /// <summary>Takes a job that waits, so that no other desk does.</summary>
    /// <param name="id">The job.</param>
    /// <param name="begin">What it becomes.</param>
    /// <returns>The job; null where it waits no longer.</returns>
    public Job? Claim(string id, Func<Job, Job> begin)
    {
        bool isClaimed = false;
        Job? now = Change(
            id,
            (store, job) =>
            {
                if (job.State != JobState.Waiting)
                {
                    return job;
                }
                leases.Take(store, id);
                isClaimed = true;
                return begin(job);
            }
        );
        return isClaimed ? now : null;
    }

    /// <summary>Lets go of a job that this desk was at work on; where it is not at its end, it waits for the next who takes it.</summary>
    public void LetGo(string id) =>
        Change(
            id,
            (store, job) =>
            {
                bool isMine = leases.IsMine(store, id);
                leases.Drop(store, id);
                return isMine ? Left(job) : job;
            }
        );

    /// <summary>Renews the lease of a job.</summary>
    /// <returns>False where another desk is at work on it.</returns>
    public bool Renew(string id) => shelf.Together(store => leases.Renew(store, id));

    /// <summary>Takes back a job from a desk that fell: it waits for the next, or is gone where not all of it had come.</summary>
    /// <returns>True where it is gone.</returns>
    public bool TakeBack(Job job)
    {
        // Looked at first: most are in good hands, and to write makes others wait.
        if (!shelf.Look(store => leases.IsFree(store, job.Id)))
        {
            return false;
        }
        if (job.State == JobState.Arriving)
        {
            return Remove(job, store => leases.IsFree(store, job.Id));
        }
        Change(job.Id, (store, now) => leases.IsFree(store, job.Id) ? Left(now) : now);
        return false;
    }

    /// <summary>Takes a job out.</summary>
    public void Remove(Job job) => Remove(job, _ => true);

    private bool Remove(Job job, Func<RecordStore, bool> may)
    {
        lock (turn)
        {
            bool isGone = shelf.Together(store =>
            {
                if (!may(store))
                {
                    return false;
                }
                leases.Drop(store, job.Id);
                JobShelf.Remove(store, job);
                return true;
            });
            if (isGone)
            {
                Keep(job.Id, null);
            }
            return isGone;
        }
    }

    private static Job Left(Job job) =>
        job.State != JobState.Running
            ? job
            : job with
            {
                State = job.Step == Job.Stopping ? JobState.Stopped : JobState.Waiting,
                Step = null,
                Rate = null,
                Left = null,
            };

    private Job? Change(string id, Func<RecordStore, Job, Job> change)
    {
        lock (turn)
        {
            return Keep(
                id,
                shelf.Together(store =>
                {
                    if (JobShelf.Find(store, id) is not { } read)
                    {
                        return null;
                    }
                    Job now = change(store, read.Job);
                    if (ReferenceEquals(now, read.Job))
                    {
                        return read;
                    }
                    if (now.State is not (JobState.Arriving or JobState.Running))
                    {
                        leases.Drop(store, id);
                    }
                    return shelf.Write(store, now, read.Version);
                })
            );
        }
    }

    /// <summary>Remembers a job as it stands in the store, and tells whoever waits for a change.</summary>
    private Job? Keep(string id, KeptJob? kept)
    {
        if (kept is null)
        {
            if (jobs.TryRemove(id, out _))
            {
                Tell();
            }
            return null;
        }
        if (jobs.TryGetValue(id, out KeptJob? known) && known.Version == kept.Version)
        {
            return known.Job;
        }
        jobs[id] = kept;
        Tell();
        return kept.Job;
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
