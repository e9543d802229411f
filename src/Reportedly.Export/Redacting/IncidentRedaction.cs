using System.Collections.Immutable;
using Reportedly.Corroboration;

namespace Reportedly.Export.Redacting;

/// <summary>An incident without private persons' names and exact places.</summary>
/// <param name="names">Erases the names of all its reports.</param>
/// <param name="keyOf">A report's key as it stands in the redacted dataset.</param>
internal sealed class IncidentRedaction(NameEraser names, Func<string, string> keyOf)
{
    public Incident Of(Incident incident) =>
        incident with
        {
            Places =
            [
                .. incident.Places.Select(place =>
                    place with
                    {
                        Name = names.Erase(place.Name),
                        GeonamesId = Coarse.GeonamesId(place.GeonamesId, place.Precision),
                        Latitude = Coarse.Degrees(place.Latitude),
                        Longitude = Coarse.Degrees(place.Longitude),
                    }
                ),
            ],
            Agents = Of(incident.Agents),
            Targets = Of(incident.Targets),
            Reports = [.. incident.Reports.Select(Of)],
            Origins = [.. incident.Origins.Select(Of)],
            Facets = [.. incident.Facets.Select(Of)],
        };

    private ImmutableArray<IncidentParty> Of(ImmutableArray<IncidentParty> parties) =>
        [.. parties.Select(party => party with { Name = names.Erase(party.Name) })];

    private IncidentReport Of(IncidentReport report)
    {
        string key = keyOf(report.Key);
        return report with
        {
            Key = key,
            ExternalId = DatasetRedaction.ExternalId(key),
            Publisher = names.Erase(report.Publisher),
            Title = names.Erase(report.Title),
            Url = Coarse.Address(report.Url),
            CopyOf = report.CopyOf is { } original ? keyOf(original) : null,
        };
    }

    /// <summary>A report of nobody in particular is an origin by its key.</summary>
    private Origin Of(Origin origin) =>
        origin with
        {
            Name = origin.Reports.Contains(origin.Name) ? keyOf(origin.Name) : names.Erase(origin.Name),
            Body = names.Erase(origin.Body),
            Reports = [.. origin.Reports.Select(keyOf)],
        };

    private Facet Of(Facet facet) =>
        facet with
        {
            Of = names.Erase(facet.Of),
            Place = names.Erase(facet.Place),
            Party = names.Erase(facet.Party),
            Positions = [.. facet.Positions.Select(Of)],
        };

    private Position Of(Position position) =>
        position with
        {
            Value = names.Erase(position.Value),
            Via = [.. position.Via.Select(name => names.Erase(name))],
            Reports = [.. position.Reports.Select(keyOf)],
            Claims =
            [
                .. position.Claims.Select(claim =>
                    claim with
                    {
                        Report = keyOf(claim.Report),
                        Words = claim.Words with { Quote = names.Erase(claim.Words.Quote) },
                    }
                ),
            ],
        };
}
