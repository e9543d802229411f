using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Api.Changes;
using Reportedly.Server.Api.Claims;
using Reportedly.Server.Api.Describing;
using Reportedly.Server.Api.Exports;
using Reportedly.Server.Api.Incidents;
using Reportedly.Server.Api.Intake;
using Reportedly.Server.Api.Judging;
using Reportedly.Server.Api.Reports;
using Reportedly.Server.Api.Searching;
using Reportedly.Server.Api.Standing;

namespace Reportedly.Server.Api;

/// <summary>Everything that programs ask a desk for.</summary>
internal static class ApiEndpoints
{
    /// <summary>Maps all of it.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        StatusEndpoints.Map(routes);
        ReportEndpoints.Map(routes);
        RecordEndpoints.Map(routes);
        ClaimEndpoints.Map(routes);
        IncidentEndpoints.Map(routes);
        ChangeEndpoints.Map(routes);
        SearchEndpoints.Map(routes);
        JudgementEndpoints.Map(routes);
        ExportEndpoints.Map(routes);
        IntakeEndpoints.Map(routes);
        JobEndpoints.Map(routes);
        DescriptionEndpoints.Map(routes);
    }
}
