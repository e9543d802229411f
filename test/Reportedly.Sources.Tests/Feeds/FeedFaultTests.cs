using System.Text;
using Reportedly.Sources.Feeds;

namespace Reportedly.Sources.Tests.Feeds;

public sealed class FeedFaultTests
{
    private static readonly Uri Address = new("https://herald.example/feed.xml");

    [Theory]
    [InlineData("<item><title>A & B</title></item><item><title>C</title></item>")]
    [InlineData("<item><title>A & B</item><item><title>C</title></item>")]
    [InlineData("<item><title>A & B</title><item><title>C</title></item>")]
    [InlineData("<item><title>A & B</b></title></i></item><item><title>C</title></item>")]
    [InlineData(
        "<item><title>A & B</title><description><![CDATA[never closed</description></item><item><title>C</title><description><![CDATA[x]]></description></item>"
    )]
    [InlineData("<item><title>A & B<link>https://a.example/</link></item><item><title>C</title></item>")]
    [InlineData("<item><title>A & B</title <link>https://a.example/</link></item><item><title>C</title></item>")]
    [InlineData("<item><title>A &\u0001 B</title></item><item><title>C\u0000</title></item>")]
    [InlineData("<item x=1 y><title>A & B</title></item><item x='><title>C</title></item>")]
    [InlineData("<item><title>A &amp; B</title><a><b></item><!-- never closed <item><title>C</title></item>")]
    public void A_fault_in_one_item_takes_no_other_with_it(string items)
    {
        Feed feed = Read($"<rss><channel><title>T</title>{items}</channel></rss>");

        feed.Items.Select(item => item.Title).Should().Equal("A & B", "C");
    }

    [Fact]
    public void A_feed_that_breaks_off_says_which_item_was_lost()
    {
        Feed feed = Read("<rss><channel>\n<item><title>A</title></item>\n<item><title>B</title><description>They sa");

        feed.Items.Select(item => item.Title).Should().Equal("A");
        FeedProblem problem = feed.Problems.Should().ContainSingle().Subject;
        problem.LosesItem.Should().BeTrue();
        problem.Line.Should().Be(3);
    }

    [Fact]
    public void A_feed_that_breaks_off_within_a_letter_keeps_its_encoding()
    {
        byte[] whole = Encoding.UTF8.GetBytes("<rss><channel><item><title>Žižka</title></item><item><title>é");

        Feed feed = FeedReader.Read(whole.AsMemory(..^1), Address);

        feed.Items.Select(item => item.Title).Should().Equal("Žižka");
    }

    [Fact]
    public void An_item_that_says_nothing_is_told()
    {
        Feed feed = Read(
            "<rss><channel><item><guid>1</guid></item><item><guid isPermaLink='false'>2</guid><title/></item><item><title>C</title></item></channel></rss>"
        );

        feed.Items.Should().ContainSingle();
        feed.Problems.Where(problem => problem.LosesItem).Should().HaveCount(2);
    }

    [Fact]
    public void A_page_in_place_of_a_feed_says_where_the_feed_is()
    {
        Feed feed = Read(
            "<!doctype html><html><head><link rel=alternate type=\"application/rss+xml\" href=\"/rss\"></head><body><p>Hi</html>"
        );

        feed.Format.Should().Be(FeedFormat.None);
        feed.Problems.Should().ContainSingle().Which.Why.Should().EndWith("https://herald.example/rss");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("Not found")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("{\"items\":[{")]
    [InlineData("<opml><body/></opml>")]
    public void What_is_no_feed_says_so(string text)
    {
        Feed feed = Read(text);

        feed.Items.Should().BeEmpty();
        feed.Problems.Should().NotBeEmpty();
    }

    [Fact]
    public void A_feed_without_items_says_so()
    {
        Read("<rss><channel><title>T</title></channel></rss>")
            .Problems.Should()
            .ContainSingle()
            .Which.Why.Should()
            .Be("it holds no items.");
    }

    [Fact]
    public void A_document_type_of_old_is_passed_over_and_nothing_is_fetched_for_it()
    {
        Feed feed = Read(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd" [
            <!ENTITY x SYSTEM "file:///etc/passwd"> ]>
            <rss version="0.91"><channel><item><title>Caf&eacute; &x;</title></item></channel></rss>
            """
        );

        feed.Items[0].Title.Should().Be("Café &x;");
    }

    [Fact]
    public void Entities_that_grow_into_gigabytes_stay_as_they_are_written()
    {
        StringBuilder bomb = new("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int level = 1; level < 40; level++)
        {
            bomb.Append($"<!ENTITY a{level} \"&a{level - 1};&a{level - 1};&a{level - 1};\">");
        }
        bomb.Append("]><rss><channel><item><title>&a39;</title></item></channel></rss>");
        long before = GC.GetAllocatedBytesForCurrentThread();

        Feed feed = Read(bomb.ToString());

        feed.Items[0].Title.Should().Be("&a39;");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(5_000_000);
    }

    [Fact]
    public void Items_nested_without_end_are_read_as_they_begin()
    {
        Feed feed = Read(
            "<rss><channel>"
                + string.Concat(Enumerable.Range(0, 20_000).Select(at => $"<item><title>t{at}<b>"))
                + "</channel></rss>"
        );

        feed.Items.Should().HaveCount(20_000);
    }

    [Theory]
    [InlineData("utf-8", "iso-8859-1", null, "“Žižka”")]
    [InlineData("utf-8", null, "iso-8859-1", "“Žižka”")]
    [InlineData("windows-1252", "utf-8", null, "“café”")]
    [InlineData("windows-1252", "iso-8859-1", null, "“café”")]
    [InlineData("windows-1251", null, "windows-1251", "Москва")]
    [InlineData("windows-1251", "windows-1251", "utf-16", "Москва")]
    [InlineData("utf-16", "utf-8", null, "Žižka")]
    [InlineData("utf-8", null, "klingon", "Žižka")]
    [InlineData("iso-2022-jp", "iso-2022-jp", null, "日本")]
    [InlineData("shift_jis", null, "shift_jis", "日本")]
    public void What_bytes_show_goes_before_what_they_are_said_to_be(
        string truth,
        string? header,
        string? declared,
        string title
    )
    {
        string xml =
            $"<?xml version='1.0'{(declared is null ? "" : $" encoding='{declared}'")}?><rss><channel><item><title>{title}</title></item></channel></rss>";
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(truth) ?? Encoding.GetEncoding(truth);

        Feed feed = FeedReader.Read(encoding.GetBytes(xml), Address, header);

        feed.Items.Should().ContainSingle().Which.Title.Should().Be(title);
    }

    private static Feed Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), Address);
}
