using System.Collections.Immutable;
using Reportedly.Sources.Feeds;
using Reportedly.Sources.Watching.States;

namespace Reportedly.Sources.Watching.Checks;

/// <summary>Decides what becomes of each item of a feed: a report, a page to fetch, or a word on why neither.</summary>
/// <param name="source">The source.</param>
/// <param name="feed">The feed.</param>
/// <param name="raw">The feed as it came.</param>
/// <param name="now">The time.</param>
internal sealed class ItemTaker(WatchedSource source, Feed feed, RawCopy raw, DateTimeOffset now)
{
    private readonly List<SourceItem> items = [];
    private readonly List<WaitingItem> waiting = [];
    private readonly Dictionary<ItemNews, int> counts = [];

    /// <summary>What is to be read, and what cannot be.</summary>
    public IReadOnlyList<SourceItem> Items => items;

    /// <summary>How many cannot be read.</summary>
    public int Failed { get; private set; }

    /// <summary>How many are news of a sort.</summary>
    public int CountOf(ItemNews news) => counts.GetValueOrDefault(news);

    /// <summary>What is to be read when its page was fetched; an edited item goes before what waited of it.</summary>
    public ImmutableArray<WaitingItem> AllWaiting(ImmutableArray<WaitingItem> before)
    {
        HashSet<string> anew = [.. waiting.Select(each => each.Item.Id)];
        return [.. before.Where(each => !anew.Contains(each.Item.Id)), .. waiting];
    }

    /// <summary>Takes one.</summary>
    public void Take(SortedItem sorted)
    {
        counts[sorted.News] = CountOf(sorted.News) + 1;
        FeedItem item = sorted.Item with { Language = sorted.Item.Language ?? feed.Language };
        string where = item.Link?.AbsoluteUri ?? $"{source.Address.AbsoluteUri}:{item.Line}";
        if (sorted.News == ItemNews.Known)
        {
            return;
        }
        if (sorted.News == ItemNews.Shared)
        {
            items.Add(new SourceItem.PassedOver(where, 0, $"{sorted.Elsewhere} has it too, word for word."));
            return;
        }
        bool isWanted =
            source.Follow == FollowPages.Always || (source.Follow == FollowPages.Needed && item.Body is null);
        if (isWanted && item.Link is not null)
        {
            waiting.Add(new WaitingItem(item, now) { Publisher = feed.Title, Raw = raw });
            return;
        }
        if (ItemReports.Of(item, source, feed.Title, raw) is { } report)
        {
            items.Add(new SourceItem.Found(where, 0, report));
            return;
        }
        Failed++;
        items.Add(
            new SourceItem.Refused(
                where,
                0,
                "the feed has no text of this item, and its page is never fetched; write follow: needed in the list."
            )
        );
    }
}
