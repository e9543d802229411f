using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Jobs;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Problems;

namespace Reportedly.Server.Pages.Intake;

/// <summary>Where reports are handed in, and where it is seen what became of them.</summary>
internal static class IntakeEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder intake = routes.MapGroup("/intake").ExcludeFromDescription();
        intake
            .MapGet("", (string? before) => new RazorComponentResult<IntakePage>(new { Before = before }))
            .ForReaders();
        intake.MapPost("/text", TakeTextAsync).ForReviewers();
        intake.MapPost("/addresses", TakeAddressesAsync).ForReviewers();
        intake.MapPost("/files", TakeFilesAsync).ForReviewers();
        intake
            .MapGet(
                "/jobs/{id}",
                (string id, JobList jobs) => new RazorComponentResult<JobPage>(new { Job = jobs.Get(id) })
            )
            .ForReaders();
        intake.MapGet("/jobs/{id}/failures", Failures).ForReaders();
        intake.MapGet("/jobs/{id}/events", JobEvents.SendAsync).ForReaders();
        intake
            .MapPost(
                "/jobs/{id}/stop",
                (string id, HttpContext context, JobList jobs) =>
                    ToJob(jobs.Stop(id, JobActs.Changed(context, "stopped")))
            )
            .ForReviewers();
        intake
            .MapPost(
                "/jobs/{id}/go-on",
                (string id, HttpContext context, JobList jobs) =>
                    ToJob(jobs.GoOn(id, JobActs.Changed(context, "goes on")))
            )
            .ForReviewers();
        intake
            .MapPost(
                "/jobs/{id}/retry",
                (string id, HttpContext context, JobList jobs) =>
                    ToJob(jobs.Retry(id, Acts.WhoOf(context.User), JobActs.TakenIn(context)))
            )
            .ForReviewers();
    }

    private static async Task<IResult> TakeTextAsync(HttpContext context, JobList jobs)
    {
        IFormCollection form = await FormAsync(context);
        return await StartAsync(
            context,
            jobs,
            new JobRequest.PastedText(form["text"].ToString())
            {
                Title = form["title"],
                Publisher = form["publisher"],
                Published = Day(form),
            }
        );
    }

    private static async Task<IResult> TakeAddressesAsync(HttpContext context, JobList jobs)
    {
        IFormCollection form = await FormAsync(context);
        return await StartAsync(
            context,
            jobs,
            new JobRequest.Addresses([.. form["addresses"].ToString().Split(['\n', '\r']).SelectMany(OnLine)])
        );
    }

    /// <summary>The addresses on a line: one, or several with blanks between. What is none is handed on whole, and is then told as such.</summary>
    private static string[] OnLine(string line)
    {
        string[] pieces = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return pieces.All(piece => piece.Contains("://", StringComparison.Ordinal)) ? pieces : [line];
    }

    private static async Task<IResult> TakeFilesAsync(HttpContext context, JobList jobs)
    {
        IFormCollection form = await FormAsync(context);
        // A field of files that was left empty comes as one file without a name.
        ImmutableArray<IFormFile> files = [.. form.Files.Where(file => file.FileName.Length > 0 || file.Length > 0)];
        return await StartAsync(context, jobs, new JobRequest.Files(Arriving(files)) { Published = Day(form) });
    }

    private static async IAsyncEnumerable<ArrivingFile> Arriving(ImmutableArray<IFormFile> files)
    {
        foreach (IFormFile file in files)
        {
            await using Stream content = file.OpenReadStream();
            yield return new ArrivingFile(file.FileName, content);
        }
    }

    private static async Task<IResult> StartAsync(HttpContext context, JobList jobs, JobRequest request)
    {
        Job job = await jobs.StartAsync(
            request,
            Acts.WhoOf(context.User),
            JobActs.TakenIn(context),
            context.RequestAborted
        );
        return ToJob(job);
    }

    private static RazorComponentResult<FailuresPage> Failures(string id, int? from, JobList jobs) =>
        new(new { Job = jobs.Get(id), From = Math.Max(0, from ?? 0) });

    private static SeeOther ToJob(Job job) => new($"/intake/jobs/{job.Id}");

    private static async Task<IFormCollection> FormAsync(HttpContext context) =>
        context.Request.HasFormContentType
            ? await context.Request.ReadFormAsync(context.RequestAborted)
            : throw new DeskProblem(
                StatusCodes.Status415UnsupportedMediaType,
                "Reports are handed in here as a form.",
                "Programs use /api/v1/jobs; see the guide."
            );

    private static DateOnly? Day(IFormCollection form)
    {
        string written = form["published"].ToString().Trim();
        return written.Length == 0 ? null
            : DateOnly.TryParseExact(
                written,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? day
            : throw DeskProblem.BadRequest(
                "The day of publication is no day.",
                "Write it as 2026-03-02, or leave it out; nothing was taken."
            );
    }
}
