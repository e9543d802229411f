using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Review;

namespace Reportedly.Server.Hosting;

/// <summary>Every room that answers requests.</summary>
internal static class DeskEndpoints
{
    /// <summary>Maps them all.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<Assets>().Map(routes);
        JudgeEndpoints.Map(routes);
        ReviewEndpoints.Map(routes);
    }
}
