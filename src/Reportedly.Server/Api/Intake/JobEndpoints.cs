using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Jobs;

namespace Reportedly.Server.Api.Intake;

/// <summary>What was handed in to be read, and what became of it.</summary>
internal static class JobEndpoints
{
    private const string Tag = IntakeEndpoints.Tag;

    private static readonly ApiParameter Id = new("id", ParameterSort.Text, "The job's id.");

    private static readonly ApiOperation List = new("list_jobs", Tag, "What was handed in to be read")
    {
        Says = "As they were handed in, the first first. Jobs that ended long ago are no longer listed.",
        Query = ApiPaging.With(
            "job",
            ApiParameter.Several<JobState>("state", "How far it is."),
            ApiParameter.Several<JobKind>("kind", "What was handed in.")
        ),
        Answer = ApiAnswer.List("job", "A page of jobs."),
    };

    private static readonly ApiOperation One = new("get_job", Tag, "One job")
    {
        Route = [Id],
        Answer = ApiAnswer.One("job", "The job."),
        Problems = [404],
    };

    private static readonly ApiOperation Failures = new("list_failures", Tag, "What a job could not read")
    {
        Says = "In the order in which it came up; the first 10,000.",
        Route = [Id],
        Query = ApiPaging.With("failure"),
        Answer = ApiAnswer.List("failure", "A page of failures."),
        Problems = [404],
    };

    private static readonly ApiOperation Events = new("watch_job", Tag, "How a job goes on, as it happens")
    {
        Says =
            "Server-sent events named `job`, each with the job as it is. A comment every 15 seconds says that the stream is alive; it ends with the job.",
        Route = [Id],
        Answer = new ApiAnswer(200, "Events named `job`.", new ApiContent("text/event-stream", null)),
        Problems = [404],
    };

    private static readonly ApiOperation Retry = new("retry_job", Tag, "Try a job's failures again")
    {
        Says = "These and nothing else, as a job of its own.",
        Route = [Id],
        Answer = new ApiAnswer(202, "The new job.", new ApiContent("application/json", "job")) { HasLocation = true },
        Problems = [404, 409],
    };

    private static readonly ApiOperation Stop = new("stop_job", Tag, "Stop a job")
    {
        Says = "What was read until then stays.",
        Route = [Id],
        Answer = new ApiAnswer(200, "The job.", new ApiContent("application/json", "job")),
        Problems = [404, 409],
    };

    private static readonly ApiOperation GoOn = new("continue_job", Tag, "Let a job go on")
    {
        Says = "One that was stopped or broke off, from where it was.",
        Route = [Id],
        Answer = new ApiAnswer(200, "The job.", new ApiContent("application/json", "job")),
        Problems = [404, 409],
    };

    /// <summary>Where a job stands.</summary>
    public static string AddressOf(Job job) => $"{ApiMapping.Root}/jobs/{job.Id}";

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.GetApi("/jobs", List, ListAsync).ForReaders();
        routes
            .GetApi("/jobs/{id}", One, call => Entity.AnswerAsync(call, JobView.Of(Find(call)), "application/json"))
            .ForReaders();
        routes.GetApi("/jobs/{id}/failures", Failures, FailuresAsync).ForReaders();
        routes.GetApi("/jobs/{id}/events", Events, EventsAsync).ForReaders();
        routes.PostApi("/jobs/{id}/retry", Retry, RetryAsync).ForReviewers();
        routes
            .PostApi(
                "/jobs/{id}/stop",
                Stop,
                call =>
                    SendAsync(
                        call,
                        call.Get<JobList>().Stop(call.Route("id"), JobActs.Changed(call.Context, "stopped")),
                        200
                    )
            )
            .ForReviewers();
        routes
            .PostApi(
                "/jobs/{id}/go-on",
                GoOn,
                call =>
                    SendAsync(
                        call,
                        call.Get<JobList>().GoOn(call.Route("id"), JobActs.Changed(call.Context, "goes on")),
                        200
                    )
            )
            .ForReviewers();
    }

    private static Job Find(ApiCall call) => call.Get<JobList>().Get(call.Route("id"));

    private static async Task ListAsync(ApiCall call)
    {
        ApiPaging paging = ApiPaging.Of(call);
        Job[] found =
        [
            .. call.Get<JobList>()
                .All()
                .Where(job => Fits(call.Several<JobState>("state"), job.State))
                .Where(job => Fits(call.Several<JobKind>("kind"), job.Kind))
                .OrderBy(job => job.Id, StringComparer.Ordinal),
        ];
        Job[] left = [.. found.Where(job => string.CompareOrdinal(job.Id, paging.After) > 0)];
        Job[] page = [.. left.Take(paging.Limit)];
        await new ApiPage(
            found.Length,
            [.. page.Select(JobView.Of)],
            left.Length > page.Length ? page[^1].Id : null
        ).AnswerAsync(call, paging, found.Select(LastTouched).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max());
    }

    private static bool Fits<T>(System.Collections.Immutable.ImmutableArray<T> wanted, T value) =>
        wanted.IsEmpty || wanted.Contains(value);

    private static DateTimeOffset LastTouched(Job job) => job.Ended ?? job.Started ?? job.Created;

    private static async Task FailuresAsync(ApiCall call)
    {
        ApiPaging paging = ApiPaging.Of(call);
        Job job = Find(call);
        int offset = paging.After is { } after ? int.Parse(after, CultureInfo.InvariantCulture) : 0;
        IReadOnlyList<JobFailure> page = call.Get<JobList>().Failures(job.Id, offset, paging.Limit);
        int next = offset + page.Count;
        await new ApiPage(
            job.Counts.Failed,
            [.. page.Select(JobView.Of)],
            page.Count > 0 && next < job.FailuresListed ? next.ToString(CultureInfo.InvariantCulture) : null
        ).AnswerAsync(call, paging, LastTouched(job));
    }

    private static async Task EventsAsync(ApiCall call)
    {
        Job before = Find(call);
        EventStream events = new(call);
        await events.FollowAsync(async end =>
        {
            string? told = null;
            await foreach (Job job in call.Get<JobList>().FollowAsync(before.Id, EventStream.Heartbeat, end))
            {
                string now = Encoding.UTF8.GetString(JobView.Of(job).Span);
                await (now == told ? events.BeatAsync() : events.SendAsync("job", null, now));
                told = now;
            }
        });
    }

    private static Task RetryAsync(ApiCall call)
    {
        Job job = call.Get<JobList>()
            .Retry(call.Route("id"), Acts.WhoOf(call.Context.User), JobActs.TakenIn(call.Context));
        call.Context.Response.Headers.Location = AddressOf(job);
        return SendAsync(call, job, StatusCodes.Status202Accepted);
    }

    private static Task SendAsync(ApiCall call, Job job, int status) =>
        Entity.SendAsync(call, JobView.Of(job), "application/json", status);
}
