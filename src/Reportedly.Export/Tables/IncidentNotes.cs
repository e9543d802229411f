using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Export.Tables;

/// <summary>Says in a line what is asked about an incident, what comes of it, and who says what.</summary>
internal static class IncidentNotes
{
    public static string Of(Incident incident) =>
        string.Join(" | ", incident.Facets.Select(facet => Of(incident, facet)));

    private static string Of(Incident incident, Facet facet)
    {
        string said = string.Join(
            "; ",
            facet.Positions.Where(position => !position.Superseded).Select(position => Said(incident, position))
        );
        return $"{Question(facet)} ({Plain(facet.Verdict)}): {said}";
    }

    private static string Question(Facet facet)
    {
        string asked = facet.Question switch
        {
            FacetQuestion.Figure when facet.Measure is { } measure => $"{Plain(measure)} {facet.Of}".TrimEnd(),
            FacetQuestion.Agent => $"done by {facet.Party}",
            _ => Plain(facet.Question),
        };
        string where = facet.Place is { } place ? $" in {place}" : "";
        return $"{asked}{where}{When(facet.Time)}";
    }

    private static string When(IncidentTime? time) =>
        time is null
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" {time.From:yyyy-MM-dd}..{time.To:yyyy-MM-dd}");

    private static string Said(Incident incident, Position position)
    {
        string who = incident.Origins.FirstOrDefault(origin => origin.Id == position.Origin)?.Name ?? position.Origin;
        string? what = Number(position) ?? position.Value;
        return what is null ? $"{who} {Plain(position.Stance)}" : $"{who} {Plain(position.Stance)} {what}";
    }

    private static string? Number(Position position) =>
        (position.Low, position.High) switch
        {
            (null, null) => null,
            ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"{low} or more"),
            (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"{high} or fewer"),
            ({ } low, { } high) when low == high => string.Create(CultureInfo.InvariantCulture, $"{low}"),
            ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{low} to {high}"),
        };

    private static string Plain<T>(T value)
        where T : struct, Enum => RecordNames.Of(value).Replace('_', ' ');
}
