using Microsoft.AspNetCore.Routing;
using Reportedly.Corroboration;
using Reportedly.Server.Access;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Api.Changes;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Api.Incidents;

/// <summary>Incidents: the list, one of them, what became of it, and those that are no longer there.</summary>
internal static class IncidentEndpoints
{
    private const string Tag = "incidents";

    private static readonly ApiParameter Id = new(
        "id",
        ParameterSort.Text,
        "The incident's id, the id of any telling of it, or the beginning of one."
    )
    {
        Example = "i3f5a1c9e0b7d2468",
    };

    private static readonly ApiOperation List = new("list_incidents", Tag, "Incidents that are asked for")
    {
        Says =
            "In the order of their ids, which never changes, or the newest first. To keep a copy, see `updated_since`.",
        Query = ApiPaging.With(
            "incident",
            [.. IncidentFilter.Parameters, SyncParameters.Order<IncidentOrder>(), SyncParameters.UpdatedSince]
        ),
        Answer = ApiAnswer.List("incident", "A page of incidents."),
    };

    private static readonly ApiOperation One = new("get_incident", Tag, "One incident")
    {
        Route = [Id],
        Query =
        [
            ApiParameter.Named<FigurePolicy>("policy", "How one number is chosen where origins give several.") with
            {
                Usual = "range_only",
            },
        ],
        Answer = ApiAnswer.One("incident", "The incident."),
        Problems = [404],
    };

    private static readonly ApiOperation History = new("get_incident_history", Tag, "What became of an incident")
    {
        Says = "Its changes, the newest first. An incident that is no longer there still has its history.",
        Route = [Id],
        Query = ApiPaging.With("change"),
        Answer = ApiAnswer.List("change", "A page of changes."),
        Problems = [404],
    };

    private static readonly ApiOperation Deleted = new("list_deleted_incidents", Tag, "Incidents no longer there")
    {
        Says =
            "They went into another incident (`into`), or nothing tells of them any more. Their ids are never given to others.",
        Query = ApiPaging.With("removed_incident", SyncParameters.Since),
        Answer = ApiAnswer.List("removed_incident", "A page of ids, the first that went first."),
    };

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.GetApi("/incidents", List, ListAsync).ForReaders();
        routes.GetApi("/incidents/deleted", Deleted, DeletedAsync).ForReaders();
        routes.GetApi("/incidents/{id}", One, OneAsync).ForReaders();
        routes.GetApi("/incidents/{id}/history", History, HistoryAsync).ForReaders();
    }

    private static Task ListAsync(ApiCall call) =>
        StoredList.AnswerAsync(
            call,
            (store, paging) =>
            {
                IncidentPage page = store.Views.Incidents(
                    IncidentFilter.Query(call) with
                    {
                        Order = call.Named<IncidentOrder>("order") ?? IncidentOrder.Stable,
                        UpdatedSince = call.Moment(SyncParameters.UpdatedSince.Name),
                        Limit = paging.Limit,
                        After = paging.After,
                    }
                );
                return new ApiPage(
                    page.Total,
                    [.. page.Incidents.Select(incident => (ReadOnlyMemory<byte>)IncidentCodec.ToUtf8(incident))],
                    page.Next
                );
            }
        );

    private static async Task OneAsync(ApiCall call)
    {
        using StoreLease lease = call.Get<StorePool>().Rent();
        Incident incident = Find(
            lease.Store,
            call.Route("id"),
            call.Named<FigurePolicy>("policy") ?? FigurePolicy.RangeOnly
        );
        await Entity.AnswerAsync(call, IncidentCodec.ToUtf8(incident), "application/json");
    }

    private static Task HistoryAsync(ApiCall call) =>
        StoredList.AnswerAsync(
            call,
            (store, paging) =>
            {
                string id = call.Route("id");
                IReadOnlyList<IncidentChange> changes = store.Changes.Of(id);
                return ChangeJson.PageOf(
                    changes.Count > 0 ? changes : store.Changes.Of(Find(store, id, FigurePolicy.RangeOnly).Id),
                    paging
                );
            }
        );

    private static Task DeletedAsync(ApiCall call) =>
        RemovedList.AnswerAsync(
            call,
            (store, since, after, limit) =>
                store.Changes.Removed(since, after, limit) is var page ? (page.Incidents, page.Next) : default,
            (json, gone) =>
            {
                json.WriteString("id", gone.Id);
                json.WriteMoment("at", gone.At);
                json.WriteString("into", gone.Into);
            }
        );

    private static Incident Find(RecordStore store, string name, FigurePolicy policy) =>
        store.Views.Incident(name, policy) switch
        {
            IncidentLookup.Found found => found.Incident,
            IncidentLookup.Ambiguous several => throw DeskProblem.NotFound(
                $"Several incidents begin with '{name}'.",
                $"Write more of the id: {Ids(several.Candidates)}."
            ),
            IncidentLookup.NotFound { Near.IsEmpty: false } none => throw DeskProblem.NotFound(
                $"There is no incident '{name}'.",
                $"Near it are {Ids(none.Near)}; /incidents/deleted lists those that are no longer there."
            ),
            _ => throw DeskProblem.NotFound($"There is no incident '{name}'.", "The store holds no incidents."),
        };

    private static string Ids(IEnumerable<Incident> incidents) =>
        string.Join(", ", incidents.Select(incident => incident.Id));
}
