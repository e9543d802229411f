using System.Text;
using Reportedly.Sources.Fetching;

namespace Reportedly.Sources.Tests.Watching;

/// <summary>Stands in for all servers: a test writes what each address answers.</summary>
internal sealed class ScriptedServers(TimeProvider clock)
{
    private readonly Dictionary<string, Func<FetchRequest, FetchResult>> answers = new(StringComparer.Ordinal);

    /// <summary>What was asked, in order.</summary>
    public List<FetchRequest> Asked { get; } = [];

    public void Answers(string address, string body, string? etag = null) =>
        answers[address] = request =>
            etag is not null && request.ETag == etag
                ? new FetchResult.NotModified(request.Address)
                : Fetched(request.Address, body) with
                {
                    ETag = etag,
                };

    public void Refuses(string address, FetchProblem problem, int? status = null, TimeSpan? retryAfter = null) =>
        answers[address] = request => new FetchResult.Refused(
            request.Address,
            problem,
            "it would not.",
            status,
            retryAfter
        );

    public void Answers(string address, Func<FetchRequest, FetchResult> answer) => answers[address] = answer;

    public FetchResult.Fetched Fetched(Uri address, string body) =>
        new(address, address, Encoding.UTF8.GetBytes(body), "application/xml", null, clock.GetUtcNow());

    public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        Asked.Add(request);
        FetchResult result = answers.TryGetValue(
            request.Address.AbsoluteUri,
            out Func<FetchRequest, FetchResult>? answer
        )
            ? answer(request)
            : new FetchResult.Refused(request.Address, FetchProblem.Status, "there is nothing.", 404);
        return Task.FromResult(result);
    }
}
