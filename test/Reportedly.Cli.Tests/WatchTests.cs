using System.Net;

namespace Reportedly.Cli.Tests;

/// <summary><c>watch</c>, as somebody follows feeds with it.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Herald = "https://herald.example/rss";

    private readonly Shell shell = new();

    public WatchTests()
    {
        shell.Write("sources.yaml", $"sources:\n  - name: Herald\n    feed: {Herald}\n");
        Answers(("herald-17", HandRead.Text));
    }

    public void Dispose() => shell.Dispose();

    [Fact]
    public void What_is_new_is_read_into_the_store()
    {
        Said said = shell.Run("watch", "sources.yaml", "--once");

        said.Code.Should().Be(0);
        said.Lines.Should().ContainSingle().Which.Should().Contain("Herald: 200: 1 new; next ");
        said.Error.Should().Be("reportedly.db: 4 incidents in all; reportedly incidents lists them.\n");
        Said shown = shell.Run("show", "herald-17");
        shown.Code.Should().Be(0);
        shown.Output.Should().Contain("The Herald");
    }

    [Fact]
    public void A_source_that_is_not_due_is_left_alone()
    {
        shell.Run("watch", "sources.yaml", "--once");

        Said said = shell.Run("watch", "sources.yaml", "--once");

        said.Code.Should().Be(0);
        said.Lines.Should().ContainSingle().Which.Should().StartWith("none of 1 source is due; the next is ");
    }

    [Fact]
    public void A_source_that_fails_is_told_and_the_others_are_read()
    {
        shell.Write(
            "sources.yaml",
            $"sources:\n  - name: Gone\n    feed: https://gone.example/\n  - name: Herald\n    feed: {Herald}\n  - page: nowhere\n"
        );

        Said said = shell.Run("watch", "sources.yaml", "--once");

        said.Code.Should().Be(3);
        said.Lines[0].Should().Contain("Gone: failed: the server does not answer; next ");
        said.Lines[1].Should().Contain("Herald: 200: 1 new");
        said.ErrorLines.Should().Contain("sources.yaml:6: 'nowhere' is no address on the web; write https://...");
        said.ErrorLines.Should().Contain("1 of 2 sources failed (Gone); why is said above.");
    }

    [Fact]
    public void Items_that_cannot_be_read_are_listed()
    {
        shell.Web[Herald] =
            "<rss><channel><item><title>A</title><description>B</description></item><item><link>https://herald.example/2</link></item><item/></channel></rss>";

        Said said = shell.Run("watch", "sources.yaml", "--once");

        said.Code.Should().Be(3);
        said.ErrorLines.Should()
            .Contain(line =>
                line.EndsWith(
                    "https://herald.example/2: the page did not come (the server does not answer); it is tried again.",
                    StringComparison.Ordinal
                )
            );
        said.ErrorLines.Should()
            .Contain(line => line.StartsWith($"{Herald}:1: this item has neither", StringComparison.Ordinal));
        said.ErrorLines.Should().Contain("1 item could not be read; see above.");
    }

    [Fact]
    public void How_sources_stand_is_shown_without_looking()
    {
        shell.Run("watch", "sources.yaml", "--list").Lines.Should().Equal($"Herald ({Herald})", "  never looked at");
        shell.Run("watch", "sources.yaml", "--once");
        shell.Web.Clear();

        Said said = shell.Run("watch", "sources.yaml", "--list");

        said.Code.Should().Be(0);
        said.Lines[1].Should().StartWith("  last look ").And.EndWith(": 200: 1 new");
        said.Lines[2].Should().Contain("last success ").And.EndWith("1 item known");
    }

    [Fact]
    public void What_came_is_kept_beside_the_store_unless_that_is_switched_off()
    {
        shell.Run("watch", "sources.yaml", "--once", "--db", "a.db", "--no-raw");
        Directory.Exists(shell.PathOf("a.db.raw")).Should().BeFalse();

        shell.Run("watch", "sources.yaml", "--once", "--db", "b.db");
        File.ReadAllText(shell.PathOf("b.db.raw/index.jsonl")).Should().Contain(Herald);

        shell.Run("watch", "sources.yaml", "--once", "--db", "c.db", "--raw", "bytes");
        File.Exists(shell.PathOf("bytes/index.jsonl")).Should().BeTrue();
    }

    [Fact]
    public void A_feed_cannot_steer_the_terminal()
    {
        shell.Write("sources.yaml", $"sources:\n  - name: \"He\\e[31mrald\"\n    feed: {Herald}\n");
        shell.Web[Herald] =
            "<rss><channel><item><title>A</title><link>https://herald.example/\u001B[2J</link></item></channel></rss>";

        Said said = shell.Run("watch", "sources.yaml", "--once");

        (said.Output + said.Error).Should().NotContain("\u001B");
    }

    [Fact]
    public void A_list_that_is_not_there_or_names_nothing_is_an_error()
    {
        shell.Run("watch", "none.yaml", "--once").Code.Should().Be(1);
        Said said = shell.Run("watch", shell.Write("empty.yaml", ""), "--once");
        said.Code.Should().Be(1);
        said.Error.Should().Contain("there is no source to watch");
        shell.Run("watch", "sources.yaml", "--raw", "a", "--no-raw").Code.Should().Be(2);
    }

    [Fact]
    public void The_list_of_another_reader_is_watched_as_well()
    {
        shell.Write("feeds.opml", $"<opml><body><outline text='Herald' xmlUrl='{Herald}'/></body></opml>");

        shell
            .Run("watch", "feeds.opml", "--once")
            .Lines.Should()
            .ContainSingle()
            .Which.Should()
            .Contain("Herald: 200: 1 new");
    }

    [Fact]
    public void An_edited_item_stands_beside_what_it_was()
    {
        shell.Clock = new LaterClock(TimeSpan.Zero);
        shell.Run("watch", "sources.yaml", "--once");
        shell.Clock = new LaterClock(TimeSpan.FromHours(1));
        Answers(("herald-17", "Another text."));

        shell.Run("watch", "sources.yaml", "--once").Lines.Should().ContainSingle().Which.Should().Contain("1 edited");

        shell.Run("search", "Another").Output.Should().Contain("herald-17");
        shell.Run("search", "Militia").Output.Should().Contain("herald-17");
    }

    [Fact]
    public void What_was_read_before_a_crash_is_read_again_and_the_store_knows_it()
    {
        shell.Run("watch", "sources.yaml", "--once");
        Directory.Delete(shell.PathOf("reportedly.db.watch"), recursive: true);

        Said said = shell.Run("watch", "sources.yaml", "--once");

        said.Code.Should().Be(0);
        said.Lines.Should().ContainSingle().Which.Should().Contain("1 new");
        said.Error.Should().BeEmpty();
    }

    private void Answers(params (string Id, string Text)[] items)
    {
        IEnumerable<string> written = items.Select(item =>
            $"<item><guid isPermaLink='false'>{item.Id}</guid><pubDate>{HandRead.Published}</pubDate>"
            + $"<description>{WebUtility.HtmlEncode(WebUtility.HtmlEncode(item.Text))}</description></item>"
        );
        shell.Web[Herald] = $"<rss><channel><title>The Herald</title>{string.Concat(written)}</channel></rss>";
    }

    private sealed class LaterClock(TimeSpan later) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2031, 5, 5, 12, 0, 0, TimeSpan.Zero) + later;
    }
}
