using System.Text;
using Reportedly.Sources.Fetching;
using Reportedly.Sources.Tests.Servers;

namespace Reportedly.Sources.Tests.Fetching;

/// <summary>Whatever a server does, a fetch ends within its limits and says what happened.</summary>
public sealed class BadServersTests
{
    [Fact]
    public async Task A_server_that_never_ends_its_head_is_left_in_time()
    {
        FetchResult result = await TestFetcher.PlayAsync(
            Scenario.Silent.Send("HTTP/1.1 200 OK\r\nServer: slow").Hang()
        );

        result.ShouldBeRefused(FetchProblem.TimedOut);
    }

    [Fact]
    public async Task A_server_that_sends_its_head_letter_by_letter_is_left_in_time()
    {
        Scenario scenario = Scenario
            .Silent.Send("HTTP/1.1 200 OK\r\nX-Slow: ")
            .Forever("a", TimeSpan.FromMilliseconds(50));

        (await TestFetcher.PlayAsync(scenario)).ShouldBeRefused(FetchProblem.TimedOut);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_in_time()
    {
        (await TestFetcher.PlayAsync(Scenario.Silent.Hang())).ShouldBeRefused(FetchProblem.TimedOut);
    }

    [Fact]
    public async Task A_body_that_trickles_is_left_in_time()
    {
        Scenario scenario = Scenario
            .Head("200 OK", "Content-Length: 100000")
            .Forever("a", TimeSpan.FromMilliseconds(50));

        (await TestFetcher.PlayAsync(scenario)).ShouldBeRefused(FetchProblem.TimedOut);
    }

    [Fact]
    public async Task A_body_that_pauses_and_goes_on_in_time_is_whole()
    {
        Scenario scenario = Scenario
            .Head("200 OK", "Content-Length: 10")
            .Send("first")
            .Pause(TimeSpan.FromMilliseconds(200))
            .Send("after");

        FetchResult result = await TestFetcher.PlayAsync(scenario);

        Encoding.UTF8.GetString(result.ShouldBeFetched().Body.Span).Should().Be("firstafter");
    }

    [Fact]
    public async Task A_body_without_end_is_broken_off_at_the_limit()
    {
        Scenario scenario = Scenario.Head("200 OK", "Content-Type: text/html").Forever(new string('a', 1 << 16));

        FetchLimits limits = TestFetcher.Limits with { Total = TimeSpan.FromSeconds(20) };
        (await TestFetcher.PlayAsync(scenario, limits)).ShouldBeRefused(FetchProblem.TooLarge);
    }

    [Fact]
    public async Task A_body_that_announces_more_than_the_limit_is_not_read()
    {
        Scenario scenario = Scenario.Head("200 OK", "Content-Length: 99999999999").Hang();

        (await TestFetcher.PlayAsync(scenario)).ShouldBeRefused(FetchProblem.TooLarge);
    }

    [Fact]
    public async Task A_head_without_end_is_broken_off()
    {
        Scenario scenario = Scenario
            .Silent.Send("HTTP/1.1 200 OK\r\n")
            .Forever("X-More: " + new string('a', 1000) + "\r\n");

        (await TestFetcher.PlayAsync(scenario)).ShouldBeRefused(FetchProblem.TooLarge);
    }

    [Fact]
    public async Task A_head_with_one_huge_line_is_broken_off()
    {
        Scenario scenario = Scenario.Page("<p>ok", headers: "X-Huge: " + new string('a', 40_000));

        (await TestFetcher.PlayAsync(scenario)).ShouldBeRefused(FetchProblem.TooLarge);
    }

    [Fact]
    public async Task A_body_shorter_than_announced_is_broken()
    {
        Scenario scenario = Scenario.Head("200 OK", "Content-Length: 100").Send("<p>Only half");

        (await TestFetcher.PlayAsync(scenario)).ShouldBeRefused(FetchProblem.Broken);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    public async Task A_body_longer_than_announced_is_broken(int pause)
    {
        Scenario scenario = Scenario
            .Head("200 OK", "Content-Length: 10")
            .Send("<p>0123456")
            .Pause(TimeSpan.FromMilliseconds(pause))
            .Send("789 and the end");

        (await TestFetcher.PlayAsync(scenario)).ShouldBeRefused(FetchProblem.Broken);
    }

    [Theory]
    [InlineData("Content-Length: abc")]
    [InlineData("Content-Length: -5")]
    public async Task A_length_that_is_no_number_ends_in_an_answer(string header)
    {
        FetchResult result = await TestFetcher.PlayAsync(Scenario.Head("200 OK", header).Send("<p>ok"));

        (result is FetchResult.Fetched or FetchResult.Refused { Problem: FetchProblem.Broken }).Should().BeTrue();
    }

    [Fact]
    public async Task Chunks_with_a_length_that_is_no_number_are_broken()
    {
        Scenario scenario = Scenario
            .Head("200 OK", "Transfer-Encoding: chunked")
            .Send("5\r\nhello\r\nzz\r\nworld\r\n0\r\n\r\n");

        (await TestFetcher.PlayAsync(scenario)).ShouldBeRefused(FetchProblem.Broken);
    }

    [Fact]
    public async Task Chunks_without_a_last_one_are_broken()
    {
        Scenario scenario = Scenario.Head("200 OK", "Transfer-Encoding: chunked").Send("5\r\nhello\r\n");

        (await TestFetcher.PlayAsync(scenario)).ShouldBeRefused(FetchProblem.Broken);
    }

    [Fact]
    public async Task Chunks_are_put_together()
    {
        Scenario scenario = Scenario
            .Head("200 OK", "Transfer-Encoding: chunked")
            .Send("5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");

        FetchResult result = await TestFetcher.PlayAsync(scenario);

        Encoding.UTF8.GetString(result.ShouldBeFetched().Body.Span).Should().Be("hello world");
    }

    [Fact]
    public async Task A_connection_that_breaks_within_the_body_gives_nothing()
    {
        Scenario scenario = Scenario
            .Head("200 OK", "Content-Length: 100")
            .Send("<p>Only half")
            .Pause(TimeSpan.FromMilliseconds(50))
            .Reset();

        FetchResult.Refused refused = (await TestFetcher.PlayAsync(scenario))
            .Should()
            .BeOfType<FetchResult.Refused>()
            .Subject;
        refused.Problem.Should().BeOneOf(FetchProblem.Connection, FetchProblem.Broken);
    }

    [Fact]
    public async Task A_server_that_hangs_up_without_a_word_is_broken()
    {
        (await TestFetcher.PlayAsync(Scenario.Silent)).ShouldBeRefused(FetchProblem.Broken);
    }

    [Fact]
    public async Task What_speaks_no_http_is_broken()
    {
        (await TestFetcher.PlayAsync(Scenario.Silent.Send("SSH-2.0-OpenSSH_9.6\r\n"))).ShouldBeRefused(
            FetchProblem.Broken
        );
    }

    [Fact]
    public async Task An_answer_without_a_word_is_broken()
    {
        (await TestFetcher.PlayAsync(Scenario.Page(""))).ShouldBeRefused(FetchProblem.Broken);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_a_problem_of_the_connection()
    {
        ScenarioServer server = ScenarioServer.Start();
        Uri address = server.At("/feed");
        await server.DisposeAsync();

        (await TestFetcher.Local().FeedAsync(address)).ShouldBeRefused(FetchProblem.Connection);
    }

    [Fact]
    public async Task Interim_answers_are_passed_over()
    {
        Scenario scenario = Scenario
            .Silent.Send("HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n")
            .Send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");

        FetchResult result = await TestFetcher.PlayAsync(scenario);

        Encoding.UTF8.GetString(result.ShouldBeFetched().Body.Span).Should().Be("hello");
    }
}
