using Reportedly.Records;

namespace Reportedly.Corroboration.Origins;

/// <summary>Tells which country a report is about, for bodies that every country has.</summary>
internal static class ReportCountry
{
    /// <summary>
    /// The country that the report names, or in which most of its places lie, at least two; null where there is none, or two that share the
    /// most. One place alone is no witness: towns of many countries have one name.
    /// </summary>
    public static string? Of(ReportRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (Place place in record.Places)
        {
            if (place.Country is { } country && place.Status == PlaceStatus.Resolved)
            {
                int weight = place.Precision == PlacePrecision.Country ? 2 : 1;
                counts[country] = counts.GetValueOrDefault(country) + weight;
            }
        }
        int most = counts.Count == 0 ? 0 : counts.Values.Max();
        string[] first = [.. counts.Where(pair => pair.Value == most).Select(pair => pair.Key)];
        return most >= 2 && first is [var one] ? one : null;
    }
}
