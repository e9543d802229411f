using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Access;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Api.Standing;

/// <summary>How the desk and its store stand.</summary>
internal static class StatusEndpoints
{
    private static readonly ApiOperation Status = new("get_status", "status", "How the desk and its store stand")
    {
        Answer = ApiAnswer.One("status", "Versions, counts, and whether incidents are up to date."),
    };

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.GetApi("/status", Status, StatusAsync).ForReaders();

    private static async Task StatusAsync(ApiCall call)
    {
        using StoreLease lease = call.Get<StorePool>().Rent();
        RecordStore store = lease.Store;
        await Entity.AnswerAsync(
            call,
            ApiJson.Object(json =>
            {
                json.WriteString("version", Version);
                json.WriteString("record_schema", ReportRecord.CurrentSchema);
                json.WriteString("incident_schema", Incident.CurrentSchema);
                json.WriteString("judgement_schema", JudgementDraft.CurrentSchema);
                json.WriteString("database", store.Database);
                json.WriteBoolean("is_durable", store.IsDurable);
                json.WriteNumber("reports", store.Count);
                json.WriteNumber("claims", store.Claims.Page(new ClaimQuery { Limit = 1 }).Total);
                json.WriteNumber("incidents", store.Views.Incidents(new IncidentQuery { Limit = 1 }).Total);
                json.WriteNumber("judgements", store.Judgements.Active().Through);
                json.WriteNumber("refused", store.Views.Refused.Length);
                json.WriteBoolean("is_current", store.Views.IsCurrent);
                json.WriteNumber("revision", store.Changes.Head);
                json.WriteMoment("as_of", store.Changes.AsOf);
            }),
            "application/json"
        );
    }

    private static string Version =>
        typeof(StatusEndpoints)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "unknown";
}
