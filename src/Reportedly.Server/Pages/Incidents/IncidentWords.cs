using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Incidents;

/// <summary>What is known of an incident in sentences: how fine its place and time are, and what origins make of it.</summary>
internal static class IncidentWords
{
    /// <summary>A place with what it lies in: <c>Orsal, Dervan province (XK)</c>.</summary>
    public static string Place(IncidentPlace place)
    {
        string name = Words.Clean(place.Name);
        string within =
            place.Admin1 is { } admin && Words.Clean(admin) is var shown && shown != name ? $", {shown}" : "";
        return place.Country is { } country ? $"{name}{within} ({Words.Clean(country)})" : $"{name}{within}";
    }

    /// <summary>How fine a place is, in words.</summary>
    public static string Precision(IncidentPlace place) =>
        place.Precision switch
        {
            PlacePrecision.Point => "a spot",
            PlacePrecision.Settlement => "a town or village; where in it is not known",
            PlacePrecision.District => "a district; where in it is not known",
            PlacePrecision.Admin1 => "a province; where in it is not known",
            PlacePrecision.Country => "a country; where in it is not known",
            PlacePrecision.Region => "a region without fixed borders",
            _ when place.Latitude is null => "not found on the map",
            _ => "how fine is not known",
        };

    /// <summary>When it happened and how fine that is known, in words.</summary>
    public static string When(IncidentTime? time) =>
        time switch
        {
            null or { From: null, To: null } => "no report says when",
            { From: { } day, To: { } same } when day == same => $"{Wording.Day(day)}, known to the day",
            { From: { } from, To: { } to } =>
                $"{Wording.Days(from, to)}, somewhere within {Wording.Count(Length(from, to), "day")}",
            _ => $"{Wording.Days(time.From, time.To)}; one end is open",
        };

    /// <summary>What origins make of it, in one line: <c>Killed: contested, 12 to 20. It happened: corroborated.</c></summary>
    public static string Summary(Incident incident) =>
        string.Join(
            ' ',
            incident
                .Facets.Where(Matters)
                .OrderBy(facet => facet.Question != FacetQuestion.Figure)
                .Select(facet =>
                {
                    string span = FacetText.Span(facet) is { } range ? $", {range}" : "";
                    string best = FacetText.Best(facet) is { } chosen ? $" ({chosen})" : "";
                    return $"{Topic(facet)}: {Wording.Label(facet.Verdict)}{span}{best}.";
                })
        );

    /// <summary>A question as the beginning of a sentence: <c>Killed (children)</c>, <c>By Black Spring Brigade</c>.</summary>
    public static string Topic(Facet facet)
    {
        if (facet.Question != FacetQuestion.Figure)
        {
            return facet.Question switch
            {
                FacetQuestion.Happened => "It happened",
                FacetQuestion.Agent => $"By {Words.Clean(facet.Party ?? "somebody known")}",
                FacetQuestion.Place => "Where",
                _ => "When",
            };
        }
        string counted = FacetText.Heading(facet)[0];
        string[] rest = [.. FacetText.Heading(facet).Skip(1).Where(word => word != "people")];
        string topic = char.ToUpperInvariant(counted[0]) + counted[1..];
        return rest.Length == 0 ? topic : $"{topic} ({string.Join(", ", rest)})";
    }

    /// <summary>Where and when go without saying where nobody says otherwise.</summary>
    private static bool Matters(Facet facet) =>
        facet.Question is FacetQuestion.Figure or FacetQuestion.Happened or FacetQuestion.Agent
        || facet.Verdict is not (Verdict.Corroborated or Verdict.SingleOrigin);

    private static int Length(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber + 1;
}
