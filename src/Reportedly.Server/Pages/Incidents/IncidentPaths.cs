using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Server.Stores;

namespace Reportedly.Server.Pages.Incidents;

/// <summary>Addresses of what an incident leads to.</summary>
internal static class IncidentPaths
{
    /// <summary>The incident.</summary>
    public static string Of(Incident incident) => $"/incidents/{incident.Id}";

    /// <summary>The incident with one number chosen.</summary>
    public static string Of(Incident incident, FigurePolicy policy) =>
        policy == FigurePolicy.RangeOnly ? Of(incident) : $"{Of(incident)}?policy={RecordNames.Of(policy)}";

    /// <summary>A report.</summary>
    /// <param name="key">Its key.</param>
    public static string Report(string key) => $"/reports/{ReportSlug.Of(key)}";

    /// <summary>A report, opened at a thing of it.</summary>
    /// <param name="key">Key of the report.</param>
    /// <param name="thing">Id of the thing: <c>c4</c>.</param>
    public static string Words(string key, string thing)
    {
        string anchor = thing.StartsWith('c') ? thing : "here";
        return $"{Report(key)}?at={thing}#{anchor}";
    }

    /// <summary>What happened around a place, on the map; null where it has no point.</summary>
    public static string? Around(IncidentPlace place)
    {
        const double Room = 0.25;
        return place is { Latitude: { } north, Longitude: { } east }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"/explore?view=map&box={Math.Max(-180, east - Room):0.##},{Math.Max(-90, north - Room):0.##},{Math.Min(180, east + Room):0.##},{Math.Min(90, north + Room):0.##}"
            )
            : null;
    }
}
