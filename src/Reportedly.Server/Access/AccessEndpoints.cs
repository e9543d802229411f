using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Hosting;
using Reportedly.Server.Pages.Admin;
using Reportedly.Server.Pages.SigningIn;

namespace Reportedly.Server.Access;

/// <summary>The pages of who may do what. A desk without accounts has tokens and the audit alone.</summary>
internal static class AccessEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        DeskSetup setup = routes.ServiceProvider.GetRequiredService<DeskSetup>();
        AccountEndpoints.Map(routes, setup);
        AdminEndpoints.Map(routes, setup);
        AuditEndpoints.Map(routes);
        if (setup.Team is not null)
        {
            SignInEndpoints.Map(routes, setup);
            JoinEndpoints.Map(routes, setup);
        }
    }
}
