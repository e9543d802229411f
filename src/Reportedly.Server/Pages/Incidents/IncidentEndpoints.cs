using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Corroboration;
using Reportedly.Server.Access;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Incidents.Board;
using Reportedly.Server.Pages.Incidents.History;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Incidents;

/// <summary>The page of one incident.</summary>
internal static class IncidentEndpoints
{
    /// <summary>How long a page waits for what was just judged.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int WholeId = 16;

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/incidents/{name}", Page).ForReaders().ExcludeFromDescription();
        routes.MapGet("/incidents/{name}/after", AfterAsync).ForReaders().ExcludeFromDescription();
    }

    private static IResult Page(string name, HttpContext context, StorePool stores)
    {
        FigurePolicy policy = IncidentLookups.Policy(context.Request.Query["policy"]);
        BoardView view = BoardView.Of(context.Request.Query);
        using StoreLease lease = stores.Rent();
        return lease.Store.Views.Incident(name, policy) switch
        {
            IncidentLookup.Found found when found.Incident.Id != name => Elsewhere(name, found.Incident, context),
            IncidentLookup.Found found => new RazorComponentResult<IncidentPage>(
                new
                {
                    found.Incident,
                    Contents = ClaimContents.Of(lease.Store, found.Incident),
                    View = view,
                    History = IncidentHistory.Of(lease.Store, found.Incident),
                    Policy = policy,
                    CanJudge = DeskClaims.May(context.User, AccessLevel.Reviewer),
                    Done = Done(context.Request),
                }
            ),
            IncidentLookup.Ambiguous several => new RazorComponentResult<IncidentChoicePage>(
                new { Name = name, several.Candidates }
            )
            {
                StatusCode = StatusCodes.Status300MultipleChoices,
            },
            IncidentLookup.NotFound none => throw IncidentLookups.Missing(name, none),
            _ => throw new InvalidOperationException("A lookup gives one of three."),
        };
    }

    /// <summary>Waits for what was just judged, and then shows what the incident is now.</summary>
    private static async Task<IResult> AfterAsync(string name, ViewFollowing following, HttpContext context)
    {
        await following.CaughtUpAsync(Patience, context.RequestAborted);
        return new SeeOther($"/incidents/{Uri.EscapeDataString(name)}");
    }

    /// <summary>Id of the judgement that was made just now, as the page before handed it on; null where there is none.</summary>
    public static string? Done(HttpRequest request) =>
        request.Query["done"].ToString() is var id && Judgement.TryParseId(id, out _) ? id : null;

    /// <summary>
    /// The id of a telling that another incident has leads to that one. What is parted again has its own id back, so that no browser may
    /// keep the way.
    /// </summary>
    private static IResult Elsewhere(string name, Incident incident, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        string digits = name.StartsWith('i') ? name[1..] : name;
        return Results.Redirect(
            IncidentPaths.Of(incident) + context.Request.QueryString,
            permanent: digits.Length == WholeId
        );
    }
}
