using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Reportedly.Server.Access;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Jobs;

namespace Reportedly.Server.Api.Intake;

/// <summary>Takes reports in.</summary>
internal static class IntakeEndpoints
{
    /// <summary>What all of these are about.</summary>
    public const string Tag = "intake";

    private const string Json = "application/json";

    /// <summary>Types of content that are lines of JSON.</summary>
    private static readonly string[] Lines = ["application/jsonl", "application/x-ndjson"];

    private static readonly ApiOperation Take = new("take_in", Tag, "Take reports in")
    {
        Says =
            "One text, or one address, as JSON; or many texts as JSON lines, as `reportedly read` takes them. When this answers, all "
            + "of it is on the disk and will be read, whatever happens to the desk; the job says what becomes of it. What the store has already "
            + "is not kept twice.",
        Headers = [SentRequests.Header],
        Body = [new ApiContent(Json, "arrival"), .. Lines.Select(type => new ApiContent(type, null))],
        Answer = new ApiAnswer(202, "The job that reads it.", new ApiContent(Json, "job")) { HasLocation = true },
        Problems = [413, 415, 422],
    };

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.PostApi("/intake", Take, TakeAsync).ForReviewers();

    private static async Task TakeAsync(ApiCall call)
    {
        if (
            MediaTypeHeaderValue.TryParse(call.Context.Request.ContentType, out MediaTypeHeaderValue? type)
            && Lines.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
        )
        {
            await AnswerAsync(call, await StartAsync(call, new JobRequest.Files(Arriving(call))));
            return;
        }
        ReadOnlyMemory<byte> body = await JsonBody.BytesAsync(call, [Json, .. Lines]);
        JobRequest request = Request(JsonBody.Object(body));
        // What an earlier try left is read and adds nothing twice, so that it need not be found.
        await AnswerAsync(
            call,
            await call.Get<SentRequests>()
                .RunAsync(call, body, async (_, _) => await StartAsync(call, request), (_, _) => null)
        );
    }

    private static JobRequest Request(JsonElement json)
    {
        FieldReader fields = new(json, "", "text", "url", "title", "publisher", "published");
        string? url = fields.Text("url");
        DateOnly? published = Day(fields.Text("published"));
        if (fields.Text("text") is { } text)
        {
            return new JobRequest.PastedText(text)
            {
                Url = url,
                Title = fields.Text("title"),
                Publisher = fields.Text("publisher"),
                Published = published,
            };
        }
        if (url is null)
        {
            throw JsonBody.Unfit("There is neither a text nor an address.", "Give text, or url.");
        }
        return fields.Text("title") is null && fields.Text("publisher") is null
            ? new JobRequest.Addresses([url]) { Published = published }
            : throw JsonBody.Unfit(
                "A page says its title and its publisher itself.",
                "Leave them out, or give the text, too."
            );
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out DateOnly day) ? day
        : throw JsonBody.Unfit($"'published' cannot be '{text}'.", "It takes a day: 2031-05-04.");

    private static async IAsyncEnumerable<ArrivingFile> Arriving(ApiCall call)
    {
        yield return new ArrivingFile("reports.jsonl", call.Context.Request.Body);
        await Task.CompletedTask;
    }

    private static async Task<SentAnswer> StartAsync(ApiCall call, JobRequest request)
    {
        Job job = await call.Get<JobList>()
            .StartAsync(request, Acts.WhoOf(call.Context.User), JobActs.TakenIn(call.Context), call.Stop);
        return new SentAnswer(StatusCodes.Status202Accepted, JobEndpoints.AddressOf(job), JobView.Of(job));
    }

    private static async Task AnswerAsync(ApiCall call, SentAnswer answer)
    {
        call.Context.Response.Headers.Location = answer.Location;
        await Entity.SendAsync(call, answer.Body, Json, answer.Status);
    }
}
