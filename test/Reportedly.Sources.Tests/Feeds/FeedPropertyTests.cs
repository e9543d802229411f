using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using CsCheck;
using Reportedly.Sources.Feeds;

namespace Reportedly.Sources.Tests.Feeds;

/// <summary>Feeds are written by another's library and read by ours, and any bytes at all are read.</summary>
public sealed class FeedPropertyTests
{
    private static readonly Uri Address = new("https://herald.example/feed.xml");

    private static readonly Gen<string> Words = Gen.String[Gen.Char["aBžش &<>\"']!-1"], 1, 30]
        .Select(text => "W" + text.Trim());

    private static readonly Gen<DateTimeOffset> Times = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[-14, 14],
        (day, zone) => new DateTimeOffset(2030, 3, 4 + day, 12, 0, 0, TimeSpan.FromHours(zone))
    );

    private static readonly Gen<(string Title, string Text, DateTimeOffset Time)[]> Items = Gen.Select(
        Words,
        Words,
        Times
    ).Array[0, 12];

    private static readonly string[] Parts =
    [
        "<rss>",
        "<channel>",
        "<item>",
        "</item>",
        "<title>",
        "</title>",
        "<entry>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<!DOCTYPE",
        "[",
        "]",
        ">",
        "<",
        "</",
        "&",
        "&#x41;",
        "&amp;",
        "xmlns:a='",
        "=\"",
        "'",
        "<link href='/a'/>",
        "<pubDate>Mon, 04 Mar 2030</pubDate>",
        "text",
        "\u0000",
        "é",
        "{\"items\":[",
        "{\"title\":\"",
        "\\ud800",
        "\"}",
        "]}",
        "<rdf:RDF>",
        "<?xml encoding='utf-16'?>",
        "<html>",
        "<a:b c=d/>",
        "<content:encoded>",
        "\n",
    ];

    private static readonly Gen<byte[]> Fragments = Gen.Int[0, Parts.Length - 1]
        .Array[0, 60]
        .Select(picks => Encoding.UTF8.GetBytes(string.Concat(picks.Select(pick => Parts[pick]))));

    [Fact]
    public void Every_item_of_an_Rss_feed_comes_out_once_whatever_its_date_and_place()
    {
        Items.Sample(items => Check(items, feed => new Rss20FeedFormatter(feed)), iter: 500);
    }

    [Fact]
    public void Every_item_of_an_Atom_feed_comes_out_once_whatever_its_date_and_place()
    {
        Items.Sample(items => Check(items, feed => new Atom10FeedFormatter(feed)), iter: 500);
    }

    [Fact]
    public void No_bytes_make_the_reader_fail()
    {
        Gen.OneOf(Gen.Byte.Array[0, 200], Fragments)
            .Sample(
                bytes =>
                {
                    Feed feed = FeedReader.Read(bytes, Address);
                    return feed.Items.All(item => item.Id.Length > 0 && item.Line > 0)
                        && feed.Items.All(item => Reportedly.Text.SourceText.FromString(item.Text).Length >= 0);
                },
                iter: 20_000
            );
    }

    [Fact]
    public void Cutting_a_feed_anywhere_costs_no_item_before_the_cut()
    {
        byte[] whole = Encoding.UTF8.GetBytes(
            "<?xml version='1.0'?><rss><channel><title>T</title>"
                + string.Concat(
                    Enumerable
                        .Range(0, 20)
                        .Select(at =>
                            $"<item><title>é{at}</title><description><![CDATA[<p>d</p>]]></description></item>"
                        )
                )
                + "</channel></rss>"
        );
        string text = Encoding.UTF8.GetString(whole);
        Gen.Int[0, whole.Length]
            .Sample(
                cut =>
                {
                    string kept = Encoding.UTF8.GetString(whole.AsSpan(..cut));
                    int complete = kept.Split("</item>").Length - 1;
                    return FeedReader.Read(whole.AsMemory(..cut), Address).Items.Length == complete;
                },
                iter: 500
            );
        text.Should().Contain("é19");
    }

    [Fact]
    public void A_byte_that_was_changed_costs_at_most_the_item_that_it_stands_in()
    {
        string[] items =
        [
            .. Enumerable
                .Range(0, 7)
                .Select(at =>
                    $"<item><guid isPermaLink=\"false\">g{at}</guid><title>A &amp; {at}</title><link>https://a.example/{at}</link>"
                    + $"<description><![CDATA[<p>One</p>]]></description><!-- note --><pubDate>Mon, 04 Mar 2030 10:0{at}:00 GMT</pubDate></item>\n"
                ),
        ];
        string start = "<rss version='2.0'><channel><title>T</title>";
        FeedItem[] whole =
        [
            .. FeedReader
                .Read(Encoding.UTF8.GetBytes(start + string.Concat(items) + "</channel></rss>"), Address)
                .Items,
        ];
        Gen.Select(Gen.Int[0, items.Length - 1], Gen.Int[0, items[0].Length - 1], Gen.Char["<>![]&;/\"'-= aitem\0?"])
            .Sample(
                (broken, at, put) =>
                {
                    string[] changed = [.. items];
                    changed[broken] = items[broken][..at] + put + items[broken][(at + 1)..];
                    byte[] bytes = Encoding.UTF8.GetBytes(start + string.Concat(changed) + "</channel></rss>");
                    HashSet<FeedItem> found =
                    [
                        .. FeedReader.Read(bytes, Address).Items.Select(item => item with { Line = 0 }),
                    ];
                    return whole
                        .Where((_, index) => index != broken)
                        .All(item => found.Contains(item with { Line = 0 }));
                },
                iter: 20_000
            );
    }

    private static bool Check(
        (string Title, string Text, DateTimeOffset Time)[] items,
        Func<SyndicationFeed, SyndicationFeedFormatter> format
    )
    {
        SyndicationFeed written = new("T", "D", new Uri("https://herald.example/"))
        {
            Items = items.Select(
                (item, at) =>
                    new SyndicationItem(
                        item.Title,
                        item.Text,
                        new Uri($"https://herald.example/{at}"),
                        Id(at),
                        item.Time
                    )
                    {
                        PublishDate = item.Time,
                    }
            ),
        };
        using MemoryStream xml = new();
        using (XmlWriter writer = XmlWriter.Create(xml, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            format(written).WriteTo(writer);
        }
        Feed feed = FeedReader.Read(xml.ToArray(), Address);
        return feed.Problems.All(problem => problem.Why == "it holds no items.")
            && feed.Items.Select(item => (item.Id, item.Published))
                .SequenceEqual(items.Select((item, at) => (Id(at), (DateTimeOffset?)item.Time)))
            && feed.Items.All(item => item.Title!.StartsWith('W') && item.Body!.StartsWith('W'));
    }

    private static string Id(int at) => at.ToString(CultureInfo.InvariantCulture);
}
