using System.Collections.Immutable;
using Reportedly.Corroboration;
using Reportedly.Export.Codes;
using Reportedly.Storage;

namespace Reportedly.Server.Pages.Explore.Mapping;

/// <summary>
/// Where incidents lie: each at its finest place, drawn as large as that place is exact. What is placed by country alone is the country's, and
/// no point in its middle.
/// </summary>
public sealed record PlaceMap
{
    /// <summary>How many places are listed by name beside the map.</summary>
    public const int Listed = 100;

    /// <summary>How many incidents there are.</summary>
    public required long Total { get; init; }

    /// <summary>The places with a point, that with the most incidents first.</summary>
    public required ImmutableArray<MappedPlace> Places { get; init; }

    /// <summary>The countries of incidents without a point, that with the most first.</summary>
    public required ImmutableArray<MappedCountry> Countries { get; init; }

    /// <summary>How many incidents have neither a point nor a country.</summary>
    public required long Nowhere { get; init; }

    /// <summary>Looks in the store.</summary>
    public static PlaceMap Of(RecordStore store, ExploreFilter filter) =>
        Of(store, filter, store.Views.Outline(filter.Query));

    /// <summary>Puts incidents on the map.</summary>
    public static PlaceMap Of(RecordStore store, ExploreFilter filter, IncidentOutlines outlines)
    {
        CountryCounts counts = store.Views.ByCountry(filter.Query);
        return new PlaceMap
        {
            Total = outlines.Total,
            Nowhere = counts.Nowhere,
            Places =
            [
                .. outlines
                    .Incidents.Select(incident => (incident.Id, Point: Drawn(incident, filter.Query.Box)))
                    .Where(drawn => drawn.Point is not null)
                    .GroupBy(drawn => drawn.Point!.Value)
                    .Select(place => new MappedPlace(place.Key, place.Count(), place.First().Id, null))
                    .OrderByDescending(place => place.Incidents)
                    .ThenBy(place => place.Point.Latitude)
                    .ThenBy(place => place.Point.Longitude)
                    .ThenBy(place => place.Point.Precision),
            ],
            Countries =
            [
                .. counts
                    .Countries.Where(country => country.Unplaced > 0)
                    .Select(country => new MappedCountry(
                        country.Code,
                        CountryNames.Of(country.Code),
                        CountryNames.Number(country.Code),
                        country.Unplaced
                    ))
                    .OrderByDescending(country => country.Incidents)
                    .ThenBy(country => country.Code, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>The point at which an incident is drawn: the finest, and of those in the area that is asked for.</summary>
    public static OutlinedPoint? Drawn(OutlinedIncident incident, GeoBox? box)
    {
        foreach (OutlinedPoint point in incident.Points)
        {
            if (box is not { } area || Has(area, point))
            {
                return point;
            }
        }
        return null;
    }

    /// <summary>The same with the names of those places that are listed.</summary>
    public PlaceMap Named(RecordStore store) =>
        this with
        {
            Places =
            [
                .. Places.Take(Listed).Select(place => place with { Name = NameIn(store, place) }),
                .. Places.Skip(Listed),
            ],
        };

    /// <summary>What a report calls a place, with its country.</summary>
    public static string? NameIn(RecordStore store, MappedPlace place)
    {
        if (store.Views.Incident(place.First) is not IncidentLookup.Found { Incident: var incident })
        {
            return null;
        }
        IncidentPlace? found = incident.Places.FirstOrDefault(each =>
            each.Latitude == place.Point.Latitude && each.Longitude == place.Point.Longitude
        );
        return found is null ? null
            : found.Country is { } country ? $"{found.Name}, {CountryNames.Of(country)}"
            : found.Name;
    }

    private static bool Has(GeoBox area, OutlinedPoint point) =>
        point.Latitude >= area.South
        && point.Latitude <= area.North
        && (
            area.West <= area.East
                ? point.Longitude >= area.West && point.Longitude <= area.East
                : point.Longitude >= area.West || point.Longitude <= area.East
        );
}

/// <summary>A place with a point, and how much happened there.</summary>
/// <param name="Point">Where it is, and how exact that is.</param>
/// <param name="Incidents">How many incidents are drawn there.</param>
/// <param name="First">Id of one of them.</param>
/// <param name="Name">What a report calls it; null where nobody asked.</param>
public sealed record MappedPlace(OutlinedPoint Point, int Incidents, string First, string? Name)
{
    /// <summary>Its name in addresses.</summary>
    public string Key => new PlaceKey(Point, null).ToString();
}

/// <summary>A country, and how many incidents are placed by it alone.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">ISO 3166-1 numeric, by which the map knows it; null where there is none.</param>
/// <param name="Incidents">How many incidents.</param>
public sealed record MappedCountry(string Code, string Name, string? Number, long Incidents);
