using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Server.Access;
using Reportedly.Server.Pages.Original;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Reader;

/// <summary>Reports: the list of all, and one with what was read from it.</summary>
internal static class ReaderEndpoints
{
    private const int OnPage = 50;

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports", List).ForReaders().ExcludeFromDescription();
        routes.MapGet("/reports/{slug}", Show).ForReaders().ExcludeFromDescription();
    }

    private static RazorComponentResult<ReaderPage> Show(
        string slug,
        string? at,
        string? w,
        ClaimsPrincipal user,
        StorePool stores,
        KeptPages kept
    )
    {
        OpenReport report;
        long known;
        using (StoreLease lease = stores.Rent())
        {
            report =
                OpenReport.Find(lease.Store, slug)
                ?? throw DeskProblem.NotFound(
                    "The store holds no such report.",
                    "Look for it on the list of reports, or search for its words."
                );
            known = lease.Store.Judgements.Active().Through;
        }
        return new RazorComponentResult<ReaderPage>(
            new
            {
                Report = report,
                Selection = Selection.Of(Things.Ids(report.Record), report.Text, at, w),
                Kept = Source(report, kept),
                CanJudge = DeskClaims.May(user, AccessLevel.Reviewer),
                Known = known,
            }
        );
    }

    private static RazorComponentResult<ReportListPage> List(
        string? publisher,
        string? since,
        string? until,
        string? read,
        string? q,
        string? after,
        StorePool stores
    )
    {
        ReportFilter filter = new(Given(publisher), Given(since), Given(until), Given(read), Given(q));
        using StoreLease lease = stores.Rent();
        return new RazorComponentResult<ReportListPage>(
            new
            {
                Filter = filter,
                Found = lease.Store.Reports.Page(
                    new ReportQuery
                    {
                        Publisher = filter.Publisher,
                        Since = Day("since", filter.Since),
                        Until = Day("until", filter.Until),
                        IsRead = filter.Read switch
                        {
                            "yes" => true,
                            "no" => false,
                            _ => null,
                        },
                        Text = filter.Text,
                        Order = ReportOrder.Newest,
                        After = Given(after),
                        Limit = OnPage,
                    }
                ),
            }
        );
    }

    /// <summary>A damaged archive is told where the bytes are asked for; the report can be read without it.</summary>
    private static KeptPage? Source(OpenReport report, KeptPages kept)
    {
        try
        {
            return kept.Find(report.Record.Report);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static DateOnly? Day(string name, string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
        : throw DeskProblem.BadRequest($"'{name}' is no day.", $"Write it as {name}=2030-03-05.");

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
