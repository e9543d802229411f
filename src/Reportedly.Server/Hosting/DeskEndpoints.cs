using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Api;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Explore;
using Reportedly.Server.Pages.Export;

namespace Reportedly.Server.Hosting;

/// <summary>Every room that answers requests.</summary>
internal static class DeskEndpoints
{
    /// <summary>Maps them all.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<Assets>().Map(routes);
        ApiEndpoints.Map(routes);
        ExploreEndpoints.Map(routes);
        ExportEndpoints.Map(routes);
        JudgeEndpoints.Map(routes);
    }
}
