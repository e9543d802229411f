using System.Collections.Concurrent;
using System.Text;
using Reportedly.Server.Intake;
using Reportedly.Sources.Fetching;
using Reportedly.Sources.Pages;

namespace Reportedly.Server.Tests.Intake;

/// <summary>A web of a few addresses, without a network.</summary>
internal sealed class FakeWeb
{
    private readonly ConcurrentDictionary<string, string> bodies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> asked = new(StringComparer.Ordinal);

    /// <summary>What the desk is given.</summary>
    public WebAccess Access =>
        new(
            (request, _) => Task.FromResult(Answer(request)),
            page => PageReader.Read(page.Final.AbsoluteUri, page.Body, page.Final, page.Charset, page.MediaType)
        );

    /// <summary>Puts something at an address.</summary>
    public FakeWeb With(string address, string body)
    {
        bodies[address] = body;
        return this;
    }

    /// <summary>How often an address was asked.</summary>
    public int Asked(string address) => asked.GetValueOrDefault(address);

    /// <summary>A feed with so many items, each a report of its own.</summary>
    public static string Feed(string name, int items) =>
        $"<rss version=\"2.0\"><channel><title>{name}</title>"
        + string.Concat(
            Enumerable
                .Range(1, items)
                .Select(number =>
                    $"<item><guid>{name}-{number}</guid><title>Report {number} of {name}</title><description>Police arrested {number + 2} people in {name} on Monday, the mayor said. Nobody was hurt in the town, and the market was open again on Tuesday.</description></item>"
                )
        )
        + "</channel></rss>";

    private FetchResult Answer(FetchRequest request)
    {
        string address = request.Address.AbsoluteUri;
        asked.AddOrUpdate(address, 1, (_, count) => count + 1);
        return bodies.TryGetValue(address, out string? body)
            ? new FetchResult.Fetched(
                request.Address,
                request.Address,
                Encoding.UTF8.GetBytes(body),
                body.StartsWith("<rss", StringComparison.Ordinal) ? "application/rss+xml" : "text/html",
                "utf-8",
                DateTimeOffset.UnixEpoch
            )
            : new FetchResult.Refused(
                request.Address,
                FetchProblem.Status,
                "the server answers 500; try again later.",
                500
            );
    }
}
