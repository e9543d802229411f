using System.Text;
using CsCheck;
using Reportedly.Sources.Fetching.Robots;

namespace Reportedly.Sources.Tests.Fetching;

public sealed class RobotsRulesTests
{
    private static RobotsRules Rules(string text) => RobotsRules.Read(Encoding.UTF8.GetBytes(text), "reportedly");

    private static bool Allows(string text, string path) =>
        Rules(text).Allows(new Uri("https://courier.example" + path));

    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/privately", false)]
    [InlineData("User-agent: *\nDisallow: /private/", "/private", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/c", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /*?", "/x?y", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a-b-d", true)]
    [InlineData("User-agent: *\nDisallow: /$", "/", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /caf%C3%A9", "/café", false)]
    [InlineData("User-agent: *\nDisallow: /café", "/caf%c3%a9", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ejon", "/~jon", false)]
    [InlineData("User-agent: *\nDisallow: /a%2Fb", "/a/b", true)]
    [InlineData("USER-AGENT : Reportedly/2.0\nDISALLOW : /a # not this\nUser-agent: *\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: reportedly\nDisallow: /a\nUser-agent: *\nDisallow: /b", "/b", true)]
    [InlineData("User-agent: reportedly\n\nUser-agent: *\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: *\nDisallow: /\nUser-agent: reportedly\nAllow: /", "/a", true)]
    [InlineData("User-agent: a\nUser-agent: reportedly\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: reportedlybot\nDisallow: /", "/a", true)]
    [InlineData(
        "User-agent: reportedly\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: reportedly\nDisallow: /b",
        "/b",
        false
    )]
    [InlineData("User-agent: *\nSitemap: /s.xml\nDisallow: /a", "/a", false)]
    [InlineData("\uFEFFUser-agent: *\rDisallow: /a\r\n", "/a", false)]
    public void What_a_site_asks_is_kept_to(string robots, string path, bool isAllowed)
    {
        Allows(robots, path).Should().Be(isAllowed);
    }

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: reportedly\nCrawl-delay: 3\nUser-agent: *\nCrawl-delay: 9", 3.0)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    public void The_pause_that_a_site_asks_for_is_read(string robots, double? seconds)
    {
        Rules(robots).CrawlDelay?.TotalSeconds.Should().Be(seconds);
    }

    [Fact]
    public void Whatever_stands_there_is_read()
    {
        Gen<string> line = Gen.Select(
            Servers.Pick.Of("User-agent:", "Disallow:", "Allow:", "Crawl-delay:", "", "#", "disallow"),
            Gen.String[Gen.Char["*/$%ab \u00e9:#"], 0, 20],
            (name, value) => name + value
        );
        Gen.Select(line.Array[0, 20], Gen.String[Gen.Char["/*$%ab?="], 0, 20])
            .Sample(
                (lines, path) =>
                {
                    Allows(string.Join("\n", lines), "/" + path);
                },
                iter: 1000
            );
    }

    [Fact]
    public void A_path_that_is_disallowed_to_the_letter_is_never_fetched()
    {
        Gen.String[Gen.Char["abc/-_"], 1, 20]
            .Sample(path => Allows($"User-agent: *\nDisallow: /{path}", $"/{path}/more").Should().BeFalse(), iter: 500);
    }

    [Fact]
    public void Stars_without_end_take_no_time()
    {
        string stars = string.Concat(Enumerable.Repeat("*a", 100_000));

        Allows($"User-agent: *\nDisallow: /{stars}b", "/" + new string('a', 5000)).Should().BeTrue();
    }
}
