using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Corroboration;
using Reportedly.Server.Access;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Incidents;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Links;

/// <summary>The link desk: which incidents may be one, and what people say of it.</summary>
internal static class LinkEndpoints
{
    private const int MostFound = 20;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/links", Queue).ForReviewers().ExcludeFromDescription();
        routes.MapGet("/links/pick", Pick).ForReviewers().ExcludeFromDescription();
        routes.MapGet("/links/{one}/{other}", Pair).ForReviewers().ExcludeFromDescription();
        routes
            .MapPost(
                "/links/{one}/{other}",
                (string one, string other, HttpContext context, Deciding deciding) =>
                    DecideAsync(one, other, context, deciding)
            )
            .ForReviewers()
            .ExcludeFromDescription();
        routes.MapGet("/links/{one}/{other}/same", Merge).ForReviewers().ExcludeFromDescription();
        routes
            .MapPost(
                "/links/{one}/{other}/same",
                (string one, string other, HttpContext context, Deciding deciding, ViewFollowing following) =>
                    MergeAsync(one, other, context, deciding, following)
            )
            .ForReviewers()
            .ExcludeFromDescription();
        SplitEndpoints.Map(routes);
        ReportPairEndpoints.Map(routes);
    }

    private static RazorComponentResult<LinksPage> Queue(HttpContext context, StorePool stores)
    {
        string after = context.Request.Query["after"].ToString();
        using StoreLease lease = stores.Rent();
        try
        {
            return new RazorComponentResult<LinksPage>(
                new
                {
                    Queue = LinkQueue.Of(lease.Store, after.Length == 0 ? null : after),
                    Done = IncidentEndpoints.Done(context.Request),
                }
            );
        }
        catch (ArgumentException bad)
        {
            throw DeskProblem.BadRequest(bad.Message, "Begin again at the link desk.");
        }
    }

    private static IResult Pick(HttpContext context, StorePool stores)
    {
        string one = context.Request.Query["one"].ToString().Trim();
        string other = context.Request.Query["other"].ToString().Trim();
        using StoreLease lease = stores.Rent();
        Incident? known = Find(lease.Store, one);
        Incident? second = Find(lease.Store, other);
        if (known is not null && second is not null && known.Id != second.Id)
        {
            return new SeeOther($"/links/{known.Id}/{second.Id}");
        }
        ImmutableArray<Incident> found =
            known is null ? Search(lease.Store, one)
            : other.Length > 0 ? Search(lease.Store, other)
            :
            [
                .. lease
                    .Store.Links.Near(known.Id, MostFound)
                    .Select(near => IncidentLookups.One(lease.Store, near.Id)),
            ];
        return new RazorComponentResult<PickPage>(
            new
            {
                One = known?.Id ?? one,
                Other = other,
                Known = known,
                Found = found.RemoveAll(incident => incident.Id == known?.Id),
            }
        );
    }

    private static IResult Pair(string one, string other, StorePool stores)
    {
        using StoreLease lease = stores.Rent();
        (Incident left, Incident right) = Both(lease.Store, one, other);
        if (left.Id == right.Id)
        {
            // Somebody made one of them meanwhile, or one id was written twice.
            return new SeeOther(IncidentPaths.Of(left));
        }
        ActiveJudgements active = lease.Store.Judgements.Active();
        ComparedIncidents compared = lease.Store.Links.Compare(left.Id, right.Id);
        return new RazorComponentResult<PairPage>(
            new
            {
                One = left,
                Other = right,
                Fields = IncidentFields.Of(left, right),
                Compared = compared,
                Said = TellingWords.Of(lease.Store, compared.Pairs.Take(PairPage.MostPairs)),
                Parted = PairJudgements.Parted(active, left, right),
                PutOff = PairJudgements.PutOff(active, left, right),
            }
        );
    }

    private static async Task<IResult> DecideAsync(string one, string other, HttpContext context, Deciding deciding)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        string why = form["why"].ToString();
        string decision = form["decision"].ToString();
        if (decision == "same")
        {
            return new SeeOther(
                $"/links/{Uri.EscapeDataString(one)}/{Uri.EscapeDataString(other)}/same?why={Uri.EscapeDataString(why)}"
            );
        }
        if (decision is not ("different" or "unsure"))
        {
            throw DeskProblem.BadRequest("decision is none.", "Write same, different or unsure.");
        }
        Judgement added = deciding.Add(
            context,
            once: null,
            store =>
            {
                (Incident left, Incident right) = Apart(store, one, other);
                return decision == "different"
                    ? LinkDecisions.Different(store, left, right, why)
                    : LinkDecisions.Unsure(store, left, right, why);
            }
        );
        return new SeeOther($"/links?done={added.Id}");
    }

    private static IResult Merge(string one, string other, HttpContext context, StorePool stores, TimeProvider clock)
    {
        string why = context.Request.Query["why"].ToString();
        using StoreLease lease = stores.Rent();
        (Incident left, Incident right) = Both(lease.Store, one, other);
        if (left.Id == right.Id)
        {
            return new SeeOther(IncidentPaths.Of(left));
        }
        JudgementDraft draft = LinkDecisions
            .Same(lease.Store, left, right, why)
            .By(Acts.WhoOf(context.User), clock.GetUtcNow());
        return new RazorComponentResult<MergePage>(
            new
            {
                One = left,
                Other = right,
                Preview = lease.Store.Links.Preview(draft),
                Why = why,
            }
        );
    }

    private static async Task<IResult> MergeAsync(
        string one,
        string other,
        HttpContext context,
        Deciding deciding,
        ViewFollowing following
    )
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        string kept = "";
        Judgement added = deciding.Add(
            context,
            once: null,
            store =>
            {
                (Incident left, Incident right) = Apart(store, one, other);
                kept = left.Id;
                return LinkDecisions.Same(store, left, right, form["why"]);
            }
        );
        await following.CaughtUpAsync(IncidentEndpoints.Patience, context.RequestAborted);
        return new SeeOther($"/incidents/{kept}?done={added.Id}");
    }

    private static (Incident One, Incident Other) Both(RecordStore store, string one, string other) =>
        (IncidentLookups.One(store, one), IncidentLookups.One(store, other));

    private static (Incident One, Incident Other) Apart(RecordStore store, string one, string other)
    {
        (Incident left, Incident right) = Both(store, one, other);
        return left.Id == right.Id
            ? throw new DeskProblem(
                StatusCodes.Status409Conflict,
                "Both are one incident by now.",
                "Nothing was written. Look at it, and split it where that is wrong."
            )
            : (left, right);
    }

    private static Incident? Find(RecordStore store, string name) =>
        name.Length > 0 && store.Views.Incident(name) is IncidentLookup.Found found ? found.Incident : null;

    private static ImmutableArray<Incident> Search(RecordStore store, string words)
    {
        if (words.Length == 0)
        {
            return [];
        }
        return store.Views.Incident(words) is IncidentLookup.Ambiguous several
            ? several.Candidates
            : store.Views.Incidents(new IncidentQuery { Text = words, Limit = MostFound }).Incidents;
    }
}
