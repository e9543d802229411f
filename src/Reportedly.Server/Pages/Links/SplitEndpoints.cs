using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;
using Reportedly.Corroboration;
using Reportedly.Server.Access;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Incidents;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Pages.Links;

/// <summary>Splitting an incident: some of its tellings are of another one.</summary>
internal static class SplitEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/incidents/{name}/split", Page).ForReviewers().ExcludeFromDescription();
        routes
            .MapPost(
                "/incidents/{name}/split",
                (string name, HttpContext context, Deciding deciding, ViewFollowing following) =>
                    SplitAsync(name, context, deciding, following)
            )
            .ForReviewers()
            .ExcludeFromDescription();
    }

    private static RazorComponentResult<SplitPage> Page(
        string name,
        HttpContext context,
        StorePool stores,
        TimeProvider clock
    )
    {
        using StoreLease lease = stores.Rent();
        Incident incident = IncidentLookups.One(lease.Store, name);
        HashSet<string> ticked = Ticked(context.Request.Query["thing"]);
        ImmutableArray<SplitThing> things = SplitThing.Of(lease.Store, incident, ticked);
        SplitParts? parts = SplitThing.Parts(things);
        LinkPreview? preview = parts is null
            ? null
            : lease.Store.Links.Preview(
                LinkDecisions.Split(parts, null).By(Acts.WhoOf(context.User), clock.GetUtcNow())
            );
        string? problem =
            ticked.Count == 0 || parts is not null ? null
            : things.All(thing => thing.IsTicked) ? "Everything is ticked; leave at least one telling where it is."
            : "What was ticked is no longer part of this incident; tick again.";
        return new RazorComponentResult<SplitPage>(
            new
            {
                Incident = incident,
                Things = things,
                Preview = preview,
                Problem = problem,
            }
        );
    }

    private static async Task<IResult> SplitAsync(
        string name,
        HttpContext context,
        Deciding deciding,
        ViewFollowing following
    )
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
        HashSet<string> ticked = Ticked(form["thing"]);
        string kept = "";
        Judgement added = deciding.Add(
            context,
            once: null,
            store =>
            {
                Incident incident = IncidentLookups.One(store, name);
                kept = incident.Id;
                ImmutableArray<SplitThing> things = SplitThing.Of(store, incident, ticked);
                bool areAllThere = things.Count(thing => thing.IsTicked) == ticked.Count;
                return areAllThere && SplitThing.Parts(things) is { } parts
                    ? LinkDecisions.Split(parts, form["why"])
                    : throw new DeskProblem(
                        StatusCodes.Status409Conflict,
                        "What was ticked is not a part of this incident as it is now.",
                        "Nothing was written. Go back, look at it as it is now, and tick again."
                    );
            }
        );
        await following.CaughtUpAsync(IncidentEndpoints.Patience, context.RequestAborted);
        return new SeeOther($"/incidents/{kept}?done={added.Id}");
    }

    private static HashSet<string> Ticked(StringValues names) => [.. names.OfType<string>()];
}
