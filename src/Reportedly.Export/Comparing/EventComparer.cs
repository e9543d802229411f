using System.Collections.Immutable;
using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Export.Tables;
using Reportedly.Records;

namespace Reportedly.Export.Comparing;

/// <summary>
/// Joins coded events to incidents by day, place and type, each to one at most, the nearest first; and says where the two differ.
/// </summary>
public static class EventComparer
{
    /// <summary>The most days that lie between the two of a pair.</summary>
    public const int MostDays = 3;

    /// <summary>The most kilometres that lie between the two of a pair.</summary>
    public const double MostKilometres = 50;

    private const double SamePlace = 15;

    /// <summary>Compares two lists.</summary>
    public static Comparison Compare(IEnumerable<CodedEvent> coded, IEnumerable<Incident> incidents)
    {
        ImmutableArray<CodedEvent> theirs = [.. coded];
        ImmutableArray<Incident> ours = [.. incidents];
        var near =
            from one in theirs.Select((told, index) => (told, index))
            from other in ours.Select((incident, index) => (incident, index))
            let apart = Apart(one.told, other.incident)
            where apart is not null
            orderby apart.Value, one.index, other.incident.Id
            select (Coded: one.index, Incident: other.index);
        HashSet<int> codedTaken = [];
        HashSet<int> incidentTaken = [];
        List<ComparedPair> pairs = [];
        foreach ((int told, int incident) in near.ToList())
        {
            if (!codedTaken.Contains(told) && !incidentTaken.Contains(incident))
            {
                codedTaken.Add(told);
                incidentTaken.Add(incident);
                pairs.Add(new ComparedPair(theirs[told], ours[incident], Differences(theirs[told], ours[incident])));
            }
        }
        return new Comparison(
            [.. pairs.OrderBy(pair => pair.Coded.Row)],
            [.. theirs.Where((_, i) => !codedTaken.Contains(i))],
            [.. ours.Where((_, i) => !incidentTaken.Contains(i))]
        );
    }

    /// <summary>How far two are apart, the smaller the nearer; null where they are not of one event.</summary>
    private static double? Apart(CodedEvent told, Incident incident)
    {
        if (DaysApart(told.Day, incident) is not (<= MostDays and var days))
        {
            return null;
        }
        double? place = incident.Places.Min(each => PlaceApart(told, each));
        return place is { } kilometres && kilometres <= MostKilometres
            ? days + (kilometres / 10) + (IsType(told, incident) ? 0 : 3)
            : null;
    }

    private static int? DaysApart(DateOnly day, Incident incident)
    {
        DateOnly? from = incident.Time?.From ?? incident.Time?.To ?? incident.Reports.Min(report => report.Published);
        DateOnly? to = incident.Time?.To ?? incident.Time?.From ?? incident.Reports.Max(report => report.Published);
        return from is null || to is null ? null
            : day < from ? from.Value.DayNumber - day.DayNumber
            : day > to ? day.DayNumber - to.Value.DayNumber
            : 0;
    }

    /// <summary>In kilometres; places of one name without coordinates are at one place. Null where nothing can be said.</summary>
    private static double? PlaceApart(CodedEvent told, IncidentPlace place)
    {
        bool isNamed = string.Equals(told.Place, place.Name, StringComparison.OrdinalIgnoreCase);
        if (
            told is { Latitude: { } south, Longitude: { } west }
            && place is { Latitude: { } north, Longitude: { } east }
        )
        {
            return Kilometres(south, west, north, east);
        }
        return isNamed ? 0 : null;
    }

    private static double Kilometres(double latitude, double longitude, double toLatitude, double toLongitude)
    {
        double phi = double.DegreesToRadians(latitude);
        double toPhi = double.DegreesToRadians(toLatitude);
        double half = Math.Pow(Math.Sin((toPhi - phi) / 2), 2);
        double side = Math.Pow(Math.Sin(double.DegreesToRadians(toLongitude - longitude) / 2), 2);
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(half + (Math.Cos(phi) * Math.Cos(toPhi) * side))));
    }

    /// <summary>A type without a name agrees with any.</summary>
    private static bool IsType(CodedEvent told, Incident incident) =>
        told.Type is not { } type
        || string.Equals(type, RecordNames.Of(incident.Type), StringComparison.OrdinalIgnoreCase)
        || EventOntology
            .Default.Codes(incident.Type)
            .GetValueOrDefault("acled", "")
            .Contains(type, StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<string> Differences(CodedEvent told, Incident incident)
    {
        List<string> differences = [];
        if (incident.Time is not null && DaysApart(told.Day, incident) is > 0 and { } days)
        {
            differences.Add(
                Say(
                    $"date: {told.Day:yyyy-MM-dd}, ours {incident.Time.From:yyyy-MM-dd}..{incident.Time.To:yyyy-MM-dd}, {days} apart"
                )
            );
        }
        if (incident.Places.Min(place => PlaceApart(told, place)) is > SamePlace and { } far)
        {
            differences.Add(Say($"place: {told.Place ?? "unnamed"}, ours {incident.Places[0].Name}, {far:0} km apart"));
        }
        if (!IsType(told, incident))
        {
            differences.Add($"type: {told.Type}, ours {RecordNames.Of(incident.Type)}");
        }
        Facet? deaths = IncidentTable.Deaths(incident);
        if (
            told.Deaths is { } number
            && deaths is not null
            && (number < (deaths.Low ?? 0) || number > (deaths.High ?? long.MaxValue))
        )
        {
            differences.Add(Say($"fatalities: {number}, ours {deaths.Low}..{deaths.High}"));
        }
        return [.. differences];
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
