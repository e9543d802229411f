using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Api.Requests;
using Reportedly.Storage;

namespace Reportedly.Server.Api.Changes;

/// <summary>What became of all incidents, one change after another: as a list, and as it happens.</summary>
internal static class ChangeEndpoints
{
    private const string Tag = "changes";

    private static readonly ApiOperation List = new("list_changes", Tag, "What became of incidents")
    {
        Says =
            "The first change first: what was said of an incident before and after, so that a new contradiction or another toll can be told.",
        Query = ApiPaging.With("change", SyncParameters.Since),
        Answer = ApiAnswer.List("change", "A page of changes."),
    };

    private static readonly ApiOperation Events = new("watch_changes", Tag, "What becomes of incidents, as it happens")
    {
        Says =
            "Server-sent events. Each has the id of an incident that came, changed or went, with the revision as its `id`: a client that "
            + "connects again says the last one in `Last-Event-ID` and misses nothing. Without it, the stream begins now. A comment every 15 "
            + "seconds says that the stream is alive.",
        Headers =
        [
            new("Last-Event-ID", ParameterSort.Text, "Revision of the last change that the client saw.")
            {
                Example = "118",
            },
        ],
        Answer = new ApiAnswer(200, "Events named `change`.", new ApiContent("text/event-stream", null)),
        Problems = [409],
    };

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.GetApi("/changes", List, ListAsync).ForReaders();
        routes.GetApi("/changes/events", Events, ChangeStream.AnswerAsync).ForReaders();
    }

    private static Task ListAsync(ApiCall call) =>
        StoredList.AnswerAsync(
            call,
            (store, paging) =>
            {
                IncidentChangePage page = store.Changes.Since(SyncParameters.SinceOf(call), paging.After, paging.Limit);
                return new ApiPage(null, [.. page.Changes.Select(ChangeJson.Of)], page.Next);
            }
        );
}
