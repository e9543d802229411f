using System.Text;
using Reportedly.Sources.Fetching;
using Reportedly.Sources.Fetching.Politeness;
using Reportedly.Sources.Tests.Servers;

namespace Reportedly.Sources.Tests.Fetching;

public sealed class RobotsAndTurnsTests
{
    private static readonly Scenario Words = Scenario.Page("<p>here");

    [Fact]
    public async Task A_page_that_robots_txt_asks_to_leave_alone_is_not_fetched_and_a_feed_is()
    {
        await using ScenarioServer server = ScenarioServer
            .Start()
            .On("/robots.txt", Scenario.Page("User-agent: *\nDisallow: /a", "text/plain"))
            .On("/a", Words)
            .On("/b", Words);
        Fetcher fetcher = TestFetcher.Local();

        (await fetcher.PageAsync(server.At("/a"))).ShouldBeRefused(FetchProblem.Robots);
        (await fetcher.PageAsync(server.At("/b"))).ShouldBeFetched();
        (await fetcher.FeedAsync(server.At("/a"))).ShouldBeFetched();
        server.Paths.Should().Equal("/robots.txt", "/b", "/a");
    }

    [Theory]
    [InlineData("404 Not Found", true)]
    [InlineData("403 Forbidden", true)]
    [InlineData("500 Internal Server Error", false)]
    [InlineData("503 Service Unavailable", false)]
    [InlineData("200 OK", true)]
    public async Task A_site_without_robots_txt_asks_nothing_and_one_in_trouble_is_left_alone(
        string status,
        bool isFetched
    )
    {
        await using ScenarioServer server = ScenarioServer
            .Start()
            .On("/robots.txt", Scenario.Answer(status, ReadOnlyMemory<byte>.Empty))
            .On("/a", Words);

        FetchResult result = await TestFetcher.Local().PageAsync(server.At("/a"));

        (result is FetchResult.Fetched).Should().Be(isFetched);
        server.Paths.Contains("/a").Should().Be(isFetched);
    }

    [Fact]
    public async Task A_page_that_a_redirect_leads_to_is_asked_for_too()
    {
        await using ScenarioServer server = ScenarioServer
            .Start()
            .On("/robots.txt", Scenario.Page("User-agent: *\nDisallow: /b", "text/plain"))
            .On("/a", Scenario.Redirect("/b"))
            .On("/b", Words);

        (await TestFetcher.Local().PageAsync(server.At("/a"))).ShouldBeRefused(FetchProblem.Robots);
        server.Paths.Should().Equal("/robots.txt", "/a");
    }

    [Fact]
    public async Task Requests_to_one_host_go_one_after_the_other_with_a_pause()
    {
        JumpingClock clock = new();
        HostTurns turns = new(TimeSpan.FromSeconds(1), clock);
        CancellationToken stop = TestContext.Current.CancellationToken;

        HostTurns.Turn first = await turns.WaitAsync("a.example", stop);
        Task<HostTurns.Turn> second = turns.WaitAsync("a.example", stop);
        using HostTurns.Turn other = await turns.WaitAsync("b.example", stop);
        second.IsCompleted.Should().BeFalse();
        first.Pause = TimeSpan.FromSeconds(5);
        first.Dispose();
        (await second).Dispose();
        (await turns.WaitAsync("a.example", stop)).Dispose();

        clock.Waited.Should().Equal(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Who_gives_up_waiting_keeps_nobody_from_going()
    {
        HostTurns turns = new(TimeSpan.Zero, new JumpingClock());
        using CancellationTokenSource tired = new();
        HostTurns.Turn first = await turns.WaitAsync("a.example", CancellationToken.None);
        Task<HostTurns.Turn> second = turns.WaitAsync("a.example", tired.Token);

        await tired.CancelAsync();
        Func<Task> wait = () => second;

        await wait.Should().ThrowAsync<OperationCanceledException>();
        first.Dispose();
        (await turns.WaitAsync("a.example", TestContext.Current.CancellationToken)).Dispose();
    }

    [Fact]
    public async Task Whoever_breaks_off_is_told_so()
    {
        await using ScenarioServer server = ScenarioServer.Start().On("/a", Scenario.Silent.Hang());
        using CancellationTokenSource soon = new(TimeSpan.FromMilliseconds(100));
        FetchRequest request = new(server.At("/a")) { Purpose = FetchPurpose.Feed };

        Func<Task> fetch = () => TestFetcher.Local().FetchAsync(request, soon.Token);

        await fetch.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Many_at_once_lose_nothing()
    {
        await using ScenarioServer server = ScenarioServer.Start().On("/a", Words);
        Fetcher fetcher = TestFetcher.Local(TestFetcher.Limits with { Total = TimeSpan.FromSeconds(20) });

        FetchResult[] results = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => fetcher.PageAsync(server.At("/a")))
        );

        results.Should().AllBeOfType<FetchResult.Fetched>();
        server.Paths.Count(path => path == "/robots.txt").Should().Be(1);
        Encoding.UTF8.GetString(((FetchResult.Fetched)results[^1]).Body.Span).Should().Be("<p>here");
    }
}
