using CsCheck;
using Reportedly.Sources.Watching;
using Reportedly.Sources.Watching.Lists;

namespace Reportedly.Sources.Tests.Watching;

public sealed class SourceListTests
{
    [Fact]
    public void A_list_of_feeds_and_pages_is_read()
    {
        SourceList list = SourceList.Read(
            """
            # what we follow
            every: 1h
            allow_hosts: [news.intranet.example]
            sources:
              - name: Orsal Herald
                feed: https://herald.example/rss
                every: 15m
                publisher: The Orsal Herald
                language: en
                follow: always
              - page: https://ministry.example/statements
            """
        );

        list.Faults.Should().BeEmpty();
        list.AllowedHosts.Should().Equal("news.intranet.example");
        list.Sources.Should().HaveCount(2);
        list.Sources[0]
            .Should()
            .Be(
                new WatchedSource("Orsal Herald", new Uri("https://herald.example/rss"), SourceKind.Feed)
                {
                    Every = TimeSpan.FromMinutes(15),
                    Publisher = "The Orsal Herald",
                    Language = "en",
                    Follow = FollowPages.Always,
                }
            );
        list.Sources[1].Name.Should().Be("ministry.example");
        list.Sources[1].Kind.Should().Be(SourceKind.Page);
        list.Sources[1].Every.Should().Be(TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("  - feed: ftp://a.example/", 3, "https://")]
    [InlineData("  - feed: herald", 3, "https://")]
    [InlineData("  - name: A", 3, "feed:")]
    [InlineData("  - just words", 3, "name:")]
    [InlineData("  - feed: https://a.example/\n    every: 5", 4, "15m")]
    [InlineData("  - feed: https://a.example/\n    every: 5s", 4, "15m")]
    [InlineData("  - feed: https://a.example/\n    language: English", 4, "en")]
    [InlineData("  - feed: https://a.example/\n    follow: maybe", 4, "always")]
    [InlineData("  - feed: https://a.example/\n    url: x", 4, "publisher")]
    [InlineData("  - feed: [https://a.example/]", 3, "one value")]
    public void A_fault_is_named_with_line_and_remedy_and_takes_no_other_source_with_it(
        string entry,
        int line,
        string remedy
    )
    {
        SourceList list = SourceList.Read(
            $"sources:\n  - feed: https://good.example/\n{entry}\n  - feed: https://other.example/\n"
        );

        list.Sources.Select(source => source.Name).Should().Equal("good.example", "other.example");
        list.Faults.Should().Contain(fault => fault.Line == line && fault.Why.Contains(remedy));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sources: 3")]
    [InlineData("- a\n- b")]
    [InlineData("sources:\n - name: 'x\n")]
    [InlineData("<opml version='2.0'><body><outline text='x'/></body></opml>")]
    [InlineData("<html></html>")]
    public void What_is_no_list_says_so(string text)
    {
        SourceList list = SourceList.Read(text);

        list.Sources.Should().BeEmpty();
        list.Faults.Should().NotBeEmpty();
    }

    [Fact]
    public void The_list_of_another_reader_is_read_whatever_its_folders()
    {
        SourceList list = SourceList.Read(
            """
            <?xml version="1.0"?>
            <opml version="2.0"><head><title>mine</title></head><body>
            <outline text="War"><outline type="rss" text="Herald &amp; Post" xmlUrl="https://herald.example/rss?a=1&amp;b=2" htmlUrl="https://herald.example/"/>
            <outline text="bad" xmlUrl="herald"/></outline>
            <outline title="Wire" xmlUrl="https://wire.example/feed"/>
            </body></opml>
            """
        );

        list.Sources.Select(source => source.Name).Should().Equal("Herald & Post", "Wire");
        list.Sources[0].Address.Should().Be(new Uri("https://herald.example/rss?a=1&b=2"));
        list.Faults.Should().ContainSingle().Which.Line.Should().Be(4);
    }

    [Fact]
    public void A_host_that_is_none_is_named_and_is_not_let_in()
    {
        SourceList list = SourceList.Read(
            "allow_hosts:\n  - 10.0.0.0/8\n  - a b\n  - [c]\nsources:\n  - feed: https://a.example/\n"
        );

        list.AllowedHosts.Should().Equal("10.0.0.0/8");
        list.Faults.Select(fault => fault.Line).Should().Equal(3, 4);
        list.Sources.Should().ContainSingle();
    }

    [Fact]
    public void An_address_named_twice_is_watched_once()
    {
        SourceList list = SourceList.Read(
            "sources:\n  - feed: https://a.example/\n  - name: B\n    feed: https://a.example\n"
        );

        list.Sources.Should().ContainSingle();
        list.Faults.Should().ContainSingle().Which.Why.Should().Contain("remove one");
    }

    [Fact]
    public void Lists_nested_without_end_are_refused()
    {
        SourceList.Read(new string('[', 200_000)).Faults.Should().NotBeEmpty();
        SourceList.Read(string.Concat(Enumerable.Repeat("- ", 200_000))).Faults.Should().NotBeEmpty();
    }

    [Fact]
    public void No_text_makes_reading_a_list_fail()
    {
        Gen.String[Gen.Char["sourcefdpag:- \n[]{}&*!|>'\"%@`#,?<\t\\"], 0, 120]
            .Sample(text => SourceList.Read("sources:\n" + text).Sources.Length >= 0, iter: 5_000);
    }
}
