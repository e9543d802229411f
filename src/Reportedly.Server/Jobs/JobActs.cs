using Microsoft.AspNetCore.Http;
using Reportedly.Server.Access;
using Reportedly.Storage;

namespace Reportedly.Server.Jobs;

/// <summary>What the audit says of whoever hands in, stops and lets go on.</summary>
internal static class JobActs
{
    /// <summary>Says that a job was handed in.</summary>
    public static Action<RecordStore, Job> TakenIn(HttpContext context) =>
        (store, job) => Acts.Tell(store, context, Acts.TakenIn, job.What, ("job", job.Id));

    /// <summary>Says what was done to a job.</summary>
    public static Action<RecordStore, Job> Changed(HttpContext context, string change) =>
        (store, job) => Acts.Tell(store, context, Acts.JobChanged, job.What, ("job", job.Id), ("change", change));
}
