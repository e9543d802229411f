using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reportedly.Server.Access;
using Reportedly.Server.Api;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Explore;
using Reportedly.Server.Pages.Export;
using Reportedly.Server.Pages.Help;
using Reportedly.Server.Pages.Incidents;
using Reportedly.Server.Pages.Intake;
using Reportedly.Server.Pages.Links;
using Reportedly.Server.Pages.Original;
using Reportedly.Server.Pages.Overview;
using Reportedly.Server.Pages.Reader;
using Reportedly.Server.Pages.Review;
using Reportedly.Server.Pages.Search;
using Reportedly.Server.Pages.Searches;

namespace Reportedly.Server.Hosting;

/// <summary>Every room that answers requests.</summary>
internal static class DeskEndpoints
{
    /// <summary>Maps them all.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<Assets>().Map(routes);
        AccessEndpoints.Map(routes);
        ApiEndpoints.Map(routes);
        ExploreEndpoints.Map(routes);
        ExportEndpoints.Map(routes);
        JudgeEndpoints.Map(routes);
        OverviewEndpoints.Map(routes);
        SearchesEndpoints.Map(routes);
        IntakeEndpoints.Map(routes);
        SourceEndpoints.Map(routes);
        ReaderEndpoints.Map(routes);
        SearchEndpoints.Map(routes);
        OriginalEndpoints.Map(routes);
        IncidentEndpoints.Map(routes);
        LinkEndpoints.Map(routes);
        ReviewEndpoints.Map(routes);
        HelpEndpoints.Map(routes);
    }
}
