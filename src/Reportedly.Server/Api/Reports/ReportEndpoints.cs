using System.Collections.Immutable;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Api.Changes;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Api.Reports;

/// <summary>Reports in short: the list, one of them, and those that are no longer listed.</summary>
internal static class ReportEndpoints
{
    /// <summary>What all of these are about.</summary>
    public const string Tag = "reports";

    private static readonly ApiOperation List = new("list_reports", Tag, "Reports that are asked for")
    {
        Says = "As they first came in, an order that never changes, or the newest first.",
        Query = ApiPaging.With("report", Parameters()),
        Answer = ApiAnswer.List("report", "A page of reports."),
    };

    private static readonly ApiOperation One = new("get_report", Tag, "One report in short")
    {
        Route = [Slug],
        Answer = ApiAnswer.One("report", "The report."),
        Problems = [404],
    };

    private static readonly ApiOperation Deleted = new("list_deleted_reports", Tag, "Reports no longer listed")
    {
        Says = "Reports are never deleted; one whose newest reading this version cannot read is no longer listed.",
        Query = ApiPaging.With("removed_report", SyncParameters.Since),
        Answer = ApiAnswer.List("removed_report", "A page of names, the first that went first."),
    };

    /// <summary>A report's name in a path.</summary>
    public static ApiParameter Slug =>
        new("slug", ParameterSort.Text, "The report's name in addresses, as `slug` of a report gives it.");

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.GetApi("/reports", List, ListAsync).ForReaders();
        routes.GetApi("/reports/deleted", Deleted, DeletedAsync).ForReaders();
        routes.GetApi("/reports/{slug}", One, OneAsync).ForReaders();
    }

    private static ImmutableArray<ApiParameter> Parameters() =>
        [
            new("publisher", ParameterSort.Text, "Who published it, exactly as reports name it, whatever the case."),
            new("since", ParameterSort.Day, "It was published on this day or later."),
            new("until", ParameterSort.Day, "It was published on this day or earlier."),
            new("is_read", ParameterSort.Flag, "Whether it is in a language that is read."),
            new("has_claims", ParameterSort.Flag, "Whether it has claims."),
            new("q", ParameterSort.Text, "What must be found in it, as in /search."),
            SyncParameters.Order<ReportOrder>(),
            SyncParameters.UpdatedSince,
        ];

    private static Task ListAsync(ApiCall call) =>
        StoredList.AnswerAsync(
            call,
            (store, paging) =>
            {
                ReportPage page = store.Reports.Page(Query(call, paging));
                return new ApiPage(page.Total, [.. page.Reports.Select(ReportJson.Of)], page.Next);
            }
        );

    private static ReportQuery Query(ApiCall call, ApiPaging paging) =>
        new()
        {
            Publisher = call.Text("publisher"),
            Since = call.Days().Since,
            Until = call.Days().Until,
            IsRead = call.Flag("is_read"),
            HasClaims = call.Flag("has_claims"),
            Text = call.Text("q"),
            Order = call.Named<ReportOrder>("order") ?? ReportOrder.Stable,
            UpdatedSince = call.Moment(SyncParameters.UpdatedSince.Name),
            Limit = paging.Limit,
            After = paging.After,
        };

    private static async Task OneAsync(ApiCall call)
    {
        using StoreLease lease = call.Get<StorePool>().Rent();
        FoundReport found = FoundReport.Of(lease.Store, call.Route("slug"));
        ListedReport listed =
            lease.Store.Reports.Find(found.Key)
            ?? throw DeskProblem.NotFound(
                "This report came in just now and is not listed yet.",
                "Ask again in a moment; its record is there already."
            );
        await Entity.AnswerAsync(call, ReportJson.Of(listed), "application/json");
    }

    private static Task DeletedAsync(ApiCall call) =>
        RemovedList.AnswerAsync(
            call,
            (store, since, after, limit) =>
                store.Reports.Removed(since, after, limit) is var page ? (page.Reports, page.Next) : default,
            (json, gone) =>
            {
                json.WriteString("slug", ReportSlug.Of(gone.Key));
                json.WriteString("key", gone.Key);
                json.WriteMoment("at", gone.At);
            }
        );
}
