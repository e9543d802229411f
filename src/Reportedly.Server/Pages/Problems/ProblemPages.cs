using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using Reportedly.Server.Hosting;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Problems;

/// <summary>Turns what goes wrong, and answers without a body, into a page or into problem+json (RFC 9457).</summary>
internal sealed partial class ProblemPages(RequestDelegate next, ILogger<ProblemPages> log)
{
    /// <summary>A program has no page to sign in at.</summary>
    private const string TokenRemedy =
        "Send 'Authorization: Bearer TOKEN' with a token from the page Your account; one that ended, was taken back or is mistyped lets in nobody.";

    private static readonly string[] Kept = ["Allow", "Retry-After", "WWW-Authenticate"];

    /// <summary>Runs the rest of the way, and answers where it fails.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        DeskProblem? problem = null;
        try
        {
            await next(context);
            if (
                !context.Response.HasStarted
                && context.Response is { StatusCode: >= 400, ContentLength: null or 0, ContentType: null }
            )
            {
                problem = OfStatus(context.Response.StatusCode);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception failure)
        {
            problem = OfFailure(failure);
            if (problem.Status >= 500)
            {
                Failed(log, failure, context.Request.Method, context.Request.Path);
            }
        }
        if (problem is not null && !context.Response.HasStarted)
        {
            await AnswerAsync(context, problem);
        }
    }

    private static DeskProblem OfFailure(Exception failure) =>
        failure switch
        {
            DeskProblem known => known,
            InvalidJudgementException judged => new DeskProblem(
                StatusCodes.Status409Conflict,
                judged.Message,
                "Nothing was written; look at it as it stands now."
            ),
            SearchFormatException search => DeskProblem.BadRequest(search.Message, "See the guide on searching."),
            // The token of a form stands in its body, so that a body that is too large is noticed there first.
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
            or AntiforgeryValidationException { InnerException: BadHttpRequestException or InvalidDataException } =>
                new DeskProblem(
                    StatusCodes.Status413PayloadTooLarge,
                    $"This is more than the desk takes at once: at most {DeskLimits.MostBytesOfRequest / (1024 * 1024)} MiB.",
                    "Nothing was taken. Send it in parts, or read it with 'reportedly read' on the machine of the store."
                ),
            BadHttpRequestException bad => new DeskProblem(bad.StatusCode, bad.Message, "Correct the request."),
            ArgumentException { ParamName: "query" } query => DeskProblem.BadRequest(
                query.Message,
                "Correct the request."
            ),
            StorageException storage => new DeskProblem(
                StatusCodes.Status503ServiceUnavailable,
                storage.Message,
                "Nothing that was acknowledged is lost; try again, and look at the store with 'reportedly db verify'."
            ),
            _ => new DeskProblem(
                StatusCodes.Status500InternalServerError,
                "The desk failed at this; the failure is in its log.",
                "Nothing that was acknowledged is lost. Go back and try again."
            ),
        };

    private static DeskProblem OfStatus(int status) =>
        status switch
        {
            StatusCodes.Status401Unauthorized => new DeskProblem(status, "You are not signed in.", "Sign in first."),
            StatusCodes.Status403Forbidden => new DeskProblem(
                status,
                "Your role does not allow this.",
                "Ask an admin of this desk."
            ),
            StatusCodes.Status404NotFound => new DeskProblem(status, "There is nothing here.", "Look at the address."),
            StatusCodes.Status405MethodNotAllowed => new DeskProblem(
                status,
                "This address does not take that method.",
                "See the description of the API."
            ),
            StatusCodes.Status415UnsupportedMediaType => new DeskProblem(
                status,
                "This address does not take that type of content.",
                "See the description of the API."
            ),
            _ => new DeskProblem(status, "The request was refused.", "Look at the address and what was sent."),
        };

    private static async Task AnswerAsync(HttpContext context, DeskProblem problem)
    {
        // What tells a program how to ask better stays.
        (string Name, StringValues Values)[] kept =
        [
            .. Kept.Select(name => (name, context.Response.Headers[name])).Where(header => header.Item2.Count > 0),
        ];
        context.Response.Clear();
        foreach ((string name, StringValues values) in kept)
        {
            context.Response.Headers[name] = values;
        }
        context.Response.StatusCode = problem.Status;
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            bool isNobody = problem.Status == StatusCodes.Status401Unauthorized;
            if (isNobody)
            {
                context.Response.Headers.WWWAuthenticate = "Bearer";
            }
            ProblemDetails details = new()
            {
                Status = problem.Status,
                Title = problem.Message,
                Detail = isNobody ? TokenRemedy : problem.Remedy,
            };
            await Results
                .Json(details, contentType: "application/problem+json", statusCode: problem.Status)
                .ExecuteAsync(context);
        }
        else
        {
            await new RazorComponentResult<ProblemPage>(new { Problem = problem })
            {
                StatusCode = problem.Status,
            }.ExecuteAsync(context);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
    private static partial void Failed(ILogger log, Exception failure, string method, string path);
}
