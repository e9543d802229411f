using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Pages.Reader;
using Reportedly.Server.Stores;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Review;

/// <summary>The review queue: one claim a card, and a decision leads to the next.</summary>
internal static class ReviewEndpoints
{
    /// <summary>A script that sends this takes the next card in the answer instead of being led to it.</summary>
    public const string InPlace = "X-Desk-In-Place";

    /// <summary>The address of the page in such an answer.</summary>
    public const string Url = "X-Desk-Url";

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                ReviewAddress.Path,
                (HttpContext context, StorePool stores) =>
                    Show(context, stores, ReviewAddress.Of(context.Request.Query))
            )
            .ForReviewers()
            .ExcludeFromDescription();
        routes
            .MapPost(
                ReviewAddress.Path,
                (HttpContext context, StorePool stores, Deciding deciding) => DecideAsync(context, stores, deciding)
            )
            .ForReviewers()
            .ExcludeFromDescription();
        routes
            .MapGet(
                "/correct/{slug}/{id}",
                (string slug, string id, HttpRequest request, StorePool stores) =>
                    Correct(slug, id, LocalPaths.Of(request.Query["back"]), stores)
            )
            .ForReviewers()
            .ExcludeFromDescription();
    }

    private static RazorComponentResult<CorrectPage> Correct(string slug, string id, string back, StorePool stores)
    {
        using StoreLease lease = stores.Rent();
        OpenReport report =
            OpenReport.Find(lease.Store, slug)
            ?? throw DeskProblem.NotFound("This store holds no report of that name.", "Look at the list of reports.");
        return CorrectPage.Related(report.Record, id).Contains(id)
            ? new RazorComponentResult<CorrectPage>(
                new
                {
                    Report = report,
                    Id = id,
                    Back = back,
                    Known = lease.Store.Judgements.Active().Through,
                }
            )
            : throw DeskProblem.NotFound($"The report has no {id}.", "Look at the report as it is read now.");
    }

    /// <summary>The form's own address is that of the page behind the decision.</summary>
    private static async Task<IResult> DecideAsync(HttpContext context, StorePool stores, Deciding deciding)
    {
        ReviewAddress next = ReviewAddress.Of(context.Request.Query);
        IFormCollection fields = await context.Request.ReadFormAsync(context.RequestAborted);
        try
        {
            Judgement made = deciding.Add(context, new JudgementForm(fields));
            next = next with { Saved = made.Id, At = Undone(stores, made) ?? next.At };
        }
        catch (Exception refused) when (Refusal.Of(refused) is { } problem)
        {
            string about = fields["subject"].ToString();
            int words = about.IndexOf('@', StringComparison.Ordinal);
            ReviewAddress same = next with { At = words < 0 ? next.At : about[..words] };
            return Show(context, stores, same, problem, fields);
        }
        return context.Request.Headers.ContainsKey(InPlace)
            ? Show(context, stores, next)
            : new SeeOther(next.ToString());
    }

    /// <summary>The claim whose decision was taken back, which is shown again; null where nothing was taken back.</summary>
    private static string? Undone(StorePool stores, Judgement made)
    {
        if (made.Content.Undoes is not { } undoes)
        {
            return null;
        }
        using StoreLease lease = stores.Rent();
        return lease.Store.Judgements.Active().Find(undoes)?.Content.Subjects is [{ Thing: ThingKind.Claim } claim, ..]
            ? $"{ReportSlug.Of(claim.Report)}/{claim.Id}"
            : null;
    }

    private static RazorComponentResult<ReviewPage> Show(
        HttpContext context,
        StorePool stores,
        ReviewAddress address,
        DeskProblem? problem = null,
        IFormCollection? fields = null
    )
    {
        using StoreLease lease = stores.Rent();
        ReviewScreen screen = ReviewScreen.Of(lease.Store, address, Acts.WhoOf(context.User));
        context.Response.Headers[Url] = (address with { Saved = null }).ToString();
        return new RazorComponentResult<ReviewPage>(
            new
            {
                Screen = screen,
                Problem = problem,
                Fields = fields,
            }
        )
        {
            StatusCode = problem?.Status ?? StatusCodes.Status200OK,
        };
    }
}
