using Reportedly.Sources.Fetching;
using Reportedly.Sources.Fetching.Politeness;
using Reportedly.Sources.Tests.Servers;

namespace Reportedly.Sources.Tests.Fetching;

public sealed class StatusTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_has_not_changed_is_told_with_the_version_exactly_as_the_server_wrote_it()
    {
        await using ScenarioServer server = ScenarioServer
            .Start()
            .On("/feed", Scenario.Answer("304 Not Modified", ReadOnlyMemory<byte>.Empty));
        FetchRequest request = new(server.At("/feed"))
        {
            ETag = "W/\"a, b\"",
            LastModified = "Monday, 2nd of March",
            Purpose = FetchPurpose.Feed,
        };

        FetchResult result = await TestFetcher.Local().FetchAsync(request, TestContext.Current.CancellationToken);

        result.Should().BeOfType<FetchResult.NotModified>();
        server.Requests[0].Should().Contain("\r\nIf-None-Match: W/\"a, b\"\r\n");
        server.Requests[0].Should().Contain("\r\nIf-Modified-Since: Monday, 2nd of March\r\n");
    }

    [Fact]
    public async Task The_version_of_an_answer_is_kept_as_the_server_wrote_it()
    {
        Scenario scenario = Scenario.Page("<p>ok", headers: ["ETag: unquoted", "Last-Modified: yesterday"]);

        FetchResult.Fetched fetched = (await TestFetcher.PlayAsync(scenario)).ShouldBeFetched();

        fetched.ETag.Should().Be("unquoted");
        fetched.LastModified.Should().Be("yesterday");
    }

    [Fact]
    public async Task Not_modified_is_an_error_where_no_version_was_named()
    {
        Scenario scenario = Scenario.Answer("304 Not Modified", ReadOnlyMemory<byte>.Empty);

        (await TestFetcher.PlayAsync(scenario)).ShouldBeRefused(FetchProblem.Status).Status.Should().Be(304);
    }

    [Theory]
    [InlineData("429 Too Many Requests")]
    [InlineData("503 Service Unavailable")]
    public async Task A_server_that_asks_for_time_is_busy(string status)
    {
        Scenario scenario = Scenario.Answer(status, ReadOnlyMemory<byte>.Empty, "Retry-After: 120");

        (await TestFetcher.PlayAsync(scenario))
            .ShouldBeRefused(FetchProblem.Busy)
            .RetryAfter.Should()
            .Be(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task A_server_may_ask_for_time_with_a_date()
    {
        Scenario scenario = Scenario.Answer(
            "429 Too Many Requests",
            ReadOnlyMemory<byte>.Empty,
            "Retry-After: Fri, 31 Dec 1999 23:59:59 GMT"
        );

        (await TestFetcher.PlayAsync(scenario))
            .ShouldBeRefused(FetchProblem.Busy)
            .RetryAfter.Should()
            .Be(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    [InlineData("99999999999999", 31 * 86400)]
    [InlineData("Mon, 02 Mar 2026 12:00:30 GMT", 30)]
    [InlineData("Monday, 02-Mar-26 12:00:30 GMT", 30)]
    [InlineData("Mon Mar  2 12:00:30 2026", 30)]
    [InlineData("Sun, 01 Mar 2026 12:00:00 GMT", 0)]
    public void The_time_asked_for_is_read_in_every_form(string words, int seconds)
    {
        RetryAfter.Read(words, Noon).Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_time_is_none(string? words)
    {
        RetryAfter.Read(words, Noon).Should().BeNull();
    }

    [Theory]
    [InlineData("500 Internal Server Error", 500)]
    [InlineData("503 Service Unavailable", 503)]
    [InlineData("404 Not Found", 404)]
    [InlineData("403 Forbidden", 403)]
    [InlineData("204 No Content", 204)]
    [InlineData("206 Partial Content", 206)]
    [InlineData("302 Found", 302)]
    public async Task Other_answers_are_told_with_their_number(string line, int status)
    {
        Scenario scenario = Scenario.Head(line, status == 204 ? "X-Nothing: yes" : "Content-Length: 0");

        FetchResult.Refused refused = (await TestFetcher.PlayAsync(scenario)).ShouldBeRefused(FetchProblem.Status);

        refused.Status.Should().Be(status);
    }

    [Theory]
    [InlineData("text/HTML; Charset=\"ISO-8859-1\"", "text/html", "ISO-8859-1")]
    [InlineData("text/html;charset=utf-8;charset=latin1", "text/html", "utf-8")]
    [InlineData(";;;", null, null)]
    [InlineData("image/jpeg", "image/jpeg", null)]
    public async Task What_the_body_is_said_to_be_is_handed_on(string header, string? media, string? charset)
    {
        FetchResult.Fetched fetched = (await TestFetcher.PlayAsync(Scenario.Page("<p>ok", header))).ShouldBeFetched();

        fetched.MediaType.Should().Be(media);
        fetched.Charset.Should().Be(charset);
    }

    [Fact]
    public async Task No_cookie_and_no_word_of_the_machine_goes_out()
    {
        await using ScenarioServer server = ScenarioServer
            .Start()
            .On("/feed", Scenario.Page("<p>ok", headers: "Set-Cookie: who=you"));
        Fetcher fetcher = TestFetcher.Local();

        await fetcher.FeedAsync(server.At("/feed"));
        await fetcher.FeedAsync(server.At("/feed"));

        string[] names = [.. server.Requests[1].Split("\r\n")[1..^2].Select(line => line.Split(':')[0])];
        names.Should().BeEquivalentTo("Host", "User-Agent", "Accept-Encoding", "Accept", "Connection");
        server.Requests[1].Should().Contain($"User-Agent: {TestFetcher.UserAgent}\r\n");
    }
}
