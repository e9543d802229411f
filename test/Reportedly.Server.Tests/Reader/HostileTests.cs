namespace Reportedly.Server.Tests.Reader;

/// <summary>Whatever a page holds, opening it at the desk runs nothing, loads nothing and sends nothing.</summary>
public sealed class HostileTests(HostileDesk hostile) : IClassFixture<HostileDesk>
{
    /// <summary>Every hostile page.</summary>
    public static TheoryData<string> Names => [.. HostileReports.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_report_of_a_hostile_page_is_shown_as_words(string name)
    {
        Answer answer = await hostile.Desk.GetAsync($"/reports/{hostile.Slugs[name]}?at=c1");

        answer.Status.Should().Be(200);
        PageSafety.Faults(answer.Body).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_page_as_it_came_is_shown_as_words_and_links(string name)
    {
        Answer answer = await hostile.Desk.GetAsync($"/reports/{hostile.Slugs[name]}/original");

        answer.Status.Should().Be(200);
        PageSafety.Faults(answer.Body).Should().BeEmpty();
    }

    [Fact]
    public async Task Hostile_reports_are_listed_and_found_as_words()
    {
        Answer list = await hostile.Desk.GetAsync("/reports");
        Answer hits = await hostile.Desk.GetAsync("/search?q=burned%20OR%20alert%20OR%20orsal");
        Answer echo = await hostile.Desk.GetAsync(
            "/search?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%20verdict%3A%3Cimg%3E"
        );

        PageSafety.Faults(list.Body).Should().BeEmpty();
        PageSafety.Faults(hits.Body).Should().BeEmpty();
        PageSafety.Faults(echo.Body).Should().BeEmpty();
    }

    [Fact]
    public async Task The_bytes_of_a_hostile_page_come_as_a_file_that_no_browser_opens()
    {
        Answer answer = await hostile.Desk.GetAsync($"/reports/{hostile.Slugs["script-plain"]}/original/bytes");

        answer.Type.Should().Be("application/octet-stream");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer
            .Headers.GetValues("Content-Security-Policy")
            .Single()
            .Should()
            .Contain("sandbox")
            .And.NotContain("allow");
        answer.Body.Should().Contain("<script>");
    }

    [Fact]
    public void There_are_enough_hostile_pages_to_mean_something() =>
        HostileReports.Names.Length.Should().BeGreaterThanOrEqualTo(120);

    [Theory]
    [InlineData("<p onclick=x>", "attribute onclick of p")]
    [InlineData("<img src=x>", "tag img")]
    [InlineData("<a href='javascript:alert(1)'>", "link")]
    [InlineData("<a href='https://evil.example/'>", "link")]
    [InlineData("<svg><script>", "tag svg")]
    [InlineData("<script>alert(1)</script>", "script")]
    [InlineData("<noscript><img src=x></noscript>", "tag noscript")]
    [InlineData("<form action='https://evil.example/'>", "form to")]
    public void What_could_act_is_seen(string html, string fault) =>
        PageSafety
            .Faults($"<!DOCTYPE html><body>{html}")
            .Should()
            .Contain(one => one.StartsWith(fault, StringComparison.Ordinal));
}
