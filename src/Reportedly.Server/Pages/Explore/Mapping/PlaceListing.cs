using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Export.Codes;
using Reportedly.Records;
using Reportedly.Server.Pages.Problems;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Explore.Mapping;

/// <summary>The incidents of one place of the map.</summary>
/// <param name="Key">The place.</param>
/// <param name="Name">What a report calls it.</param>
/// <param name="Total">How many incidents are drawn there.</param>
/// <param name="Incidents">The newest of them.</param>
public sealed record PlaceListing(PlaceKey Key, string Name, long Total, ImmutableArray<Incident> Incidents)
{
    /// <summary>The most incidents that are listed beside a map.</summary>
    public const int Most = 50;

    /// <summary>Looks for the incidents of the place that the filter names.</summary>
    /// <exception cref="DeskProblem">The filter names none.</exception>
    public static PlaceListing Of(RecordStore store, ExploreFilter filter)
    {
        if (filter.At is not { } text || PlaceKey.Parse(text) is not { } key)
        {
            throw DeskProblem.BadRequest(
                $"'{filter.At}' is no place of the map.",
                "Write a country's code, or latitude, longitude and precision: at=36.2,37.1,settlement."
            );
        }
        return key.Point is { } point ? AtPoint(store, filter, key, point) : InCountry(store, filter, key);
    }

    private static PlaceListing InCountry(RecordStore store, ExploreFilter filter, PlaceKey key)
    {
        IncidentPage page = store.Views.Incidents(
            filter.Query with
            {
                Countries = [key.Country!],
                Unplaced = true,
                After = null,
                Limit = Most,
            }
        );
        return new PlaceListing(key, CountryNames.Of(key.Country!), page.Total, page.Incidents);
    }

    private static PlaceListing AtPoint(RecordStore store, ExploreFilter filter, PlaceKey key, OutlinedPoint point)
    {
        string[] ids =
        [
            .. store
                .Views.Outline(filter.Query)
                .Incidents.Where(incident => PlaceMap.Drawn(incident, filter.Query.Box) == point)
                .Select(incident => incident.Id),
        ];
        ImmutableArray<Incident> incidents =
        [
            .. ids.Take(Most)
                .Select(id => store.Views.Incident(id))
                .OfType<IncidentLookup.Found>()
                .Select(found => found.Incident),
        ];
        string? name =
            ids.Length == 0 ? null : PlaceMap.NameIn(store, new MappedPlace(point, ids.Length, ids[0], null));
        return new PlaceListing(key, name ?? "this place", ids.Length, incidents);
    }

    /// <summary>How exact a place is, in words.</summary>
    public static string Exactness(PlacePrecision precision) =>
        precision switch
        {
            PlacePrecision.Point => "a spot",
            PlacePrecision.Settlement => "a town or village",
            PlacePrecision.District => "a district: somewhere in it",
            PlacePrecision.Admin1 => "a province: somewhere in it",
            _ => "a country or region: somewhere in it",
        };
}
