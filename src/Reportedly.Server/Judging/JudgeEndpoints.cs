using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Pages.Problems;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Judging;

/// <summary>
/// Takes judgements from any page: <c>POST /judge</c> with the fields of <see cref="JudgementForm"/>, and <c>back</c> for where to go then.
/// A script that accepts JSON gets <c>{ "id": "j12" }</c>.
/// </summary>
internal static class JudgeEndpoints
{
    private const string Json = "application/json";

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/judge", (HttpContext context, Deciding deciding) => JudgeAsync(context, deciding))
            .ForReviewers()
            .ExcludeFromDescription();

    /// <summary>True where a script asks, which takes JSON.</summary>
    public static bool TakesJson(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains(Json, StringComparison.OrdinalIgnoreCase);

    private static async Task<IResult> JudgeAsync(HttpContext context, Deciding deciding)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new DeskProblem(
                StatusCodes.Status415UnsupportedMediaType,
                "A judgement is sent as a form.",
                "See the guide on the desk."
            );
        }
        IFormCollection fields = await context.Request.ReadFormAsync(context.RequestAborted);
        bool isScript = TakesJson(context.Request);
        try
        {
            Judgement made = deciding.Add(context, new JudgementForm(fields));
            return isScript ? Results.Json(new { id = made.Id }) : Back(fields);
        }
        catch (Exception refused) when (Refusal.Of(refused) is { } problem)
        {
            return isScript
                ? Results.Json(
                    new ProblemDetails
                    {
                        Status = problem.Status,
                        Title = problem.Message,
                        Detail = problem.Remedy,
                    },
                    contentType: "application/problem+json",
                    statusCode: problem.Status
                )
                : new RazorComponentResult<AgainPage>(new { Problem = problem, Fields = fields })
                {
                    StatusCode = problem.Status,
                };
        }
    }

    private static IResult Back(IFormCollection fields) => new SeeOther(LocalPaths.Of(fields["back"]));
}

/// <summary>Leads a browser that posted to the page behind it.</summary>
/// <param name="Path">A path of this desk.</param>
internal sealed record SeeOther(string Path) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Path;
        return Task.CompletedTask;
    }
}
