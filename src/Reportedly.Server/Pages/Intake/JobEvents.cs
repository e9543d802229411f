using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Reportedly.Server.Jobs;

namespace Reportedly.Server.Pages.Intake;

/// <summary>Tells a page how its job goes on, as server-sent events, until it has ended.</summary>
internal static class JobEvents
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Sends them.</summary>
    public static async Task SendAsync(string id, HttpContext context, JobList jobs)
    {
        // A job that is not there is told before anything is sent.
        jobs.Get(id);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        Job? before = null;
        // A desk that closes waits for no page that looks on.
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping
        );
        try
        {
            await foreach (Job job in jobs.FollowAsync(id, Heartbeat, end.Token))
            {
                string sent = ReferenceEquals(job, before)
                    ? ": still at it\n\n"
                    : $"event: job\ndata: {JsonSerializer.Serialize(JobNews.Of(job), JobNewsJson.Default.JobNews)}\n\n";
                await context.Response.WriteAsync(sent, context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                before = job;
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The page was left, or the desk closes.
        }
    }
}

/// <summary>What a job page shows, in words that are ready to show.</summary>
/// <param name="Mark">The sign of the state.</param>
/// <param name="State">The state.</param>
/// <param name="Ended">True where nothing more will come.</param>
/// <param name="Part">How much is done, from 0 to 1; null where the whole is not known.</param>
/// <param name="Progress">That in words.</param>
/// <param name="Counts">What became of what was taken in.</param>
internal sealed record JobNews(string Mark, string State, bool Ended, double? Part, string Progress, string Counts)
{
    /// <summary>What a page shows of a job.</summary>
    public static JobNews Of(Job job) =>
        new(
            JobWords.Mark(job),
            JobWords.State(job),
            job.IsEnded,
            job.Part,
            JobWords.Progress(job),
            JobWords.Counts(job.Counts)
        );
}

/// <summary>How news become JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JobNews))]
internal sealed partial class JobNewsJson : JsonSerializerContext;
