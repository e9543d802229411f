using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Reportedly.Server.Pages.Explore;
using Reportedly.Storage;

namespace Reportedly.Server.Alerts;

/// <summary>What is new about the incidents that a saved search finds now.</summary>
internal static class SearchNews
{
    /// <summary>The most changes that are looked at for one search.</summary>
    private const int Most = 20_000;

    /// <summary>The filter of a search, as Explore reads it.</summary>
    public static ExploreFilter FilterOf(string filter) =>
        ExploreFilter.Read(new QueryCollection(QueryHelpers.ParseQuery(filter)));

    /// <summary>What is new since a moment, the newest first.</summary>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static ImmutableArray<NewsItem> Since(RecordStore store, SavedSearch search, DateTimeOffset since) =>
        Of(store, search, since, IncidentNews.Since(store, since, Most, out _));

    /// <summary>What of changes, in their order, a search tells of.</summary>
    public static ImmutableArray<NewsItem> Behind(
        RecordStore store,
        SavedSearch search,
        ImmutableArray<IncidentChange> changes
    ) => changes.IsEmpty ? [] : Of(store, search, changes[0].At, IncidentNews.Of(changes));

    /// <summary>Those of given news that a search tells of.</summary>
    /// <param name="store">The store.</param>
    /// <param name="search">The search.</param>
    /// <param name="since">A moment before all of the news.</param>
    /// <param name="news">The news.</param>
    /// <exception cref="StorageException">The store cannot be read.</exception>
    public static ImmutableArray<NewsItem> Of(
        RecordStore store,
        SavedSearch search,
        DateTimeOffset since,
        ImmutableArray<NewsItem> news
    )
    {
        ImmutableArray<NewsItem> wanted = [.. news.Where(item => Wants(search, item))];
        if (wanted.IsEmpty)
        {
            return [];
        }
        ExploreFilter filter = FilterOf(search.Filter);
        if (filter.Problems.Length > 0)
        {
            return [];
        }
        HashSet<string> found = new(StringComparer.Ordinal);
        IncidentQuery query = filter.Query with
        {
            UpdatedSince = since,
            Limit = IncidentQuery.MostOnPage,
            After = null,
        };
        string? after = null;
        do
        {
            IncidentPage page = store.Views.Incidents(query with { After = after });
            found.UnionWith(page.Incidents.Select(incident => incident.Id));
            after = page.Next;
        } while (after is not null && found.Count < Most);
        return [.. wanted.Where(item => found.Contains(item.Incident))];
    }

    /// <summary>True where a search tells of this news.</summary>
    private static bool Wants(SavedSearch search, NewsItem item) => search.Kinds.IsEmpty || search.Kinds.Any(item.Has);
}
