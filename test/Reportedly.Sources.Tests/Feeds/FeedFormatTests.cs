using System.Text;
using Reportedly.Sources.Feeds;

namespace Reportedly.Sources.Tests.Feeds;

public sealed class FeedFormatTests
{
    private static readonly Uri Address = new("https://herald.example/news/feed.xml");

    [Fact]
    public void Rss_gives_title_text_author_day_and_link()
    {
        Feed feed = Read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/">
            <channel><title>The Orsal Herald</title><link>https://herald.example/</link><language>en-gb</language>
            <item>
              <title>Shelling &amp;amp; fire in Vell</title>
              <link>https://herald.example/news/17</link>
              <guid isPermaLink="false">herald-17</guid>
              <pubDate>Mon, 04 Mar 2030 23:30:00 -0500</pubDate>
              <d:creator>Mara Lind</d:creator>
              <description>Two were hurt.</description>
              <content:encoded><![CDATA[<p>Two people were hurt in <b>Vell</b>.</p><script>alert(1)</script><p>Police said&nbsp;so.</p>]]></content:encoded>
            </item></channel></rss>
            """
        );

        feed.Format.Should().Be(FeedFormat.Rss);
        feed.Title.Should().Be("The Orsal Herald");
        feed.Language.Should().Be("en-gb");
        feed.Problems.Should().BeEmpty();
        FeedItem item = feed.Items.Should().ContainSingle().Subject;
        item.Id.Should().Be("herald-17");
        item.Title.Should().Be("Shelling & fire in Vell");
        item.Link.Should().Be(new Uri("https://herald.example/news/17"));
        item.Author.Should().Be("Mara Lind");
        item.Published.Should().Be(new DateTimeOffset(2030, 3, 4, 23, 30, 0, TimeSpan.FromHours(-5)));
        item.Summary.Should().Be("Two were hurt.");
        item.Content.Should().Be("Two people were hurt in Vell.\n\nPolice said so.");
        item.Text.Should().Be("Shelling & fire in Vell\n\nTwo people were hurt in Vell.\n\nPolice said so.");
    }

    [Fact]
    public void Atom_gives_plain_text_html_and_xhtml_as_text()
    {
        Feed feed = Read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://post.example/">
            <title type="text">Post &amp; Courier</title>
            <entry><id>tag:post.example,2030:1</id><title>a &lt; b</title><updated>2030-03-04T05:06:07Z</updated>
              <author><name>Tom Oru</name></author><link rel="self" href="/self"/><link rel="alternate" href="/a/1"/>
              <summary type="html">&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two&lt;/p&gt;</summary></entry>
            <entry><id>tag:post.example,2030:2</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">An <em>end</em></div></title>
              <published>2030-03-04T05:06:07+02:00</published><updated>2030-03-05T00:00:00Z</updated>
              <content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>Three<x:br/>four</x:p></x:div></content></entry>
            </feed>
            """
        );

        feed.Format.Should().Be(FeedFormat.Atom);
        feed.Title.Should().Be("Post & Courier");
        feed.Language.Should().Be("en");
        feed.Items.Select(item => item.Title).Should().Equal("a < b", "An end");
        feed.Items.Select(item => item.Body).Should().Equal("One\n\ntwo", "Three\nfour");
        feed.Items[0].Link.Should().Be(new Uri("https://herald.example/a/1"));
        feed.Items[0].Author.Should().Be("Tom Oru");
        feed.Items[0].Published.Should().Be(feed.Items[0].Updated);
        feed.Items[1].Published.Should().Be(new DateTimeOffset(2030, 3, 4, 5, 6, 7, TimeSpan.FromHours(2)));
        feed.Items[1].Updated.Should().Be(new DateTimeOffset(2030, 3, 5, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Rdf_items_beside_the_channel_are_read()
    {
        Feed feed = Read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://wire.example/"><title>Wire</title><items><rdf:Seq><rdf:li resource="https://wire.example/1"/></rdf:Seq></items></channel>
            <item rdf:about="https://wire.example/1"><title>Talks begin</title><link>https://wire.example/1</link>
            <description>In Orsal.</description><dc:date>2030-03-04</dc:date></item>
            </rdf:RDF>
            """
        );

        feed.Format.Should().Be(FeedFormat.Rdf);
        feed.Title.Should().Be("Wire");
        FeedItem item = feed.Items.Should().ContainSingle().Subject;
        item.Id.Should().Be("https://wire.example/1");
        item.Published.Should().Be(new DateTimeOffset(2030, 3, 4, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Json_feeds_are_read()
    {
        Feed feed = Read(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Gazette","language":"en",
             "items":[{"id":3,"url":"/n/3","title":"Fire","content_html":"<p>A fire.</p>","date_published":"2030-03-04T05:06:07Z",
             "authors":[{"name":"Ida Vos"}]},{"id":"4","content_text":"Two lines\nof text"},7]}
            """
        );

        feed.Format.Should().Be(FeedFormat.Json);
        feed.Items.Select(item => item.Id).Should().Equal("3", "4");
        feed.Items[0].Link.Should().Be(new Uri("https://herald.example/n/3"));
        feed.Items[0].Author.Should().Be("Ida Vos");
        feed.Items[1].Body.Should().Be("Two lines\nof text");
        feed.Problems.Should().ContainSingle(problem => problem.LosesItem);
    }

    [Fact]
    public void Links_without_a_host_belong_to_the_feed()
    {
        Feed feed = Read("<rss><channel><item><title>A</title><link>../a?x=1&amp;y=2</link></item></channel></rss>");

        feed.Items[0].Link.Should().Be(new Uri("https://herald.example/a?x=1&y=2"));
    }

    [Fact]
    public void A_link_that_is_no_page_of_the_web_is_none()
    {
        Feed feed = Read("<rss><channel><item><title>A</title><link>javascript:alert(1)</link></item></channel></rss>");

        feed.Items[0].Link.Should().BeNull();
    }

    [Fact]
    public void An_item_without_an_id_is_known_by_its_link_or_else_by_what_it_says()
    {
        Feed feed = Read(
            "<rss><channel><item><title>A</title><link>https://herald.example/a</link></item><item><title>B</title></item><item><title>C</title></item></channel></rss>"
        );

        feed.Items.Select(item => item.Id)
            .Should()
            .OnlyHaveUniqueItems()
            .And.HaveElementAt(0, "https://herald.example/a");
        feed.Items[1].Id.Should().StartWith("sha256:");
    }

    [Fact]
    public void Items_of_one_id_that_say_different_things_are_all_kept()
    {
        Feed feed = Read(
            "<rss><channel><item><guid>0</guid><title>A</title></item><item><guid>0</guid><title>B</title></item><item><guid>0</guid><title>B</title></item></channel></rss>"
        );

        feed.Items.Select(item => item.Title).Should().Equal("A", "B");
        feed.Problems.Should().ContainSingle().Which.Why.Should().Contain("more than once");
    }

    [Fact]
    public void Prefixes_that_were_never_declared_mean_what_they_mean_everywhere()
    {
        Feed feed = Read(
            "<rss><channel><item><title>A</title><content:encoded>Long text</content:encoded><dc:creator>Ann</dc:creator><media:group><media:title>X</media:title></media:group></item></channel></rss>"
        );

        feed.Items[0].Content.Should().Be("Long text");
        feed.Items[0].Author.Should().Be("Ann");
    }

    private static Feed Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), Address);
}
