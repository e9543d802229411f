using System.Text;
using BenchmarkDotNet.Attributes;
using Reportedly.Sources.Feeds;

namespace Reportedly.Benchmarks;

/// <summary>How long reading a feed takes, and how much it allocates, where somebody means it ill and where there are many items.</summary>
public class FeedBenchmarks
{
    private const int Megabyte = 1_000_000;

    private static readonly Uri Address = new("https://herald.example/feed.xml");

    private byte[] bytes = [];

    /// <summary>Kinds of feeds.</summary>
    public enum Kind
    {
        /// <summary>Sixty entities, each ten times the one before.</summary>
        ManyLaughs,

        /// <summary>One long entity, used a hundred thousand times.</summary>
        LongEntity,

        /// <summary>Entities that are files and addresses.</summary>
        OutsideEntities,

        /// <summary>Elements that never end, each in the one before.</summary>
        Nested,

        /// <summary>The same, each with a namespace of its own.</summary>
        Namespaces,

        /// <summary>CDATA sections that never end.</summary>
        OpenSections,

        /// <summary>Tags without names.</summary>
        Brackets,

        /// <summary>HTML nested without end, within one item.</summary>
        NestedHtml,

        /// <summary>Twenty thousand items that nothing is wrong with.</summary>
        ManyItems,
    }

    /// <summary>What is read.</summary>
    [ParamsAllValues]
    public Kind Document { get; set; }

    /// <summary>Makes the document.</summary>
    [GlobalSetup]
    public void Prepare() => bytes = Encoding.UTF8.GetBytes(Made());

    /// <summary>Reads it.</summary>
    [Benchmark]
    public int Read() => FeedReader.Read(bytes, Address).Items.Length;

    private string Made() =>
        Document switch
        {
            Kind.ManyLaughs => Declaring(
                "<!ENTITY a0 'ha'>"
                    + string.Concat(
                        Enumerable
                            .Range(1, 60)
                            .Select(at =>
                                FormattableString.Invariant(
                                    $"<!ENTITY a{at} '{Repeat(FormattableString.Invariant($"&a{at - 1};"), 50)}'>"
                                )
                            )
                    ),
                "&a60;"
            ),
            Kind.LongEntity => Declaring($"<!ENTITY a '{Repeat("x", 100_000)}'>", Repeat("&a;", 300_000)),
            Kind.OutsideEntities => Declaring(
                "<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY % b SYSTEM 'http://10.0.0.1/b'>%b;",
                "&a;"
            ),
            Kind.Nested => $"<rss><channel><item>{Repeat("<a>", Megabyte)}",
            Kind.Namespaces => $"<rss><channel><item>{Repeat("<a xmlns:b='c'>", Megabyte)}",
            Kind.OpenSections => $"<rss><channel><item>{Repeat("<![CDATA[</item", Megabyte)}]]>",
            Kind.Brackets => $"<rss><channel><item><title>{Repeat("<", Megabyte)}",
            Kind.NestedHtml => Item($"<description><![CDATA[{Repeat("<div><b>", Megabyte)}]]></description>"),
            Kind.ManyItems =>
                $"<rss><channel>{string.Concat(Enumerable.Range(0, 20_000).Select(Plain))}</channel></rss>",
            _ => throw new InvalidOperationException($"There is no {Document}."),
        };

    private static string Declaring(string entities, string title) =>
        $"<!DOCTYPE rss [{entities}]>{Item($"<title>{title}</title>")}";

    private static string Item(string fields) => $"<rss><channel><item>{fields}</item></channel></rss>";

    private static string Plain(int at) =>
        FormattableString.Invariant(
            $"<item><title>Title {at}</title><guid>{at}</guid><link>https://herald.example/{at}</link>"
        )
        + "<pubDate>Mon, 04 Mar 2030 05:06:07 GMT</pubDate><description><![CDATA[<p>Some words about it.</p>]]></description></item>";

    private static string Repeat(string piece, int length) =>
        string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
