using Reportedly.Gazetteer;

namespace Reportedly.Reading.Places;

/// <summary>Which countries and divisions a text speaks of, by the places that lead so far.</summary>
internal sealed class PlaceContext
{
    private readonly Dictionary<string, double> countries = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Country, string Division), double> divisions = [];
    private double countryTotal;
    private double divisionTotal;

    /// <param name="groups">The names of the text with their leading places.</param>
    /// <param name="cues">What countries get beside them.</param>
    public PlaceContext(IReadOnlyList<PlaceGroup> groups, IReadOnlyDictionary<string, double> cues)
    {
        foreach ((string country, double weight) in cues)
        {
            countries[country] = weight;
            countryTotal += weight;
        }
        foreach (PlaceGroup group in groups)
        {
            if (group.Leading is { } leading)
            {
                Add(leading.Entry, WeightOf(group));
            }
        }
    }

    /// <summary>From 0 to 1: how much of the text, the group aside, speaks of the country of a place.</summary>
    public double CountryShare(PlaceGroup group, in PlaceEntry place)
    {
        if (place.Country is not { } country)
        {
            return 0;
        }
        double own = group.Leading is { } leading && leading.Entry.Country is not null ? WeightOf(group) : 0;
        double ownHere =
            own > 0 && string.Equals(group.Leading!.Entry.Country, country, StringComparison.Ordinal) ? own : 0;
        return (countries.GetValueOrDefault(country) - ownHere) / (countryTotal - own + 1);
    }

    /// <summary>The same of its first-level division.</summary>
    public double DivisionShare(PlaceGroup group, in PlaceEntry place)
    {
        if (place is not { Country: { } country, Admin1Code: { } division })
        {
            return 0;
        }
        bool counts = group.Leading is { Entry: { Country: not null, Admin1Code: not null } };
        double own = counts ? WeightOf(group) : 0;
        double ownHere =
            counts
            && string.Equals(group.Leading!.Entry.Country, country, StringComparison.Ordinal)
            && string.Equals(group.Leading.Entry.Admin1Code, division, StringComparison.Ordinal)
                ? own
                : 0;
        return (divisions.GetValueOrDefault((country, division)) - ownHere) / (divisionTotal - own + 1);
    }

    private static double WeightOf(PlaceGroup group) =>
        group.Weight * Math.Min(2, 0.75 + (0.25 * group.Mentions.Count));

    private void Add(in PlaceEntry place, double weight)
    {
        if (place.Country is not { } country)
        {
            return;
        }
        countries[country] = countries.GetValueOrDefault(country) + weight;
        countryTotal += weight;
        if (place.Admin1Code is { } division)
        {
            divisions[(country, division)] = divisions.GetValueOrDefault((country, division)) + weight;
            divisionTotal += weight;
        }
    }
}
