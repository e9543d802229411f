using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Reportedly.Records;
using Reportedly.Server.Access;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Api.Reports;

/// <summary>What was read in a report: its record, its text, and how each thing was read.</summary>
internal static class RecordEndpoints
{
    /// <summary>Deeper than any derivation that the reader writes.</summary>
    private const int MostDepth = 1024;

    private static readonly ApiOperation Record = new("get_record", ReportEndpoints.Tag, "The record of a report")
    {
        Says =
            "Every claim, event, figure, actor and place that was read, with the words; byte for byte as the store holds it.",
        Route = [ReportEndpoints.Slug],
        Query =
        [
            new(
                "judged",
                ParameterSort.Flag,
                "True for the record as persons corrected it, without what they rejected."
            )
            {
                Usual = "false",
            },
        ],
        Answer = ApiAnswer.One("record", "The record."),
        Problems = [404],
    };

    private static readonly ApiOperation Text = new("get_text", ReportEndpoints.Tag, "The text of a report")
    {
        Says = "Exactly as it came: the offsets of quotes count its code points.",
        Route = [ReportEndpoints.Slug],
        Answer = new ApiAnswer(200, "The text.", new ApiContent("text/plain", null)) { HasTag = true },
        Problems = [404],
    };

    private static readonly ApiOperation Explain = new("explain_thing", ReportEndpoints.Tag, "How a thing was read")
    {
        Says = "The rules that led from the words to a claim, event, figure, actor or place.",
        Route = [ReportEndpoints.Slug, new("thing", ParameterSort.Text, "Its id in the record.") { Example = "c4" }],
        Answer = ApiAnswer.One("derivation", "The last step; those that it rests on stand in it."),
        Problems = [404],
    };

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.GetApi("/reports/{slug}/record", Record, RecordAsync).ForReaders();
        routes.GetApi("/reports/{slug}/text", Text, TextAsync).ForReaders();
        routes.GetApi("/reports/{slug}/explain/{thing}", Explain, ExplainAsync).ForReaders();
    }

    private static async Task RecordAsync(ApiCall call)
    {
        using StoreLease lease = call.Get<StorePool>().Rent();
        FoundReport found = FoundReport.Of(lease.Store, call.Route("slug"));
        ReadOnlyMemory<byte> record =
            call.Flag("judged") == true
                ? RecordCodec.ToUtf8(JudgedRecord.Apply(found.Record, lease.Store.Judgements.Active()))
                : found.Reading.Record;
        await Entity.AnswerAsync(call, record, "application/json");
    }

    private static async Task TextAsync(ApiCall call)
    {
        using StoreLease lease = call.Get<StorePool>().Rent();
        string text = FoundReport.Of(lease.Store, call.Route("slug")).Record.Report.Text;
        await Entity.AnswerAsync(call, Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8");
    }

    private static async Task ExplainAsync(ApiCall call)
    {
        using StoreLease lease = call.Get<StorePool>().Rent();
        FoundReport found = FoundReport.Of(lease.Store, call.Route("slug"));
        string thing = call.Route("thing");
        using JsonDocument book = JsonDocument.Parse(
            found.Reading.Derivations,
            new JsonDocumentOptions { MaxDepth = MostDepth }
        );
        if (!book.RootElement.TryGetProperty(thing, out JsonElement derivation))
        {
            string[] same = [.. book.RootElement.EnumerateObject().Select(step => step.Name).Where(IsLike(thing))];
            throw DeskProblem.NotFound(
                $"Nothing says how '{thing}' of this report was read.",
                same.Length > 0
                    ? $"Like it are {string.Join(", ", same)}."
                    : "Give the id of a claim (c4), event (e1), figure (f2), actor (a3) or place (p1) of its record."
            );
        }
        await Entity.AnswerAsync(call, Encoding.UTF8.GetBytes(derivation.GetRawText()), "application/json");
    }

    private static Func<string, bool> IsLike(string thing) =>
        id => thing.Length > 0 && id.Length > 0 && id[0] == thing[0];
}
