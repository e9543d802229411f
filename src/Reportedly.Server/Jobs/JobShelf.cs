using System.Globalization;
using System.Text.Json;
using Reportedly.Server.Stores;
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

    /// <summary>All jobs, the oldest first. A document that is none is left alone.</summary>
    public IReadOnlyList<Job> All()
    {
        using StoreLease lease = stores.Rent();
        List<Job> all = [];
        foreach (DeskDocument document in lease.Store.Documents.All(Jobs))
        {
            try
            {
                if (JsonSerializer.Deserialize(document.Body, JobJson.Default.JobDocument) is { } kept)
                {
                    all.Add(kept.Job with { Input = kept.Input });
                }
            }
            catch (JsonException)
            {
                // Of a newer program, which will know it.
            }
        }
        return all;
    }

    /// <summary>Adds a job under the next number that is free.</summary>
    /// <param name="last">The last number that is known to be taken.</param>
    /// <param name="make">Makes the job of its id.</param>
    public Job Add(int last, Func<string, Job> make)
    {
        using StoreLease lease = stores.Rent();
        while (true)
        {
            Job job = make((++last).ToString("D6", CultureInfo.InvariantCulture));
            if (lease.Store.Documents.Add(Jobs, job.Id, Body(job), clock.GetUtcNow()))
            {
                return job;
            }
        }
    }

    /// <summary>Writes how a job stands; on return it is on the disk.</summary>
    public void Write(Job job)
    {
        using StoreLease lease = stores.Rent();
        lease.Store.Documents.Put(Jobs, job.Id, Body(job), clock.GetUtcNow());
    }

    /// <summary>Takes a job and its failures out.</summary>
    public void Remove(Job job)
    {
        using StoreLease lease = stores.Rent();
        for (int page = 0; page * PageLength < job.FailuresListed; page++)
        {
            lease.Store.Documents.Remove(FailurePages, PageId(job.Id, page));
        }
        lease.Store.Documents.Remove(Jobs, job.Id);
    }

    /// <summary>Adds failures behind those that are there; what goes beyond the most is not kept.</summary>
    /// <param name="id">The job.</param>
    /// <param name="listed">How many are there.</param>
    /// <param name="more">The next ones.</param>
    public void AddFailures(string id, int listed, IReadOnlyList<JobFailure> more)
    {
        using StoreLease lease = stores.Rent();
        int taken = 0;
        while (taken < more.Count && listed < Job.MostFailures)
        {
            int page = listed / PageLength;
            List<JobFailure> content = [.. ReadPage(lease, id, page).Take(listed % PageLength)];
            int room = PageLength - content.Count;
            content.AddRange(more.Skip(taken).Take(room));
            int added = Math.Min(room, more.Count - taken);
            lease.Store.Documents.Put(
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
            JobFailure[] page = ReadPage(lease, job.Id, at / PageLength);
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

    private static JobFailure[] ReadPage(StoreLease lease, string id, int page) =>
        lease.Store.Documents.Find(FailurePages, PageId(id, page)) is { } document
            ? JsonSerializer.Deserialize(document.Body, JobJson.Default.JobFailureArray) ?? []
            : [];

    private static string PageId(string id, int page) => $"{id}-{page.ToString("D4", CultureInfo.InvariantCulture)}";

    private static string Body(Job job) =>
        JsonSerializer.Serialize(new JobDocument(job, job.Input), JobJson.Default.JobDocument);
}
