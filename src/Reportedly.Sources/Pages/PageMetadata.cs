using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Reportedly.Sources.Pages;

/// <summary>Finds what a page says of itself: in JSON-LD, in its meta elements, in its text, trusted in that order.</summary>
internal static class PageMetadata
{
    private const int MostBlocks = 20;
    private const int LongestByline = 200;

    /// <summary>Reads it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">Where it was, to make links whole; null where that is not known.</param>
    public static PageFacts Read(IHtmlDocument page, Uri? address)
    {
        PageSigns signs = PageSigns.Of(page);
        PageFacts facts = new();
        foreach (IElement block in signs.LinkedData.Take(MostBlocks))
        {
            facts = facts.Or(PageLinkedData.Read(block.TextContent));
        }
        facts = facts.Or(Meta(signs)).Or(Visible(page, signs));
        string? byline = facts.Byline;
        if (byline is not null && byline.StartsWith("By ", StringComparison.OrdinalIgnoreCase))
        {
            byline = PageWords.Clean(byline[3..]);
        }
        return facts with
        {
            // Some publishers write the address of an author's page where the name belongs.
            Byline =
                byline is null || byline.Length > LongestByline || byline.Contains("://", StringComparison.Ordinal)
                    ? null
                    : byline,
            Canonical = Canonical(signs, address),
        };
    }

    private static PageFacts Meta(PageSigns signs)
    {
        Dictionary<string, string> meta = new(StringComparer.OrdinalIgnoreCase);
        foreach (IElement element in signs.Meta)
        {
            string? name =
                element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            if (name is not null && PageWords.Clean(element.GetAttribute("content")) is { } content)
            {
                meta.TryAdd(name.Trim(), content);
            }
        }
        return new PageFacts
        {
            Title = First("og:title", "twitter:title", "dc.title"),
            Byline = First("author", "article:author", "og:article:author", "dc.creator", "byl", "parsely-author"),
            Published = First(
                "article:published_time",
                "og:article:published_time",
                "og:published_time",
                "datePublished",
                "parsely-pub-date",
                "sailthru.date",
                "pubdate",
                "publishdate",
                "dc.date.issued",
                "dc.date",
                "dcterms.created",
                "date"
            ),
            Publisher = First("og:site_name", "application-name", "dc.publisher"),
            Language = First("content-language", "dc.language"),
        };

        string? First(params string[] names) =>
            names.Select(name => meta.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);
    }

    private static PageFacts Visible(IHtmlDocument page, PageSigns signs)
    {
        string? title = PageWords.Clean(WithoutSite(page.Title ?? ""));
        return new PageFacts
        {
            Title = PageWords.Clean(signs.Heading?.TextContent) ?? title,
            Byline = PageWords.Clean(signs.Author?.TextContent),
            Published = PageWords.Clean(signs.Time?.GetAttribute("datetime")),
            Language =
                PageWords.Clean(page.DocumentElement?.GetAttribute("lang"))
                ?? PageWords.Clean(page.DocumentElement?.GetAttribute("xml:lang")),
        };
    }

    /// <summary>The title of a window ends with the site's name: <c>Bridge falls | The Courier</c>.</summary>
    private static string WithoutSite(string title)
    {
        int bar = title.LastIndexOf(" | ", StringComparison.Ordinal);
        return bar > title.Length / 2 ? title[..bar] : title;
    }

    private static string? Canonical(PageSigns signs, Uri? address)
    {
        string? link = signs.Canonical?.GetAttribute("href")?.Trim();
        if (string.IsNullOrEmpty(link))
        {
            return null;
        }
        bool isWhole = address is null
            ? Uri.TryCreate(link, UriKind.Absolute, out Uri? whole)
            : Uri.TryCreate(address, link, out whole);
        return isWhole && whole!.Scheme is "http" or "https" ? whole!.AbsoluteUri : null;
    }
}
