using Reportedly.Sources.Feeds;

namespace Reportedly.Sources.Watching.States;

/// <summary>Short keys of items for the state: halves of digests, which do not meet by chance.</summary>
internal static class ItemKeys
{
    private const int Length = 24;

    /// <summary>The key of an item's id.</summary>
    public static string Id(string id) => FeedIds.Digest(id)[..Length];

    /// <summary>The key of what it says.</summary>
    public static string Version(FeedItem item) => FeedIds.Digest(item)[..Length];

    /// <summary>The key of where its page is: one for http and https, with and without marks of campaigns.</summary>
    public static string? Link(Uri? link)
    {
        if (link is null)
        {
            return null;
        }
        IEnumerable<string> query = link
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !part.StartsWith("utm_", StringComparison.OrdinalIgnoreCase));
        return FeedIds.Digest($"{link.Authority}{link.AbsolutePath.TrimEnd('/')}?{string.Join('&', query)}")[..Length];
    }
}
