using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Reportedly.Sources.Pages;

/// <summary>The elements in which a page says something of itself, found in one walk: each question asked by itself would be a walk of its own.</summary>
internal sealed class PageSigns
{
    private PageSigns() { }

    /// <summary>Blocks of JSON-LD, in their order.</summary>
    public List<IElement> LinkedData { get; } = [];

    /// <summary>Meta elements, in their order.</summary>
    public List<IElement> Meta { get; } = [];

    /// <summary>The first time that is written for machines.</summary>
    public IElement? Time { get; private set; }

    /// <summary>The first heading of the first rank.</summary>
    public IElement? Heading { get; private set; }

    /// <summary>The first element that says to name an author.</summary>
    public IElement? Author { get; private set; }

    /// <summary>The first link to the address that the page calls its own.</summary>
    public IElement? Canonical { get; private set; }

    /// <summary>Finds them.</summary>
    /// <param name="page">The page; not deeper than <see cref="PageDepth"/> leaves it.</param>
    public static PageSigns Of(IHtmlDocument page)
    {
        PageSigns signs = new();
        signs.Visit(page);
        return signs;
    }

    private void Visit(INode parent)
    {
        foreach (INode node in parent.ChildNodes)
        {
            if (node is IElement element)
            {
                Take(element);
                Visit(element);
            }
        }
    }

    private void Take(IElement element)
    {
        switch (element.LocalName)
        {
            case "h1":
                Heading ??= element;
                break;
            case "meta":
                Meta.Add(element);
                break;
            case "script" when element.GetAttribute("type") == "application/ld+json":
                LinkedData.Add(element);
                break;
            case "time" when element.HasAttribute("datetime"):
                Time ??= element;
                break;
            case "link" when element.HasAttribute("href") && Has(element.GetAttribute("rel"), "canonical"):
                Canonical ??= element;
                break;
        }
        if (Author is null && element.Attributes.Length > 0 && IsAuthor(element))
        {
            Author = element;
        }
    }

    private static bool IsAuthor(IElement element) =>
        element.GetAttribute("rel") == "author"
        || element.GetAttribute("itemprop") == "author"
        || (element.GetAttribute("class") is { } names && (Has(names, "byline") || Has(names, "author")));

    /// <summary>True where one of the names in an attribute is the one that is looked for.</summary>
    private static bool Has(string? names, string name) =>
        names is not null
        && names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(name, StringComparer.Ordinal);
}
