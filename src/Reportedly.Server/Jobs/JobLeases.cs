using System.Collections.Concurrent;
using System.Globalization;
using Reportedly.Server.Access.Accounts;
using Reportedly.Storage;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Jobs;

/// <summary>
/// Says which desk of a store is at work on a job: it holds a lease, which it renews for as long as it works. The lease of a desk that fell
/// runs out, and another takes the job up. What happens here happens in the transaction of whoever asks.
/// </summary>
/// <param name="clock">The time. The clocks of machines that share a store must agree to within a few seconds.</param>
internal sealed class JobLeases(TimeProvider clock)
{
    /// <summary>How long a lease holds when it is not renewed.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    private const string Kind = DeskDocuments.Passing + "job-lease";

    // Of this opening of the desk: one that is opened again is another.
    private readonly string desk = Secrets.Id();
    private readonly ConcurrentDictionary<string, DateTimeOffset> held = new(StringComparer.Ordinal);

    /// <summary>The jobs that this desk holds, as far as it knows.</summary>
    public IReadOnlyList<string> Held => [.. held.Keys];

    /// <summary>Takes a job, whoever held it.</summary>
    public void Take(RecordStore store, string job)
    {
        DateTimeOffset until = clock.GetUtcNow() + Length;
        string body = string.Create(CultureInfo.InvariantCulture, $"{desk} {until.ToUnixTimeMilliseconds()}");
        store.Documents.Put(Kind, job, body, clock.GetUtcNow());
        held[job] = until;
    }

    /// <summary>True where this desk holds the job: nobody took it, even if the time is up.</summary>
    public bool IsMine(RecordStore store, string job) => Find(store, job).Desk == desk;

    /// <summary>True where no desk holds the job any more.</summary>
    public bool IsFree(RecordStore store, string job) => Find(store, job).Until <= clock.GetUtcNow();

    /// <summary>Lets a job go, if this desk holds it.</summary>
    public void Drop(RecordStore store, string job)
    {
        if (IsMine(store, job))
        {
            store.Documents.Remove(Kind, job);
        }
        held.TryRemove(job, out _);
    }

    /// <summary>True where a lease has used up so much of its time that it is to be renewed.</summary>
    public bool IsDue(string job) =>
        held.TryGetValue(job, out DateTimeOffset until) && until - clock.GetUtcNow() < Length * 2 / 3;

    /// <summary>Renews the lease of a job.</summary>
    /// <returns>False where another desk has the job.</returns>
    public bool Renew(RecordStore store, string job)
    {
        if (IsMine(store, job))
        {
            Take(store, job);
            return true;
        }
        held.TryRemove(job, out _);
        return false;
    }

    private static (string? Desk, DateTimeOffset Until) Find(RecordStore store, string job) =>
        store.Documents.Find(Kind, job)?.Body.Split(' ') is [var desk, var until]
            ? (desk, DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(until, CultureInfo.InvariantCulture)))
            : (null, DateTimeOffset.MinValue);
}

/// <summary>Another desk took up the job that this one was at work on; it must write nothing of it any more.</summary>
/// <param name="job">The job.</param>
internal sealed class JobLostException(string job) : Exception($"Job {job} was taken up by another desk.");
