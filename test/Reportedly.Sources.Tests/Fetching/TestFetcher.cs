using System.Net;
using Reportedly.Sources.Fetching;
using Reportedly.Sources.Fetching.Addresses;

namespace Reportedly.Sources.Tests.Fetching;

/// <summary>Fetchers that may reach this machine, with limits that a test can wait for.</summary>
internal static class TestFetcher
{
    public const string UserAgent = "Reportedly/1.0 (+https://reportedly.example)";

    public static FetchLimits Limits { get; } =
        new()
        {
            Total = TimeSpan.FromSeconds(2),
            HostGap = TimeSpan.Zero,
            BodyBytes = 4 << 20,
        };

    public static Fetcher Local(FetchLimits? limits = null, HostResolver? resolve = null) =>
        new(
            limits ?? Limits,
            AddressRules.Allowing(["127.0.0.0/8"]),
            TimeProvider.System,
            UserAgent,
            resolve ?? ((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]))
        );

    public static Task<FetchResult> FeedAsync(this Fetcher fetcher, Uri address) =>
        fetcher.FetchAsync(
            new FetchRequest(address) { Purpose = FetchPurpose.Feed },
            TestContext.Current.CancellationToken
        );

    public static Task<FetchResult> PageAsync(this Fetcher fetcher, Uri address) =>
        fetcher.FetchAsync(new FetchRequest(address), TestContext.Current.CancellationToken);

    /// <summary>Plays one scenario to a fetcher.</summary>
    public static async Task<FetchResult> PlayAsync(Servers.Scenario scenario, FetchLimits? limits = null)
    {
        await using Servers.ScenarioServer server = Servers.ScenarioServer.Start().On("/feed", scenario);
        return await Local(limits).FeedAsync(server.At("/feed"));
    }

    public static FetchResult.Refused ShouldBeRefused(this FetchResult result, FetchProblem problem)
    {
        FetchResult.Refused refused = result.Should().BeOfType<FetchResult.Refused>().Subject;
        refused.Problem.Should().Be(problem, because: refused.Why);
        refused.Why.Should().EndWith(".");
        return refused;
    }

    public static FetchResult.Fetched ShouldBeFetched(this FetchResult result) =>
        result
            .Should()
            .BeOfType<FetchResult.Fetched>(because: (result as FetchResult.Refused)?.Why ?? "it is there")
            .Subject;
}
