using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Incidents;
using Reportedly.Server.Pages.Links;

namespace Reportedly.Server.Hosting;

/// <summary>Every room that answers requests.</summary>
internal static class DeskEndpoints
{
    /// <summary>Maps them all.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<Assets>().Map(routes);
        JudgeEndpoints.Map(routes);
        IncidentEndpoints.Map(routes);
        LinkEndpoints.Map(routes);
    }
}
