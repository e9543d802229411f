using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Alerts;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;

namespace Reportedly.Server.Pages.Overview;

/// <summary>The page that a desk opens with.</summary>
internal static class OverviewEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/", Page).ForReaders().ExcludeFromDescription();

    private static RazorComponentResult<OverviewPage> Page(
        HttpContext context,
        StorePool stores,
        SavedSearches searches,
        TimeProvider clock
    )
    {
        DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        DateOnly since = Since(context.Request.Query["since"]) ?? today.AddDays(-1);
        using StoreLease lease = stores.Rent();
        return new RazorComponentResult<OverviewPage>(
            new
            {
                Today = today,
                Since = since,
                Facts = OverviewFacts.Of(lease.Store, since, searches.Of(Acts.WhoOf(context.User))),
            }
        );
    }

    private static DateOnly? Since(string? text) =>
        string.IsNullOrEmpty(text) ? null
        : DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
        : throw DeskProblem.BadRequest($"since: '{text}' is no day.", "Write it as 2026-03-31.");
}
