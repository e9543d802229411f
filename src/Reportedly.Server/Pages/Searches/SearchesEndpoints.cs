using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Alerts;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Explore;
using Reportedly.Server.Stores;

namespace Reportedly.Server.Pages.Searches;

/// <summary>Saved searches: kept, listed, read as a feed, taken out.</summary>
internal static class SearchesEndpoints
{
    /// <summary>How far back a feed goes.</summary>
    private static readonly TimeSpan FeedSpan = TimeSpan.FromDays(30);

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/searches", List).ForReaders().ExcludeFromDescription();
        routes.MapGet("/searches/new", New).ForReaders().ExcludeFromDescription();
        routes.MapPost("/searches/new", AddAsync).ForReaders().ExcludeFromDescription();
        routes.MapPost("/searches/{search}/remove", Remove).ForReaders().ExcludeFromDescription();
        // Programs that read feeds sign in nowhere: the key in the address lets them in, and to this feed alone.
        routes.MapGet("/searches/{search}/feed", Feed).ForAnyone().ExcludeFromDescription();
    }

    private static RazorComponentResult<SearchesPage> List(
        HttpContext context,
        SavedSearches searches,
        DeskAddress address
    ) => new(new { Searches = searches.Of(Acts.WhoOf(context.User)), Desk = address.Public });

    private static RazorComponentResult<NewSearchPage> New(HttpContext context) =>
        Ask(ExploreFilter.Read(context.Request.Query), new SearchForm(), null);

    private static async Task<IResult> AddAsync(HttpContext context, SavedSearches searches)
    {
        IFormCollection fields = await context.Request.ReadFormAsync(context.RequestAborted);
        ExploreFilter filter = SearchNews.FilterOf(fields["filter"].ToString());
        SearchForm form = SearchForm.Of(fields);
        if (form.Problem(filter) is { } problem)
        {
            RazorComponentResult<NewSearchPage> again = Ask(filter, form, problem);
            again.StatusCode = StatusCodes.Status400BadRequest;
            return again;
        }
        searches.Add(
            Acts.WhoOf(context.User),
            form.Name,
            FilterText(filter),
            form.Kinds,
            form.Webhook.Length == 0 ? null : form.Webhook,
            (store, search) =>
                Acts.Tell(
                    store,
                    context,
                    Acts.SearchChanged,
                    search.Name,
                    ("change", "kept"),
                    ("filter", search.Filter)
                )
        );
        return new SeeOther("/searches");
    }

    private static SeeOther Remove(string search, HttpContext context, SavedSearches searches)
    {
        SavedSearch found = searches.Find(Acts.WhoOf(context.User), search);
        searches.Remove(
            found.Id,
            store =>
                Acts.Tell(
                    store,
                    context,
                    Acts.SearchChanged,
                    found.Name,
                    ("change", "taken out"),
                    ("filter", found.Filter)
                )
        );
        return new SeeOther("/searches");
    }

    private static IResult Feed(
        string search,
        string? key,
        SavedSearches searches,
        StorePool stores,
        DeskAddress address,
        TimeProvider clock
    )
    {
        SavedSearch found = searches.ByKey(search, key ?? "");
        using StoreLease lease = stores.Rent();
        ImmutableArray<NewsItem> news = SearchNews.Since(lease.Store, found, clock.GetUtcNow() - FeedSpan);
        return Results.Bytes(
            NewsFeed.Write(found, news, address.Public, clock.GetUtcNow()),
            "application/atom+xml; charset=utf-8"
        );
    }

    /// <summary>The conditions of a filter as an address has them.</summary>
    public static string FilterText(ExploreFilter filter) =>
        string.Join('&', filter.Conditions.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));

    private static RazorComponentResult<NewSearchPage> Ask(ExploreFilter filter, SearchForm form, string? problem) =>
        new(
            new
            {
                Filter = filter,
                Form = form,
                Problem = problem,
            }
        );
}
