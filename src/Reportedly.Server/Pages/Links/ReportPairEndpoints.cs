using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Access;
using Reportedly.Server.Judging;
using Reportedly.Server.Pages.Incidents;
using Reportedly.Server.Pages.Problems;
using Reportedly.Server.Phrasing;
using Reportedly.Server.Stores;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Links;

/// <summary>Two reports side by side.</summary>
internal static class ReportPairEndpoints
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/links/reports", Pick).ForReviewers().ExcludeFromDescription();
        routes.MapGet("/links/reports/{one}/{other}", Page).ForReviewers().ExcludeFromDescription();
        routes.MapGet("/links/reports/{one}/{other}/after", AfterAsync).ForReviewers().ExcludeFromDescription();
    }

    /// <summary>Leads from what a person calls reports to both side by side.</summary>
    private static SeeOther Pick(HttpContext context, StorePool stores)
    {
        using StoreLease lease = stores.Rent();
        return new SeeOther(
            $"/links/reports/{Slug(lease.Store, context, "one")}/{Slug(lease.Store, context, "other")}"
        );
    }

    private static RazorComponentResult<ReportPairPage> Page(string one, string other, StorePool stores)
    {
        using StoreLease lease = stores.Rent();
        ReportRecord left = Record(lease.Store, one);
        ReportRecord right = Record(lease.Store, other);
        ComparedReports compared = lease.Store.Links.CompareReports(
            ReportKey.Of(left.Report),
            ReportKey.Of(right.Report)
        );
        ImmutableDictionary<string, Incident> incidents = compared
            .One.Concat(compared.Other)
            .Select(told => told.Incident)
            .Distinct(StringComparer.Ordinal)
            .ToImmutableDictionary(id => id, id => IncidentLookups.One(lease.Store, id), StringComparer.Ordinal);
        return new RazorComponentResult<ReportPairPage>(
            new
            {
                One = left.Report,
                Other = right.Report,
                Compared = compared,
                Said = TellingWords.Of(lease.Store, compared.Pairs.Take(ReportPairPage.MostPairs)),
                Incidents = incidents,
            }
        );
    }

    private static async Task<IResult> AfterAsync(
        string one,
        string other,
        ViewFollowing following,
        HttpContext context
    )
    {
        await following.CaughtUpAsync(IncidentEndpoints.Patience, context.RequestAborted);
        return new SeeOther($"/links/reports/{Uri.EscapeDataString(one)}/{Uri.EscapeDataString(other)}");
    }

    private static ReportRecord Record(RecordStore store, string slug) =>
        ReportSlug.Find(store, slug)
        ?? throw DeskProblem.NotFound("This store holds no report of that name.", "Look for it with the search.");

    private static string Slug(RecordStore store, HttpContext context, string field)
    {
        string name = context.Request.Query[field].ToString().Trim();
        return store.Find(name) switch
        {
            ReportLookup.Found found => ReportSlug.Of(
                ReportKey.Of(RecordCodec.FromUtf8(found.Reading.Record.Span).Report)
            ),
            _ when ReportSlug.Find(store, name) is { } record => ReportSlug.Of(ReportKey.Of(record.Report)),
            _ => throw DeskProblem.NotFound(
                $"“{Words.Elide(Words.Clean(name), 60)}” is no one report of this store.",
                "Write its id, or more of it."
            ),
        };
    }
}
