using System.Collections.Immutable;
using Reportedly.Sources.Feeds;
using Reportedly.Sources.Watching.States;

namespace Reportedly.Sources.Watching.Checks;

/// <summary>Says of each item of a feed whether it is news. An item is known by its id and by what it says, never by its date.</summary>
/// <param name="before">What is remembered of the source.</param>
/// <param name="others">Which items stand in which source.</param>
/// <param name="day">The day of the look.</param>
internal sealed class ItemSorter(SourceState before, ItemIndex others, DateOnly day)
{
    /// <summary>How long an item is remembered that its feed does not hold any more.</summary>
    private const int DaysRemembered = 400;

    /// <summary>How many versions of an item are remembered; a feed that gives all its items one id has many.</summary>
    private const int MostVersions = 1000;

    private readonly ImmutableDictionary<string, SeenItem>.Builder seen = before.Seen.ToBuilder();

    /// <summary>Sorts one, and remembers it.</summary>
    public SortedItem Sort(FeedItem item)
    {
        string key = ItemKeys.Id(item.Id);
        string version = ItemKeys.Version(item);
        string? link = ItemKeys.Link(item.Link);
        bool isThere = seen.TryGetValue(key, out SeenItem? known);
        if (isThere && known!.Versions.Contains(version))
        {
            seen[key] = known with { Last = day };
            return new SortedItem(item, ItemNews.Known);
        }
        ImmutableArray<string> versions = isThere ? known!.Versions : [];
        seen[key] = new SeenItem([.. versions.TakeLast(MostVersions - 1), version], day) { Link = link };
        if (link is not null && others.Find(link, version, before.Address) is { } name)
        {
            return new SortedItem(item, ItemNews.Shared, name);
        }
        return new SortedItem(item, isThere ? ItemNews.Edited : ItemNews.New);
    }

    /// <summary>What to remember of the items.</summary>
    public ImmutableDictionary<string, SeenItem> Seen()
    {
        DateOnly oldest = day.DayNumber > DaysRemembered ? day.AddDays(-DaysRemembered) : DateOnly.MinValue;
        seen.RemoveRange([.. seen.Where(each => each.Value.Last < oldest).Select(each => each.Key)]);
        return seen.ToImmutable();
    }
}

/// <summary>An item, sorted.</summary>
/// <param name="Item">The item.</param>
/// <param name="News">Whether it is news.</param>
/// <param name="Elsewhere">The source that has it too.</param>
internal sealed record SortedItem(FeedItem Item, ItemNews News, string? Elsewhere = null);

/// <summary>Whether an item is news.</summary>
internal enum ItemNews
{
    /// <summary>It was never seen.</summary>
    New,

    /// <summary>It says something else than before.</summary>
    Edited,

    /// <summary>It was seen as it is.</summary>
    Known,

    /// <summary>It stands in another source, word for word.</summary>
    Shared,
}
