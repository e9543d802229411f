using Reportedly.Sources.Feeds.Markup;

namespace Reportedly.Sources.Feeds;

/// <summary>Makes items of the elements of RSS, RDF and Atom; a publisher who mixes them is understood too.</summary>
/// <param name="address">Where the feed is, to which links without a host belong.</param>
internal sealed class XmlItems(Uri address)
{
    private static readonly string[] Published =
    [
        "pubDate",
        "atom:published",
        "published",
        "dc:date",
        "dcterms:created",
        "dcterms:issued",
        "atom:issued",
        "issued",
        "atom:created",
        "date",
        "pubdate",
    ];
    private static readonly string[] Updated =
    [
        "atom:updated",
        "updated",
        "dcterms:modified",
        "atom:modified",
        "modified",
        "lastBuildDate",
    ];

    /// <summary>The item; null where it says nothing at all.</summary>
    /// <param name="element">An <c>item</c> or <c>entry</c>.</param>
    /// <param name="line">Where it begins.</param>
    public FeedItem? Of(FeedElement element, int line)
    {
        bool isAtom = element.Name != "item";
        string? baseAddress = element.Attribute("xml:base");
        FeedElement? guid = element.Child("guid", "atom:id", "id");
        Uri? link = FeedLinks.Of(element, address, baseAddress) ?? Permanent(guid);
        string? title = HtmlText.OneLine(
            TextOf(element.Child("title", "atom:title", "dc:title", "media:title"), isAtom)
        );
        string? content = TextOf(element.Child("content:encoded", "atom:content", "content", "xhtml:body"), isAtom);
        string? summary = TextOf(
            element.Child("description", "atom:summary", "summary", "dc:description", "media:description"),
            isAtom
        );
        if (title is null && content is null && summary is null && link is null)
        {
            return null;
        }
        string? time = element.Child(Published)?.Text;
        string? change = element.Child(Updated)?.Text;
        FeedItem item = new("")
        {
            Link = link,
            Title = title,
            Content = content,
            Summary = summary,
            Author = AuthorOf(element),
            Published = FeedDates.Read(time) ?? (time is null ? FeedDates.Read(change) : null),
            PublishedUnread = time is not null && FeedDates.Read(time) is null ? HtmlText.OneLine(time) : null,
            Updated = FeedDates.Read(change),
            Language = element.Attribute("xml:lang") ?? element.Child("dc:language", "language")?.Text,
            Line = line,
        };
        string? given = HtmlText.OneLine(guid?.Text ?? element.Attribute("rdf:about"));
        return item with { Id = given ?? FeedIds.Of(item) };
    }

    /// <summary>The address of a field of the feed itself.</summary>
    public static string? FieldOf(FeedElement element, bool isAtom) => HtmlText.OneLine(TextOf(element, isAtom));

    private static string? TextOf(FeedElement? element, bool isAtom)
    {
        if (element is null)
        {
            return null;
        }
        string? type = element.Attribute("type");
        bool isPlain = isAtom && element.Children.Count == 0 && type is null or "text" or "text/plain";
        string text = isPlain ? HtmlText.Plain(element.Text) : HtmlText.Of(element.Markup);
        return text.Length == 0 ? null : text;
    }

    private static string? AuthorOf(FeedElement element)
    {
        string? creator = element.Child("dc:creator")?.Text;
        FeedElement? author = element.Child("atom:author", "author");
        string? name = author?.Child("atom:name", "name")?.Text ?? author?.Text;
        return HtmlText.OneLine(creator ?? WithoutMail(name));
    }

    /// <summary>RSS wants <c>ann@herald.example (Ann Lind)</c>: the person is in the parentheses.</summary>
    private static string? WithoutMail(string? author)
    {
        if (author is null || !author.Contains('@', StringComparison.Ordinal))
        {
            return author;
        }
        int open = author.IndexOf('(', StringComparison.Ordinal);
        int close = author.LastIndexOf(')');
        return open >= 0 && close > open ? author[(open + 1)..close] : null;
    }

    /// <summary>In RSS a guid is the link too, unless it says that it is not.</summary>
    private Uri? Permanent(FeedElement? guid) =>
        guid?.Name == "guid" && guid.Attribute("isPermaLink") != "false" ? FeedLinks.Absolute(guid.Text, null) : null;
}
