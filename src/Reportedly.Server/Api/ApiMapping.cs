using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Pages.Problems;

namespace Reportedly.Server.Api;

/// <summary>Puts endpoints of the API where they are described.</summary>
internal static class ApiMapping
{
    /// <summary>What all addresses begin with.</summary>
    public const string Root = "/api/v1";

    private static readonly string[] Getting = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Answers those who look.</summary>
    /// <param name="routes">Where endpoints go.</param>
    /// <param name="path">The path behind the root.</param>
    /// <param name="operation">What it takes and answers.</param>
    /// <param name="answer">Answers.</param>
    public static RouteHandlerBuilder GetApi(
        this IEndpointRouteBuilder routes,
        string path,
        ApiOperation operation,
        Func<ApiCall, Task> answer
    ) => Map(routes, Getting, path, operation, answer);

    /// <summary>Answers those who send something.</summary>
    /// <inheritdoc cref="GetApi"/>
    public static RouteHandlerBuilder PostApi(
        this IEndpointRouteBuilder routes,
        string path,
        ApiOperation operation,
        Func<ApiCall, Task> answer
    ) => Map(routes, [HttpMethods.Post], path, operation, answer);

    private static RouteHandlerBuilder Map(
        IEndpointRouteBuilder routes,
        IEnumerable<string> methods,
        string path,
        ApiOperation operation,
        Func<ApiCall, Task> answer
    )
    {
        // As a handler with a method of its own, so that the description of the API finds it.
        Delegate handler = (HttpContext context) => RunAsync(context, operation, answer);
        return routes
            .MapMethods(Root + path, methods, handler)
            .WithName(operation.Id)
            .WithTags(operation.Tag)
            .WithSummary(operation.Summary)
            .WithMetadata(operation);
    }

    private static Task RunAsync(HttpContext context, ApiOperation operation, Func<ApiCall, Task> answer)
    {
        Accepts(context.Request, operation);
        return answer(ApiCall.Of(context, operation));
    }

    private static void Accepts(HttpRequest request, ApiOperation operation)
    {
        StringValues accept = request.Headers.Accept;
        if (
            operation.Answer.Content.IsEmpty
            || !MediaTypeHeaderValue.TryParseList(accept, out IList<MediaTypeHeaderValue>? wanted)
            || wanted.Count == 0
        )
        {
            return;
        }
        bool isThere = operation.Answer.Content.Any(content =>
            wanted.Any(one => one.Quality != 0 && new MediaTypeHeaderValue(content.Type).IsSubsetOf(one))
        );
        if (!isThere)
        {
            throw new DeskProblem(
                StatusCodes.Status406NotAcceptable,
                $"This address does not answer with {accept}.",
                $"It answers with {string.Join(" or ", operation.Answer.Content.Select(content => content.Type))}."
            );
        }
    }
}
