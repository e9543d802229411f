using System.IO.Compression;
using System.Text;
using Reportedly.Sources.Tests.Servers;
using Reportedly.Sources.Watching.Checks;
using static Reportedly.Sources.Tests.Watching.WatchTable;

namespace Reportedly.Sources.Tests.Watching;

/// <summary>Feeds as servers really give them: slow, endless, moving, lying. Each ends within its limits, and none loses an item.</summary>
public sealed class FeedScenarioTests : IAsyncDisposable
{
    private const string Xml = "application/rss+xml";

    private static readonly TimeSpan Later = TimeSpan.FromDays(2);

    private readonly ScenarioServer server = ScenarioServer.Start();
    private readonly WatchTable table;

    public FeedScenarioTests()
    {
        table = WatchTable.Over(server);
    }

    public async ValueTask DisposeAsync()
    {
        table.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_changed()
    {
        Plays(
            Feed(Item("1", "A"), "ETag: W/\"v 1\"", "Last-Modified: Mon, 04 Mar 2030 10:00:00 GMT"),
            Scenario.Head("304 Not Modified")
        );
        await LookAsync();

        SourceCheck check = await LookAsync();

        check.Outcome.Should().Be(CheckOutcome.NotModified);
        server
            .Requests[^1]
            .Should()
            .Contain("If-None-Match: W/\"v 1\"")
            .And.Contain("If-Modified-Since: Mon, 04 Mar 2030 10:00:00 GMT");
    }

    [Fact]
    public async Task Too_many_requests()
    {
        Plays(Scenario.Answer("429 Too Many Requests", default, "Retry-After: 259200"));

        SourceCheck check = await LookAsync();

        check.Outcome.Should().Be(CheckOutcome.Failed);
        check.Said.Should().Contain("429");
        (check.After.NextCheck - check.After.LastCheck).Should().Be(TimeSpan.FromDays(3));
    }

    [Fact]
    public async Task Moved_for_good()
    {
        Plays(Scenario.Redirect("/there/new.xml", "301 Moved Permanently"));
        server.On(
            "/there/new.xml",
            Feed("<item><title>A</title><description>B</description><link>1.html</link></item>")
        );

        SourceCheck check = await LookAsync();

        check.After.MovedTo.Should().Be(server.At("/there/new.xml"));
        Found(check).Single().Url.Should().Be(server.At("/there/1.html").AbsoluteUri);
        await LookAsync();
        server.Paths.Should().Equal("/feed", "/there/new.xml", "/there/new.xml");
    }

    [Fact]
    public async Task Moved_for_now()
    {
        Plays(Scenario.Redirect("/other"));
        server.On("/other", Feed(Item("1", "A")));

        (await LookAsync()).After.MovedTo.Should().BeNull();
        await LookAsync();
        server.Paths.Should().Equal("/feed", "/other", "/feed", "/other");
    }

    [Fact]
    public async Task Moved_in_a_circle()
    {
        Plays(Scenario.Redirect("/feed"));

        (await LookAsync()).Outcome.Should().Be(CheckOutcome.Failed);
    }

    [Fact]
    public async Task Moved_to_a_file_of_this_machine()
    {
        Plays(Scenario.Redirect("file:///etc/passwd", "301 Moved Permanently"));

        SourceCheck check = await LookAsync();

        check.Outcome.Should().Be(CheckOutcome.Failed);
        check.After.MovedTo.Should().BeNull();
    }

    [Fact]
    public async Task Malformed()
    {
        Plays(Feed("<item><title>A & B</item><item><title>C</title><description>x <b>y</description></item>"));

        SourceCheck check = await LookAsync();

        TextsOf(check).Should().Equal("A & B", "C\n\nx y");
        check.Notes.Should().ContainMatch("line 1: *");
    }

    [Fact]
    public async Task Huge()
    {
        Plays(Feed(string.Concat(Enumerable.Range(0, 20_000).Select(at => Item($"{at}", $"Text {at}.")))));

        SourceCheck check = await LookAsync();
        SourceCheck again = await LookAsync();

        check.New.Should().Be(20_000);
        TextsOf(check).Should().OnlyHaveUniqueItems();
        again.Outcome.Should().Be(CheckOutcome.NotModified);
    }

    [Fact]
    public async Task Items_of_one_date()
    {
        Plays(Feed(Item("1", "A") + Item("2", "B")), Feed(Item("3", "C") + Item("2", "B") + Item("4", "D")));
        await LookAsync();

        TextsOf(await LookAsync()).Should().Equal("Title 3\n\nC", "Title 4\n\nD");
    }

    [Fact]
    public async Task An_edited_item()
    {
        Plays(Feed(Item("1", "Two dead.")), Feed(Item("1", "Four dead.")));
        await LookAsync();

        SourceCheck check = await LookAsync();

        check.Edited.Should().Be(1);
        Found(check).Single().ExternalId.Should().Be("1");
    }

    [Fact]
    public async Task Items_without_ids_links_or_dates()
    {
        Plays(
            Feed("<item><title>A</title></item><item><title>B</title></item>"),
            Feed("<item><title>B</title></item><item><title>C</title></item>")
        );

        TextsOf(await LookAsync()).Should().Equal("A", "B");
        TextsOf(await LookAsync()).Should().Equal("C");
    }

    [Fact]
    public async Task An_encoding_that_is_not_what_the_server_says()
    {
        Plays(Scenario.Page(Rss(Item("1", "Žižka says “no”.")), "text/xml; charset=iso-8859-1"));

        SourceCheck check = await LookAsync();

        TextsOf(check).Should().Equal("Title 1\n\nŽižka says “no”.");
        check.Notes.Should().ContainMatch("*it is UTF-8*");
    }

    [Fact]
    public async Task An_old_document_type_and_a_bomb_of_entities()
    {
        string bomb = string.Concat(Enumerable.Range(1, 60).Select(at => $"<!ENTITY a{at} '&a{at - 1};&a{at - 1};'>"));
        Plays(
            Scenario.Page(
                $"<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' 'http://127.0.0.1:{server.Port}/rss.dtd' [<!ENTITY a0 'ha'>{bomb}]>"
                    + Rss("<item><title>&a60;</title></item>"),
                Xml
            )
        );

        TextsOf(await LookAsync()).Should().Equal("&a60;");
        server.Paths.Should().Equal("/feed");
    }

    [Fact]
    public async Task Endless()
    {
        Plays(
            Scenario
                .Head("200 OK", $"Content-Type: {Xml}")
                .Send("<rss><channel>")
                .Forever(string.Concat(Enumerable.Repeat(Item("1", "A"), 100)))
        );

        SourceCheck check = await LookAsync();

        check.Outcome.Should().Be(CheckOutcome.Failed);
        check.Items.Should().BeEmpty();
    }

    [Fact]
    public async Task Slow_without_end()
    {
        Plays(Scenario.Head("200 OK", $"Content-Type: {Xml}").Forever(" ", TimeSpan.FromMilliseconds(50)));

        (await LookAsync()).Outcome.Should().Be(CheckOutcome.Failed);
    }

    [Fact]
    public async Task Slow_but_whole()
    {
        string body = Rss(Item("1", "A"));
        Plays(
            Scenario
                .Head("200 OK", $"Content-Type: {Xml}", $"Content-Length: {body.Length}")
                .Send(body[..50])
                .Pause(TimeSpan.FromMilliseconds(200))
                .Send(body[50..])
        );

        (await LookAsync()).New.Should().Be(1);
    }

    [Fact]
    public async Task A_page_in_place_of_a_feed()
    {
        Plays(
            Scenario.Page("<html><link rel=alternate type='application/atom+xml' href='/atom'><p>Sign in</html>"),
            Feed(Item("1", "A"))
        );

        (await LookAsync()).Said.Should().EndWith(server.At("/atom").AbsoluteUri);
        (await LookAsync()).New.Should().Be(1);
    }

    [Fact]
    public async Task Nothing_at_all()
    {
        Plays(Scenario.Page("", Xml), Feed(""), Feed(Item("1", "A")));

        (await LookAsync()).Outcome.Should().Be(CheckOutcome.Failed);
        (await LookAsync()).After.LastResult.Should().Be("200: no items");
        (await LookAsync()).New.Should().Be(1);
    }

    [Fact]
    public async Task The_same_item_twice_in_one_feed()
    {
        Plays(Feed(Item("1", "A") + Item("1", "A")));

        SourceCheck check = await LookAsync();

        check.Items.Should().ContainSingle();
        check.Notes.Should().ContainMatch("*more than once*");
    }

    [Fact]
    public async Task Days_in_zones_of_their_own_and_days_to_come()
    {
        Plays(
            Feed(
                "<item><title>A</title><pubDate>Mon, 04 Mar 2030 23:30:00 -0500</pubDate></item>"
                    + "<item><title>B</title><pubDate>04 Mar 2030 00:30 +0900</pubDate></item>"
                    + "<item><title>C</title><pubDate>Mon, 04 Mar 2086 10:00:00 GMT</pubDate></item>"
                    + "<item><title>D</title><pubDate>some day</pubDate></item>"
            )
        );

        SourceReport[] found = [.. Found(await LookAsync())];

        found
            .Select(report => report.Published)
            .Should()
            .Equal(new DateOnly(2030, 3, 4), new DateOnly(2030, 3, 4), null, null);
        found
            .Select(report => report.PublishedUnread)
            .Should()
            .Equal(null, null, "2086-03-04T10:00:00+00:00", "some day");
    }

    [Fact]
    public async Task An_item_that_goes_and_comes_back()
    {
        Plays(Feed(Item("1", "A") + Item("2", "B")), Feed(Item("2", "B")), Feed(Item("1", "A") + Item("2", "B") + " "));
        await LookAsync();
        await LookAsync();

        SourceCheck check = await LookAsync();

        (check.New, check.Edited, check.Known).Should().Be((0, 0, 2));
    }

    [Fact]
    public async Task A_length_that_is_longer_than_what_comes()
    {
        string body = Rss(Item("1", "A"));
        Plays(
            Scenario
                .Head("200 OK", $"Content-Type: {Xml}", $"Content-Length: {body.Length}", "ETag: \"v1\"")
                .Send(body[..^30]),
            Feed(Item("1", "A"), "ETag: \"v1\"")
        );

        (await LookAsync()).Items.OfType<SourceItem.Found>().Should().BeEmpty();
        (await LookAsync()).New.Should().Be(1);
        server.Requests[^1].Should().NotContain("If-None-Match");
    }

    [Fact]
    public async Task Packed_and_cut()
    {
        byte[] packed = Pack(Rss(Item("1", "A"), Item("2", "B")));
        Plays(
            Scenario.Answer("200 OK", packed.AsMemory(..^20), $"Content-Type: {Xml}", "Content-Encoding: gzip"),
            Scenario.Answer("200 OK", packed, $"Content-Type: {Xml}", "Content-Encoding: gzip")
        );

        (await LookAsync()).Outcome.Should().Be(CheckOutcome.Failed);
        (await LookAsync()).New.Should().Be(2);
    }

    [Fact]
    public async Task A_server_that_breaks_off_and_one_that_is_broken()
    {
        Plays(
            Scenario.Head("200 OK", $"Content-Type: {Xml}").Send("<rss>").Reset(),
            Scenario.Answer("500 Internal Server Error", Encoding.UTF8.GetBytes(Rss(Item("1", "A")))),
            Feed(Item("1", "A"))
        );
        List<CheckOutcome> outcomes = [];
        for (int look = 0; look < 3; look++)
        {
            outcomes.Add((await LookAsync()).Outcome);
        }

        outcomes.Should().Equal(CheckOutcome.Failed, CheckOutcome.Failed, CheckOutcome.Read);
    }

    [Fact]
    public async Task Gone_for_good()
    {
        Plays(Scenario.Answer("410 Gone", default));

        (await LookAsync()).Said.Should().Contain("take it out of the list");
    }

    [Fact]
    public async Task A_feed_that_breaks_off_in_an_item_though_its_length_is_right()
    {
        string whole = Rss(Item("1", "A"), Item("2", "B"));
        Plays(Scenario.Page(whole[..^60], Xml, "ETag: \"v1\""), Scenario.Page(whole, Xml, "ETag: \"v1\""));

        SourceCheck cut = await LookAsync();
        SourceCheck then = await LookAsync();

        (cut.New, cut.Failed).Should().Be((1, 1));
        (then.New, then.Known).Should().Be((1, 1));
    }

    private void Plays(params Scenario[] scenarios) => server.On("/feed", scenarios);

    private static Scenario Feed(string items, params string[] headers) => Scenario.Page(Rss(items), Xml, headers);

    private async Task<SourceCheck> LookAsync() => await table.LookAfterAsync(Later);

    private static IEnumerable<SourceReport> Found(SourceCheck check) =>
        check.Items.OfType<SourceItem.Found>().Select(found => found.Content);

    private static byte[] Pack(string text)
    {
        using MemoryStream packed = new();
        using (GZipStream pack = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            pack.Write(Encoding.UTF8.GetBytes(text));
        }
        return packed.ToArray();
    }
}
