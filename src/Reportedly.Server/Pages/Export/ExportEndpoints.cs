using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Exporting;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Export;

/// <summary>Export: what would be taken away is shown first, and taken after somebody said so.</summary>
internal static class ExportEndpoints
{
    /// <summary>The field with which somebody says who will see what is not redacted.</summary>
    public const string Gate = "seen";

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/export", PreviewAsync).ForReaders().ExcludeFromDescription();
        routes.MapPost("/export", TakeAsync).ForReaders().ExcludeFromDescription();
    }

    private static async Task<RazorComponentResult> PreviewAsync(
        HttpRequest request,
        StorePool stores,
        TimeProvider clock,
        CancellationToken stop
    ) => await PageAsync(ExportChoice.Read(request.Query), null, stores, clock, stop);

    private static async Task<IResult> TakeAsync(
        HttpContext context,
        StorePool stores,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        IFormCollection form = await context.Request.ReadFormAsync(stop);
        ExportChoice choice = ExportChoice.Read(form);
        if (!choice.Problems.IsEmpty)
        {
            throw DeskProblem.BadRequest("This export cannot be made.", string.Join(" ", choice.Problems));
        }
        if (!choice.Redact && form[Gate] != "yes")
        {
            const string Says =
                "Nothing was made: say first that you know who will see it. It has names and exact places in it.";
            return await PageAsync(choice, Says, stores, clock, stop);
        }
        DateTimeOffset now = clock.GetUtcNow();
        TemporaryFolder folder = new();
        context.Response.RegisterForDispose(folder);
        string zip;
        using (StoreLease lease = stores.Rent())
        using (StoreMoment moment = lease.Store.Hold())
        {
            zip = await ExportDownload.MakeAsync(
                choice.Format,
                ExportPreview.Whole(moment, choice),
                choice.Options(now),
                folder,
                stop
            );
        }
        // Told before it leaves: what cannot be written down is not handed out.
        Acts.Tell(
            context,
            Acts.Exported,
            choice.Format.Name,
            ("filter", choice.Filter.ExportAddress),
            ("redacted", choice.Redact ? "yes" : "no")
        );
        FileStream whole = new(zip, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024, useAsync: true);
        return Results.File(
            whole,
            "application/zip",
            FormattableString.Invariant($"reportedly-{choice.Format.Name}-{now.UtcDateTime:yyyy-MM-dd}.zip")
        );
    }

    private static async Task<RazorComponentResult> PageAsync(
        ExportChoice choice,
        string? refused,
        StorePool stores,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        DateTimeOffset now = clock.GetUtcNow();
        ExportPreview? preview = null;
        if (choice.Problems.IsEmpty)
        {
            using StoreLease lease = stores.Rent();
            using StoreMoment moment = lease.Store.Hold();
            preview = await ExportPreview.MakeAsync(moment, choice, now, stop);
        }
        return new RazorComponentResult<ExportPage>(
            new
            {
                Choice = choice,
                Preview = preview,
                Refused = refused,
                Today = DateOnly.FromDateTime(now.UtcDateTime),
            }
        )
        {
            StatusCode =
                preview is null || refused is not null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }
}
