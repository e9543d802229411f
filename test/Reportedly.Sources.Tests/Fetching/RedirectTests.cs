using Reportedly.Sources.Fetching;
using Reportedly.Sources.Fetching.Addresses;
using Reportedly.Sources.Tests.Servers;

namespace Reportedly.Sources.Tests.Fetching;

public sealed class RedirectTests
{
    [Theory]
    [InlineData("301 Moved Permanently", true)]
    [InlineData("308 Permanent Redirect", true)]
    [InlineData("302 Found", false)]
    [InlineData("303 See Other", false)]
    [InlineData("307 Temporary Redirect", false)]
    public async Task Redirects_are_followed_and_told(string status, bool isForGood)
    {
        await using ScenarioServer server = ScenarioServer
            .Start()
            .On("/a", Scenario.Redirect("b?x=1", status))
            .On("/b?x=1", Scenario.Redirect("//127.0.0.1:PORT/c", status))
            .On("/c", Scenario.Page("<p>here"));
        server.On("/b?x=1", Scenario.Redirect(server.At("/c").AbsoluteUri[5..], status));

        FetchResult.Fetched fetched = (await TestFetcher.Local().FeedAsync(server.At("/a"))).ShouldBeFetched();

        fetched.Final.Should().Be(server.At("/c"));
        fetched.Redirects.Should().Equal(server.At("/a"), server.At("/b?x=1"));
        fetched.MovedForGood.Should().Be(isForGood);
    }

    [Fact]
    public async Task Redirects_in_a_circle_are_left()
    {
        await using ScenarioServer server = ScenarioServer
            .Start()
            .On("/a", Scenario.Redirect("/b"))
            .On("/b", Scenario.Redirect("/a"));

        (await TestFetcher.Local().FeedAsync(server.At("/a"))).ShouldBeRefused(FetchProblem.Redirects);
        server.Connections.Should().Be(2);
    }

    [Fact]
    public async Task Redirects_without_end_are_left_after_five()
    {
        await using ScenarioServer server = ScenarioServer.Start();
        for (int i = 0; i < 10; i++)
        {
            server.On($"/{i}", Scenario.Redirect($"/{i + 1}"));
        }

        (await TestFetcher.Local().FeedAsync(server.At("/0"))).ShouldBeRefused(FetchProblem.Redirects);
        server.Connections.Should().Be(6);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://localhost/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1/")]
    [InlineData("ftp://example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<p>x")]
    [InlineData("http://user:word@example.org/")]
    public async Task A_redirect_is_looked_at_as_if_a_person_had_given_it(string to)
    {
        (await TestFetcher.PlayAsync(Scenario.Redirect(to))).ShouldBeRefused(FetchProblem.AddressRefused);
    }

    [Fact]
    public void A_redirect_from_https_to_http_is_not_followed()
    {
        RedirectTrail trail = new(new Uri("https://courier.example/a"), AddressRules.PublicOnly, 5);

        trail
            .Follow(new ServerAnswer.Redirect("http://courier.example/a", 301))!
            .ShouldBeRefused(FetchProblem.AddressRefused);
    }

    [Fact]
    public void A_redirect_written_in_letters_beyond_ascii_is_understood()
    {
        RedirectTrail trail = new(new Uri("https://courier.example/a"), AddressRules.PublicOnly, 5);
        string location = System.Text.Encoding.Latin1.GetString(System.Text.Encoding.UTF8.GetBytes("/café"));

        trail.Follow(new ServerAnswer.Redirect(location, 302)).Should().BeNull();
        trail.At.AbsoluteUri.Should().Be("https://courier.example/caf%C3%A9");
    }

    [Fact]
    public async Task A_redirect_to_what_is_no_address_is_told()
    {
        (await TestFetcher.PlayAsync(Scenario.Redirect("http://[not an address"))).ShouldBeRefused(
            FetchProblem.Redirects
        );
    }
}
