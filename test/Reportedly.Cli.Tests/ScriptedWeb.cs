using System.Text;
using Reportedly.Server.Intake;
using Reportedly.Sources;
using Reportedly.Sources.Fetching;
using Reportedly.Text;

namespace Reportedly.Cli.Tests;

/// <summary>Stands in for the web: what each address answers is written down.</summary>
/// <param name="answers">The body of each address.</param>
internal sealed class ScriptedWeb(Dictionary<string, string> answers)
{
    public WebAccess Access => new(FetchAsync, ReadPage);

    private Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken stop) =>
        Task.FromResult<FetchResult>(
            answers.TryGetValue(request.Address.AbsoluteUri, out string? body)
                ? new FetchResult.Fetched(
                    request.Address,
                    request.Address,
                    Encoding.UTF8.GetBytes(body),
                    "text/html",
                    "utf-8",
                    new DateTimeOffset(2031, 5, 5, 12, 0, 0, TimeSpan.Zero)
                )
                : new FetchResult.Refused(request.Address, FetchProblem.Connection, "the server does not answer.")
        );

    private static SourceItem ReadPage(FetchResult.Fetched page) =>
        new SourceItem.Found(
            page.Final.AbsoluteUri,
            page.Body.Length,
            new SourceReport(SourceText.FromUtf8(page.Body.Span))
        );
}
