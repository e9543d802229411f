using System.Globalization;
using System.Text.Json;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Jobs;

/// <summary>
/// Keeps jobs and their failures in the store, so that they survive the end of the program. Failures lie in pages; a page that is full is
/// never written again.
/// </summary>
internal sealed class JobShelf(StorePool stores, TimeProvider clock)
{
    private const string Jobs = "job";
    private const string FailurePages = "job-failures";
    private const int PageLength = 200;

    /// <summary>Does something with jobs as they stand in the store: all of it or nothing, and nobody comes in between.</summary>
    public T Together<T>(Func<RecordStore, T> work)
    {
        using StoreLease lease = stores.Rent();
        return lease.Store.Together(() => work(lease.Store));
    }

    /// <summary>Looks at what stands in the store.</summary>
    public T Look<T>(Func<RecordStore, T> look)
    {
        using StoreLease lease = stores.Rent();
        return look(lease.Store);
    }

    /// <summary>The versions of all jobs, by id.</summary>
    public static IReadOnlyDictionary<string, long> Versions(RecordStore store) => store.Documents.Versions(Jobs);

    /// <summary>A job as it stands in the store; null where there is none, or none that this version can read.</summary>
    public static KeptJob? Find(RecordStore store, string id) =>
        store.Documents.Find(Jobs, id) is { } document ? Read(document) : null;

    private static KeptJob? Read(DeskDocument document)
    {
        try
        {
            return JsonSerializer.Deserialize(document.Body, JobJson.Default.JobDocument) is { } kept
                ? new KeptJob(kept.Job with { Input = kept.Input }, document.Version)
                : null;
        }
        catch (JsonException)
        {
            // Of a newer program, which will know it.
            return null;
        }
    }

    /// <summary>Adds a job under the next number that is free.</summary>
    /// <param name="last">The last number that is known to be taken.</param>
    /// <param name="make">Makes the job of its id.</param>
    /// <param name="store">The store.</param>
    public KeptJob Add(RecordStore store, int last, Func<string, Job> make)
    {
        while (true)
        {
            Job job = make((++last).ToString("D6", CultureInfo.InvariantCulture));
            if (store.Documents.Add(Jobs, job.Id, Body(job), clock.GetUtcNow()))
            {
                return new KeptJob(job, 1);
            }
        }
    }

    /// <summary>Writes how a job stands that was read in the same transaction.</summary>
    public KeptJob Write(RecordStore store, Job job, long version)
    {
        store.Documents.Put(Jobs, job.Id, Body(job), clock.GetUtcNow());
        return new KeptJob(job, version + 1);
    }

    /// <summary>Takes a job and its failures out.</summary>
    public static void Remove(RecordStore store, Job job)
    {
        for (int page = 0; page * PageLength < job.FailuresListed; page++)
        {
            store.Documents.Remove(FailurePages, PageId(job.Id, page));
        }
        store.Documents.Remove(Jobs, job.Id);
    }

    /// <summary>Adds failures behind those that are there; what goes beyond the most is not kept.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The job.</param>
    /// <param name="listed">How many are there.</param>
    /// <param name="more">The next ones.</param>
    public void AddFailures(RecordStore store, string id, int listed, IReadOnlyList<JobFailure> more)
    {
        int taken = 0;
        while (taken < more.Count && listed < Job.MostFailures)
        {
            int page = listed / PageLength;
            List<JobFailure> content = [.. ReadPage(store, id, page).Take(listed % PageLength)];
            int room = PageLength - content.Count;
            content.AddRange(more.Skip(taken).Take(room));
            int added = Math.Min(room, more.Count - taken);
            store.Documents.Put(
                FailurePages,
                PageId(id, page),
                JsonSerializer.Serialize([.. content], JobJson.Default.JobFailureArray),
                clock.GetUtcNow()
            );
            taken += added;
            listed += added;
        }
    }

    /// <summary>Failures of a job, in the order in which they came up.</summary>
    /// <param name="job">The job.</param>
    /// <param name="offset">How many are left out first.</param>
    /// <param name="count">How many are wanted at most.</param>
    public IReadOnlyList<JobFailure> Failures(Job job, int offset, int count)
    {
        using StoreLease lease = stores.Rent();
        List<JobFailure> found = [];
        int end = (int)Math.Min((long)offset + count, job.FailuresListed);
        for (int at = offset; at < end; )
        {
            JobFailure[] page = ReadPage(lease.Store, job.Id, at / PageLength);
            JobFailure[] wanted = [.. page.Skip(at % PageLength).Take(end - at)];
            if (wanted.Length == 0)
            {
                break;
            }
            found.AddRange(wanted);
            at += wanted.Length;
        }
        return found;
    }

    private static JobFailure[] ReadPage(RecordStore store, string id, int page) =>
        store.Documents.Find(FailurePages, PageId(id, page)) is { } document
            ? JsonSerializer.Deserialize(document.Body, JobJson.Default.JobFailureArray) ?? []
            : [];

    private static string PageId(string id, int page) => $"{id}-{page.ToString("D4", CultureInfo.InvariantCulture)}";

    private static string Body(Job job) =>
        JsonSerializer.Serialize(new JobDocument(job, job.Input), JobJson.Default.JobDocument);
}

/// <summary>A job as it stands in the store.</summary>
/// <param name="Job">The job.</param>
/// <param name="Version">Goes up with every change.</param>
internal sealed record KeptJob(Job Job, long Version);
