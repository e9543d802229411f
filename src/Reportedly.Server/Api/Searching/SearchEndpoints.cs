using Microsoft.AspNetCore.Routing;
using Reportedly.Records;
using Reportedly.Server.Access;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Api.Searching;

/// <summary>Reports by their words and by who says them.</summary>
internal static class SearchEndpoints
{
    private static readonly ApiOperation Search = new("search_reports", "search", "Reports that hold words")
    {
        Says = "The newest first; of two of one day, by key.",
        Query = ApiPaging.With(
            "hit",
            new ApiParameter(
                "q",
                ParameterSort.Text,
                "Words that all must be there, `\"in this order\"`, `-without`, `this OR that`, `begin*`, and `speaker:`, `place:`, "
                    + "`since:`, `until:`, `verdict:`."
            )
            {
                IsNeeded = true,
                Example = "bombing speaker:ministry",
            }
        ),
        Answer = ApiAnswer.List("hit", "A page of reports, with the words that were looked for."),
    };

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.GetApi("/search", Search, SearchAsync).ForReaders();

    private static Task SearchAsync(ApiCall call) =>
        StoredList.AnswerAsync(
            call,
            (store, paging) =>
            {
                SearchPage page = store.Search.Find(SearchQuery.Parse(call.Text("q")!), paging.Limit, paging.After);
                return new ApiPage(page.Total, [.. page.Hits.Select(Hit)], page.Next);
            }
        );

    private static ReadOnlyMemory<byte> Hit(SearchHit hit) =>
        ApiJson.Object(json =>
        {
            json.WriteString("slug", ReportSlug.Of(hit.Key));
            json.WriteString("key", hit.Key);
            json.WriteString("id", hit.Id);
            json.WriteString("external_id", hit.ExternalId);
            json.WriteString("title", hit.Title);
            json.WriteString("publisher", hit.Publisher);
            json.WriteString("url", hit.Url);
            json.WriteDay("published", hit.Published);
            json.WriteStartObject("snippet");
            json.WriteSpan(hit.Snippet);
            json.WriteEndObject();
            json.WriteStartArray("matches");
            foreach (SearchMatch match in hit.Matches)
            {
                json.WriteStartObject();
                json.WriteSpan(match.Words);
                json.WriteString("in", RecordNames.Of(match.In));
                json.WriteString("claim", match.Claim);
                json.WriteString("speaker", match.Speaker);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
}
