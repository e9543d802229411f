using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Search;

/// <summary>Finds reports by their words, and by who says them.</summary>
internal static class SearchEndpoints
{
    private const int OnPage = 20;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/search", Find).ForReaders().ExcludeFromDescription();

    private static RazorComponentResult<SearchPageView> Find(string? q, string? after, StorePool stores)
    {
        string line = (q ?? "").Trim();
        if (line.Length == 0)
        {
            return Page(line, null, null);
        }
        try
        {
            SearchQuery query = SearchQuery.Parse(line);
            using StoreLease lease = stores.Rent();
            return Page(
                line,
                lease.Store.Search.Find(query, OnPage, string.IsNullOrWhiteSpace(after) ? null : after),
                null
            );
        }
        catch (SearchFormatException meaningless)
        {
            return Page(line, null, meaningless.Message);
        }
    }

    private static RazorComponentResult<SearchPageView> Page(string line, SearchPage? found, string? problem) =>
        new(
            new
            {
                Line = line,
                Found = found,
                Problem = problem,
            }
        )
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
