namespace Reportedly.Server.Tests.Api;

/// <summary>The page that shows the description to persons.</summary>
public sealed class DescriptionPageTests
{
    [Fact]
    public async Task The_page_loads_nothing_from_elsewhere()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer page = await desk.GetAsync("/api");
        Answer script = await desk.GetAsync("/api/scalar.js");

        page.Status.Should().Be(200);
        page.Type.Should().Be("text/html");
        page.Body.Should().NotContain("http://").And.NotContain("https://").And.NotContain("<style");
        string policy = page.Headers.GetValues("Content-Security-Policy").Single();
        policy
            .Should()
            .Contain("default-src 'none'")
            .And.Contain("script-src 'self';")
            .And.Contain("connect-src 'self';");
        script.Status.Should().Be(200);
        script.Type.Should().Be("text/javascript");
        script.Body.Length.Should().BeGreaterThan(100_000);
    }

    [Fact]
    public async Task No_other_answer_has_the_pages_policy()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.GetAsync("/api/v1/status");

        answer.Headers.GetValues("Content-Security-Policy").Single().Should().NotContain("unsafe");
    }
}
