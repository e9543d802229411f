using System.Runtime.CompilerServices;
using Reportedly.Server.Pages.Problems;
using Reportedly.Storage;

namespace Reportedly.Server.Jobs;

/// <summary>What was handed in to be read: the one door to jobs, for pages and for the API. Safe from any thread.</summary>
public sealed class JobList
{
    private readonly JobRegister register;
    private readonly JobShelf shelf;
    private readonly JobArrival arrival;
    private readonly JobLanes lanes;
    private readonly Spool spool;
    private readonly TimeProvider clock;

    internal JobList(
        JobRegister register,
        JobShelf shelf,
        JobArrival arrival,
        JobLanes lanes,
        Spool spool,
        TimeProvider clock
    )
    {
        this.register = register;
        this.shelf = shelf;
        this.arrival = arrival;
        this.lanes = lanes;
        this.spool = spool;
        this.clock = clock;
    }

    /// <summary>All jobs, the newest first.</summary>
    public IReadOnlyList<Job> All() => register.All();

    /// <summary>A job; null where there is none.</summary>
    /// <param name="id">Its id.</param>
    public Job? Find(string id) => register.Find(id);

    /// <summary>A job.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="DeskProblem">There is none.</exception>
    public Job Get(string id) =>
        Find(id)
        ?? throw DeskProblem.NotFound(
            "There is no such job.",
            "See the list of jobs: /api/v1/jobs, or the page Intake."
        );

    /// <summary>Failures of a job, in the order in which they came up.</summary>
    /// <param name="id">The job.</param>
    /// <param name="offset">How many are left out first.</param>
    /// <param name="count">How many are wanted at most.</param>
    /// <exception cref="DeskProblem">There is no such job.</exception>
    public IReadOnlyList<JobFailure> Failures(string id, int offset, int count) =>
        shelf.Failures(Get(id), Math.Max(0, offset), Math.Max(0, count));

    /// <summary>Takes something in; on return it is on the disk and will be read, whatever happens to the program.</summary>
    /// <param name="request">What is handed in.</param>
    /// <param name="who">Who hands it in.</param>
    /// <param name="tell">Tells the audit, in the same breath.</param>
    /// <param name="stop">Breaks off.</param>
    /// <exception cref="DeskProblem">It cannot be taken; nothing of it was.</exception>
    public async Task<Job> StartAsync(
        JobRequest request,
        string who,
        Action<RecordStore, Job> tell,
        CancellationToken stop = default
    )
    {
        Job job = await arrival.TakeAsync(request, who, tell, stop);
        lanes.Wake(job);
        return job;
    }

    /// <summary>Stops a job that waits or runs; what was read until then stays, and it can go on.</summary>
    /// <param name="id">The job.</param>
    /// <param name="tell">Tells the audit, in the same breath.</param>
    /// <exception cref="DeskProblem">There is none, or it has ended.</exception>
    public Job Stop(string id, Action<RecordStore, Job> tell)
    {
        Job job = Get(id);
        if (job.State is not (JobState.Waiting or JobState.Running))
        {
            throw new DeskProblem(409, "This job is not at work.", "Look at it as it stands now.");
        }
        Job? after = register.Change(
            id,
            now =>
                now.State == JobState.Waiting ? now with { State = JobState.Stopped, Ended = clock.GetUtcNow() }
                : now.State == JobState.Running ? now with { Step = Job.Stopping }
                : now,
            tell
        );
        lanes.Stop(id);
        return after ?? Get(id);
    }

    /// <summary>Lets a job that was stopped or broke off go on where it was.</summary>
    /// <param name="id">The job.</param>
    /// <param name="tell">Tells the audit, in the same breath.</param>
    /// <exception cref="DeskProblem">There is none, it is at work, or what it reads is gone.</exception>
    public Job GoOn(string id, Action<RecordStore, Job> tell)
    {
        Job job = Get(id);
        if (job.State is not (JobState.Stopped or JobState.Failed))
        {
            throw new DeskProblem(
                409,
                "This job was neither stopped nor did it break off.",
                "Look at it as it stands now."
            );
        }
        CheckKept(job);
        Job after = register.Change(
            id,
            now =>
                now.State is JobState.Stopped or JobState.Failed
                    ? now with
                    {
                        State = JobState.Waiting,
                        Ended = null,
                        Problem = null,
                        Step = null,
                    }
                    : now,
            tell
        )!;
        lanes.Wake(after);
        return after;
    }

