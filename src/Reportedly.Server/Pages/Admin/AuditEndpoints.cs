using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage.Desk;

namespace Reportedly.Server.Pages.Admin;

/// <summary>What everybody did, to look at and to take away.</summary>
internal static class AuditEndpoints
{
    private const int OnPage = 100;
    private const int OnExport = 1000;

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/audit", Show).ForAdmins().ExcludeFromDescription();
        routes.MapGet("/admin/audit.jsonl", TakeAwayAsync).ForAdmins().ExcludeFromDescription();
    }

    private static RazorComponentResult<AuditPage> Show(HttpContext context, StorePool stores)
    {
        AuditFilter filter = AuditFilter.Of(context.Request.Query);
        using StoreLease lease = stores.Rent();
        IReadOnlyList<AuditEntry> entries = lease.Store.Audit.Page(filter.Page(OnPage + 1, Before(context)));
        return new RazorComponentResult<AuditPage>(
            new
            {
                Asked = filter,
                Entries = (IReadOnlyList<AuditEntry>)[.. entries.Take(OnPage)],
                Older = entries.Count > OnPage ? entries[OnPage - 1].Sequence : (long?)null,
            }
        );
    }

    private static async Task TakeAwayAsync(HttpContext context, StorePool stores)
    {
        AuditFilter filter = AuditFilter.Of(context.Request.Query);
        long? before = null;
        AuditQuery first = filter.Page(OnExport, before);
        // What is taken out of the desk stands in the audit itself, as its last line.
        Acts.Tell(context, Acts.Exported, "audit");
        context.Response.ContentType = "application/jsonl; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=audit.jsonl";
        IReadOnlyList<AuditEntry> entries;
        do
        {
            using (StoreLease lease = stores.Rent())
            {
                entries = lease.Store.Audit.Page(first with { Before = before });
            }
            foreach (AuditEntry entry in entries)
            {
                await context.Response.Body.WriteAsync(AuditLog.ToJson(entry), context.RequestAborted);
                await context.Response.Body.WriteAsync("\n"u8.ToArray(), context.RequestAborted);
            }
            before = entries.Count > 0 ? entries[^1].Sequence : before;
        } while (entries.Count == OnExport);
    }

    private static long? Before(HttpContext context)
    {
        string text = context.Request.Query["before"].ToString();
        return text.Length == 0 ? null
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long before) ? before
            : throw DeskProblem.BadRequest("That is no page of the audit.", "Begin at the newest page.");
    }
}
