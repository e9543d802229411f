using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>Finds all incidents of a query as outlines.</summary>
internal static class OutlineFinder
{
    /// <summary>The outlines.</summary>
    public static IncidentOutlines Find(StoreConnection connection, IncidentQuery query)
    {
        ImmutableArray<OutlinedIncident>.Builder all = ImmutableArray.CreateBuilder<OutlinedIncident>();
        for (string? after = null; ; )
        {
            IncidentPage page = IncidentFinder.Page(
                connection,
                query with
                {
                    After = after,
                    Limit = IncidentQuery.MostOnPage,
                    Order = IncidentOrder.Newest,
                }
            );
            all.AddRange(page.Incidents.Select(Of));
            if ((after = page.Next) is null)
            {
                break;
            }
        }
        return new IncidentOutlines(
            all.ToImmutable(),
            all.Count(one => one is { First: null, Last: null }),
            all.Count(one => one.Points.IsEmpty)
        );
    }

    private static OutlinedIncident Of(Incident incident)
    {
        Facet[] killed = [.. incident.Facets.Where(facet => facet.Measure == Measure.Killed && facet.Low is not null)];
        return new OutlinedIncident(
            incident.Id,
            incident.Time?.From,
            incident.Time?.To,
            incident.Type,
            incident.Facets.Aggregate(0L, (bits, facet) => bits | IncidentRow.Bit(facet.Verdict)),
            incident.Reports.Length,
            incident.Origins.Length,
            killed.Min(facet => facet.Low),
            killed.Max(facet => facet.High),
            [
                .. incident
                    .Places.Where(place => place.Precision is not (PlacePrecision.Country or PlacePrecision.Region))
                    .Where(place => place is { Latitude: not null, Longitude: not null })
                    .Select(place => new OutlinedPoint(
                        place.Latitude!.Value,
                        place.Longitude!.Value,
                        place.Precision ?? PlacePrecision.Region
                    )),
            ]
        );
    }
}