    /// <summary>Tries what failed in a job again, and nothing else, as a job of its own.</summary>
    /// <param name="id">The job whose failures are tried again.</param>
    /// <param name="who">Who wants it.</param>
    /// <param name="tell">Tells the audit, in the same breath.</param>
    /// <exception cref="DeskProblem">There is none, nothing failed, it is still at work, or what it read is gone.</exception>
    public Job Retry(string id, string who, Action<RecordStore, Job> tell)
    {
        Job job = Get(id);
        if (!job.IsEnded || job.Counts.Failed == 0)
        {
            throw new DeskProblem(
                409,
                job.IsEnded ? "Nothing failed in this job." : "This job is still at work.",
                "Look at it as it stands now."
            );
        }
        if (job.RetriedIn is { } other && register.Find(other) is { IsEnded: false })
        {
            throw new DeskProblem(409, $"Job {other} tries these again already.", "Look at that job.");
        }
        CheckKept(job);
        // More failed than are listed: which others, nobody knows, so that all is read again; the store knows what it has.
        bool all = job.Counts.Failed > Job.MostFailures || job.Kind == JobKind.Text;
        IReadOnlyList<JobFailure> failures = all ? [] : Failures(id, 0, Job.MostFailures);
        Job retry = register.Add(
            number => new Job(number, job.Kind, job.What, who, clock.GetUtcNow())
            {
                State = JobState.Waiting,
                RetryOf = job.Id,
                IsKept = job.IsKept,
                ItemsTotal = all ? job.ItemsTotal : failures.Count,
                BytesTotal = all ? job.BytesTotal : null,
                Input = job.Input with
                {
                    Position = 0,
                    FailuresOnly = !all && job.Kind == JobKind.Files,
                    Addresses =
                        job.Kind == JobKind.Addresses && !all
                            ? [.. failures.Select(failure => failure.Where).Distinct(StringComparer.Ordinal)]
                            : job.Input.Addresses,
                },
            },
            tell
        );
        register.Change(id, now => now with { RetriedIn = retry.Id });
        lanes.Wake(retry);
        return retry;
    }

    /// <summary>
    /// What the machine is called that has what a job reads, where it is another than this desk's and the job is not done: a desk there reads
    /// it, and no other can. Null where this desk can.
    /// </summary>
    /// <param name="job">The job.</param>
    public string? Elsewhere(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        bool isWanted = job.IsKept && (job.State != JobState.Done || job.Counts.Failed > 0);
        return isWanted && !spool.Holds(job.Input) ? job.Input.Machine ?? "another machine" : null;
    }

    /// <summary>A job as it is, and again whenever it has changed, until it has ended.</summary>
    /// <param name="id">The job.</param>
    /// <param name="heartbeat">How long it may stay the same; it is then given once more.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="DeskProblem">There is no such job.</exception>
    public async IAsyncEnumerable<Job> FollowAsync(
        string id,
        TimeSpan heartbeat,
        [EnumeratorCancellation] CancellationToken stop = default
    )
    {
        Job? job = Get(id);
        while (job is not null)
        {
            yield return job;
            if (job.IsEnded)
            {
                yield break;
            }
            job = await register.ChangedAsync(job, heartbeat, stop);
        }
    }

    private static void CheckKept(Job job)
    {
        if (!job.IsKept && job.Kind != JobKind.Addresses)
        {
            throw new DeskProblem(
                410,
                "What this job read is no longer kept.",
                "Hand it in again; what is in the store already is not doubled."
            );
        }
    }
}
