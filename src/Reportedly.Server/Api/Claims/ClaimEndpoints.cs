using System.Collections.Immutable;
using Microsoft.AspNetCore.Routing;
using Reportedly.Records;
using Reportedly.Server.Access;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Api.Changes;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Api.Reports;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Api.Claims;

/// <summary>Claims of all reports: the list, one of them, and those that are no longer there.</summary>
internal static class ClaimEndpoints
{
    private const string Tag = "claims";

    private static readonly ApiOperation List = new("list_claims", Tag, "Claims that are asked for")
    {
        Says =
            "By report and place in it, an order that never changes, or as they wait for review: the most urgent first. "
            + "A rejected claim stays in the list as rejected.",
        Query = ApiPaging.With("claim", Parameters()),
        Answer = ApiAnswer.List("claim", "A page of claims."),
        Problems = [404],
    };

    private static readonly ApiOperation One = new("get_claim", Tag, "One claim")
    {
        Route =
        [
            ReportEndpoints.Slug,
            new("id", ParameterSort.Text, "The claim's id in the report's record.") { Example = "c4" },
        ],
        Answer = ApiAnswer.One("claim", "The claim."),
        Problems = [404],
    };

    private static readonly ApiOperation Deleted = new("list_deleted_claims", Tag, "Claims no longer there")
    {
        Says = "A newer reading of their report has no claim with their id.",
        Query = ApiPaging.With("removed_claim", SyncParameters.Since),
        Answer = ApiAnswer.List("removed_claim", "A page of claims, the first that went first."),
    };

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.GetApi("/claims", List, ListAsync).ForReaders();
        routes.GetApi("/claims/deleted", Deleted, DeletedAsync).ForReaders();
        routes.GetApi("/reports/{slug}/claims/{id}", One, OneAsync).ForReaders();
    }

    private static ImmutableArray<ApiParameter> Parameters() =>
        [
            new("report", ParameterSort.Text, "The report that it stands in, by its slug."),
            new("incident", ParameterSort.Text, "Id of the incident that it says something of."),
            ApiParameter.Several<Stance>("stance", "How the source stands to what it speaks of."),
            ApiParameter.Several<Certainty>("certainty", "What the words commit to."),
            ApiParameter.Several<SourceKind>("source_kind", "What sort of source it is."),
            ApiParameter.Several<ReviewStatus>("status", "Where it stands with those who review it."),
            ApiParameter.Several<QueueReason>("reason", "Why it waits for somebody to look at it."),
            new("speaker", ParameterSort.Text, "Whole words of a name of who says it."),
            new("publisher", ParameterSort.Text, "Whole words of the name of who published its report."),
            new("assignee", ParameterSort.Text, "Who is to look at it."),
            new("unassigned", ParameterSort.Flag, "True for those that nobody is to look at."),
            new("since", ParameterSort.Day, "Its report was published on this day or later."),
            new("until", ParameterSort.Day, "Its report was published on this day or earlier."),
            new("q", ParameterSort.Text, "What must be found in its report, as in /search."),
            SyncParameters.Order<ClaimOrder>(),
            SyncParameters.UpdatedSince,
        ];

    private static Task ListAsync(ApiCall call) =>
        StoredList.AnswerAsync(
            call,
            (store, paging) =>
            {
                ClaimPage page = store.Claims.Page(Query(call, store, paging));
                return new ApiPage(page.Total, [.. page.Claims.Select(ClaimJson.Of)], page.Next);
            }
        );

    private static ClaimQuery Query(ApiCall call, RecordStore store, ApiPaging paging) =>
        new()
        {
            Report = call.Text("report") is { } slug ? FoundReport.Of(store, slug).Key : null,
            Incident = call.Text("incident"),
            Stances = call.Several<Stance>("stance"),
            Certainties = call.Several<Certainty>("certainty"),
            SourceKinds = call.Several<SourceKind>("source_kind"),
            Statuses = call.Several<ReviewStatus>("status"),
            Reasons = call.Several<QueueReason>("reason"),
            Speaker = call.Text("speaker"),
            Publisher = call.Text("publisher"),
            Assignee = Assignee(call),
            Since = call.Days().Since,
            Until = call.Days().Until,
            Text = call.Text("q"),
            Order = call.Named<ClaimOrder>("order") ?? ClaimOrder.Stable,
            UpdatedSince = call.Moment(SyncParameters.UpdatedSince.Name),
            Limit = paging.Limit,
            After = paging.After,
        };

    private static string? Assignee(ApiCall call) =>
        (call.Text("assignee"), call.Flag("unassigned")) switch
        {
            (null, true) => "",
            ({ }, true) => throw DeskProblem.BadRequest(
                "'assignee' and 'unassigned' exclude each other.",
                "Leave out one of them."
            ),
            (var assignee, _) => assignee,
        };

    private static async Task OneAsync(ApiCall call)
    {
        using StoreLease lease = call.Get<StorePool>().Rent();
        string slug = call.Route("slug");
        FoundReport found = FoundReport.Of(lease.Store, slug);
        ListedClaim claim =
            lease.Store.Claims.Find(found.Key, call.Route("id"))
            ?? throw DeskProblem.NotFound(
                $"The report has no claim '{call.Route("id")}'.",
                found.Record.Claims.IsEmpty
                    ? "It has no claims at all."
                    : $"It has {found.Record.Claims[0].Id} to {found.Record.Claims[^1].Id}."
            );
        await Entity.AnswerAsync(call, ClaimJson.Of(claim), "application/json");
    }

    private static Task DeletedAsync(ApiCall call) =>
        RemovedList.AnswerAsync(
            call,
            (store, since, after, limit) =>
                store.Claims.Removed(since, after, limit) is var page ? (page.Claims, page.Next) : default,
            (json, gone) =>
            {
                json.WriteString("report", ReportSlug.Of(gone.ReportKey));
                json.WriteString("id", gone.ClaimId);
                json.WriteMoment("at", gone.At);
            }
        );
}
