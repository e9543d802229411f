using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Reportedly.Records;
using Reportedly.Server.Access;
using Reportedly.Server.Hosting;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Sources;

namespace Reportedly.Server.Pages.Original;

/// <summary>The page that a report was made of: shown without anything that acts, and as the bytes that came.</summary>
internal static class OriginalEndpoints
{
    private const string Sandbox = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/{slug}/original", Show).ForReaders().ExcludeFromDescription();
        routes
            .MapGet("/reports/{slug}/original/bytes", Download)
            .ForReaders()
            .ExcludeFromDescription()
            // Whatever a browser makes of it, it runs nothing and belongs to nobody.
            .WithMetadata(new ContentPolicy(Sandbox));
    }

    private static RazorComponentResult<OriginalPage> Show(string slug, StorePool stores, KeptPages kept)
    {
        (ReportRecord record, KeptPage? page) = Find(slug, stores, kept);
        Uri? address = page is not null && Uri.TryCreate(page.Copy.From, UriKind.Absolute, out Uri? from) ? from : null;
        return new RazorComponentResult<OriginalPage>(
            new
            {
                Slug = slug,
                Report = record.Report,
                Kept = page,
                Shown = page is null || !IsPage(page.Copy) ? null : ShownPage.Of(page.Bytes.Span, address),
            }
        );
    }

    private static FileContentHttpResult Download(string slug, StorePool stores, KeptPages kept, HttpResponse response)
    {
        (_, KeptPage? page) = Find(slug, stores, kept);
        if (page is null)
        {
            throw DeskProblem.NotFound(
                "The bytes that this report was made of are not kept here.",
                "Pages are kept where they are fetched with 'reportedly read' or 'watch' and --raw, or through this desk."
            );
        }
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"{page.Copy.Digest["sha256:".Length..]}.bin",
        }.ToString();
        return TypedResults.Bytes(page.Bytes.ToArray(), "application/octet-stream");
    }

    private static (ReportRecord Record, KeptPage? Page) Find(string slug, StorePool stores, KeptPages kept)
    {
        ReportRecord record;
        using (StoreLease lease = stores.Rent())
        {
            record =
                ReportSlug.Find(lease.Store, slug)
                ?? throw DeskProblem.NotFound("The store holds no such report.", "Look for it among the reports.");
        }
        try
        {
            return (record, kept.Find(record.Report));
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw new DeskProblem(
                StatusCodes.Status500InternalServerError,
                "The bytes that were kept cannot be read, or are no longer those that came.",
                "Restore the archive of raw bytes from a backup; the report itself is safe."
            );
        }
    }

    private static bool IsPage(RawCopy copy) =>
        copy.MediaType is null
        || copy.MediaType.Contains("html", StringComparison.OrdinalIgnoreCase)
        || copy.MediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase);
}
