using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Api.Answers;
using Reportedly.Server.Api.Contract;
using Reportedly.Server.Api.Reports;
using Reportedly.Server.Api.Requests;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Api.Judging;

/// <summary>What persons said of what was read: the log, and what is added to it.</summary>
internal static class JudgementEndpoints
{
    private const string Tag = "judgements";

    /// <summary>How long an answer waits for incidents to follow, so that who judged sees it there.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly ApiParameter Id = new("id", ParameterSort.Text, "The judgement's id.") { Example = "j12" };

    private static readonly ApiOperation List = new("list_judgements", Tag, "What persons judged")
    {
        Says = "In the order of the log, which only grows: undone ones and undos are in it.",
        Query = ApiPaging.With(
            "judgement",
            ApiParameter.Several<JudgementKind>("kind", "What sort of judgement it is."),
            new ApiParameter("who", ParameterSort.Text, "Who judged, exactly."),
            new ApiParameter("report", ParameterSort.Text, "A report that it bears on, by its slug."),
            new ApiParameter("stands", ParameterSort.Flag, "Those that stand, or those that were undone."),
            new ApiParameter("since", ParameterSort.Moment, "It was given then or later.") { Example = "2031-05-04" },
            ApiParameter.Named<JudgementOrder>("order", "Which comes first.") with
            {
                Usual = "stable",
            }
        ),
        Answer = ApiAnswer.List("judgement", "A page of judgements."),
        Problems = [404],
    };

    private static readonly ApiOperation One = new("get_judgement", Tag, "One judgement")
    {
        Route = [Id],
        Answer = ApiAnswer.One("judgement", "The judgement."),
        Problems = [404],
    };

    private static readonly ApiOperation Add = new("add_judgement", Tag, "Judge")
    {
        Says =
            "Who judges is whoever asks. When this answers, the judgement is on the disk; incidents follow within moments.",
        Headers = [SentRequests.Header],
        Body = [new ApiContent("application/json", "draft")],
        Answer = new ApiAnswer(201, "The judgement.", new ApiContent("application/json", "judgement"))
        {
            HasLocation = true,
        },
        Problems = [409, 413, 415, 422],
    };

    private static readonly ApiOperation Undo = new("undo_judgement", Tag, "Take a judgement back")
    {
        Says = "By another judgement, which can be taken back, too.",
        Route = [Id],
        Headers = [SentRequests.Header],
        Body = [new ApiContent("application/json", "undo")],
        Answer = new ApiAnswer(201, "The undo.", new ApiContent("application/json", "judgement"))
        {
            HasLocation = true,
        },
        Problems = [404, 409, 413, 415, 422],
    };

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.GetApi("/judgements", List, ListAsync).ForReaders();
        routes.PostApi("/judgements", Add, AddAsync).ForReviewers();
        routes.GetApi("/judgements/{id}", One, OneAsync).ForReaders();
        routes.PostApi("/judgements/{id}/undo", Undo, UndoAsync).ForReviewers();
    }

    private static async Task ListAsync(ApiCall call)
    {
        ApiPaging paging = ApiPaging.Of(call);
        using StoreLease lease = call.Get<StorePool>().Rent();
        ActiveJudgements active = lease.Store.Judgements.Active();
        JudgementFilter filter = new(
            active,
            call.Several<JudgementKind>("kind"),
            call.Text("who"),
            call.Text("report") is { } slug ? FoundReport.Of(lease.Store, slug).Key : null,
            call.Flag("stands"),
            call.Moment("since"),
            call.Named<JudgementOrder>("order") ?? JudgementOrder.Stable
        );
        (IReadOnlyList<Judgement> found, bool isLast) = filter.Page(paging);
        await new ApiPage(
            filter.Total(),
            [.. found.Select(judgement => JudgementJson.Of(judgement, active))],
            isLast ? null : found[^1].Sequence.ToString(CultureInfo.InvariantCulture)
        ).AnswerAsync(
            call,
            paging,
            active.Find(Judgement.IdOf(active.Through))?.Content.When ?? DateTimeOffset.UnixEpoch
        );
    }

    private static async Task OneAsync(ApiCall call)
    {
        using StoreLease lease = call.Get<StorePool>().Rent();
        ActiveJudgements active = lease.Store.Judgements.Active();
        await Entity.AnswerAsync(call, JudgementJson.Of(Find(active, call.Route("id")), active), "application/json");
    }

    private static Task AddAsync(ApiCall call) =>
        JudgeAsync(call, (store, json) => new DecisionReader(new JudgedThings(store)).Read(json));

    private static Task UndoAsync(ApiCall call)
    {
        string id = call.Route("id");
        return JudgeAsync(
            call,
            (store, json) =>
            {
                Find(store.Judgements.Active(), id);
                return DecisionReader.ReadUndo(json, id);
            }
        );
    }

    private static async Task JudgeAsync(ApiCall call, Func<RecordStore, JsonElement, Decision> read)
    {
        ReadOnlyMemory<byte> body = await JsonBody.BytesAsync(call, "application/json");
        JsonElement json = JsonBody.Object(body);
        string who = Acts.WhoOf(call.Context.User);
        Deciding deciding = call.Get<Deciding>();
        SentAnswer answer = await call.Get<SentRequests>()
            .RunAsync(
                call,
                body,
                (store, begun) =>
                    Task.FromResult(
                        Made(store, deciding.Add(call.Context, null, now => Fit(read(now, json), who, begun)))
                    ),
                (store, begun) =>
                    Earlier(store, read(store, json).By(who, begun)) is { } made ? Made(store, made) : null
            );
        await call.Get<ViewFollowing>().CaughtUpAsync(Patience, call.Stop);
        call.Context.Response.Headers.Location = answer.Location;
        await Entity.SendAsync(call, answer.Body, "application/json", answer.Status);
    }

    /// <summary>The decision, where it keeps to the rules of its kind; whether it fits the store as it stands is seen when it is added.</summary>
    private static Decision Fit(Decision decision, string who, DateTimeOffset when)
    {
        try
        {
            JudgementCodec.ToUtf8(decision.By(who, when));
            return decision;
        }
        catch (InvalidJudgementException unfit)
        {
            throw JsonBody.Unfit(unfit.Message, "Nothing was written; correct it and send it again.");
        }
    }

    private static SentAnswer Made(RecordStore store, Judgement judgement) =>
        new(
            StatusCodes.Status201Created,
            $"{ApiMapping.Root}/judgements/{judgement.Id}",
            JudgementJson.Of(judgement, store.Judgements.Active())
        );

    /// <summary>The judgement that an earlier try wrote: all of it but the moment is the same.</summary>
    private static Judgement? Earlier(RecordStore store, JudgementDraft draft) =>
        store
            .Judgements.All()
            .FirstOrDefault(one =>
                one.Content.When >= draft.When
                && JudgementCodec
                    .ToUtf8(draft with { When = one.Content.When })
                    .AsSpan()
                    .SequenceEqual(JudgementCodec.ToUtf8(one.Content))
            );

    private static Judgement Find(ActiveJudgements active, string id) =>
        active.Find(id)
        ?? throw DeskProblem.NotFound(
            $"There is no judgement '{id}'.",
            active.Through == 0 ? "Nobody has judged anything yet." : $"There are j1 to j{active.Through}."
        );
}
