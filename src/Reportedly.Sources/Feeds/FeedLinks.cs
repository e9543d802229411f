using Reportedly.Sources.Feeds.Markup;

namespace Reportedly.Sources.Feeds;

/// <summary>Finds the page of an item.</summary>
internal static class FeedLinks
{
    private const int Longest = 2048;

    /// <summary>The link; null where there is none to a page of the web.</summary>
    /// <param name="element">The item.</param>
    /// <param name="address">Where the feed is.</param>
    /// <param name="ownBase">The item's own base, where it has one.</param>
    public static Uri? Of(FeedElement element, Uri address, string? ownBase)
    {
        Uri from = Absolute(ownBase, address) ?? address;
        string? plain = element.Child("link")?.Text;
        return Absolute(plain, from) ?? Alternate(element, from) ?? Absolute(element.Attribute("rdf:about"), null);
    }

    /// <summary>A whole address on the web; null where there is none.</summary>
    /// <param name="text">As written.</param>
    /// <param name="from">What it is relative to; null where it must be whole.</param>
    public static Uri? Absolute(string? text, Uri? from)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
        {
            return null;
        }
        string clean = text.Trim();
        Uri? found = null;
        bool isWhole =
            clean.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(clean, UriKind.Absolute, out found);
        bool isThere = isWhole || (from is not null && Uri.TryCreate(from, clean, out found));
        return isThere && found!.Scheme is "http" or "https" ? found : null;
    }

    /// <summary>Atom has many links in an item; the page is the one without a relation, or with that of an alternate.</summary>
    private static Uri? Alternate(FeedElement element, Uri from)
    {
        foreach (FeedElement link in element.Children.Where(child => child.Name is "atom:link" or "link"))
        {
            if (link.Attribute("rel") is null or "alternate" && Absolute(link.Attribute("href"), from) is { } found)
            {
                return found;
            }
        }
        return null;
    }
}
