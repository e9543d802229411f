using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Hosting;
using Reportedly.Server.Pages.Explore.Mapping;
using Reportedly.Server.Stores;

namespace Reportedly.Server.Pages.Explore;

/// <summary>Explore: a table, a timeline and a map of the incidents that one filter finds.</summary>
internal static class ExploreEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/explore", Page).ForReaders().ExcludeFromDescription();
        routes.MapGet("/explore/data", Data).ForReaders().MayBePacked().ExcludeFromDescription();
        routes.MapGet("/explore/at", At).ForReaders().ExcludeFromDescription();
    }

    private static IResult Page(HttpRequest request, StorePool stores)
    {
        ExploreFilter filter = ExploreFilter.Read(request.Query);
        if (filter.Incident is { } incident)
        {
            return Results.LocalRedirect($"/incidents/{Uri.EscapeDataString(incident)}");
        }
        if (!filter.Problems.IsEmpty)
        {
            return new RazorComponentResult<ExplorePage>(new { Filter = filter, Found = ExploreResults.None })
            {
                StatusCode = StatusCodes.Status400BadRequest,
            };
        }
        using StoreLease lease = stores.Rent();
        return new RazorComponentResult<ExplorePage>(
            new { Filter = filter, Found = ExploreResults.Of(lease.Store, filter) }
        );
    }

    private static IResult Data(HttpRequest request, StorePool stores)
    {
        ExploreFilter filter = Sound(request);
        using StoreLease lease = stores.Rent();
        return Results.Bytes(MapData.Of(PlaceMap.Of(lease.Store, filter)), "application/json");
    }

    private static RazorComponentResult<PlaceIncidents> At(HttpRequest request, StorePool stores)
    {
        ExploreFilter filter = Sound(request);
        using StoreLease lease = stores.Rent();
        return new RazorComponentResult<PlaceIncidents>(
            new { Filter = filter, Place = PlaceListing.Of(lease.Store, filter) }
        );
    }

    private static ExploreFilter Sound(HttpRequest request)
    {
        ExploreFilter filter = ExploreFilter.Read(request.Query);
        return filter.Problems.IsEmpty
            ? filter
            : throw Problems.DeskProblem.BadRequest(
                "The address means nothing to the desk.",
                string.Join(" ", filter.Problems)
            );
    }
}
