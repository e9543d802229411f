using Reportedly.Gazetteer;
using Reportedly.Gazetteer.Files;
using Reportedly.Gazetteer.Names;

namespace Reportedly.DataCompiler.Places;

/// <summary>The places that were put together so far.</summary>
internal sealed class PlaceSet
{
    private readonly List<CompiledPlace> places = [];
    private readonly Dictionary<int, CompiledPlace> byId = [];
    private readonly Dictionary<(string Country, string Folded), List<CompiledPlace>> byName = [];
    private readonly Dictionary<string, CompiledPlace> countries = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Country, string Code), CompiledPlace> divisions = [];

    /// <summary>All of them, in the order in which they came.</summary>
    public IReadOnlyList<CompiledPlace> All => places;

    /// <summary>Adds a place.</summary>
    public CompiledPlace Add(NewPlace data)
    {
        CompiledPlace place = new() { Data = data };
        places.Add(place);
        if (data.GeonamesId != 0)
        {
            byId[data.GeonamesId] = place;
        }
        string country = data.Country ?? "";
        if (data.Kind == FeatureKind.Country)
        {
            countries[country] = place;
        }
        else if (data.Kind == FeatureKind.Admin1)
        {
            divisions[(country, data.Admin1Code ?? "")] = place;
        }
        Enter(place, data.Name);
        return place;
    }

    /// <summary>Adds a name to a place.</summary>
    public void Name(CompiledPlace place, string name, NameRank rank)
    {
        place.Add(name, rank);
        if (rank < NameRank.Variant)
        {
            Enter(place, name);
        }
    }

    /// <summary>The place with a GeoNames id, or null.</summary>
    public CompiledPlace? ById(int id) => id == 0 ? null : byId.GetValueOrDefault(id);

    /// <summary>A country by its code, or null.</summary>
    public CompiledPlace? Country(string iso2) => countries.GetValueOrDefault(iso2);

    /// <summary>A first division by its code, or null.</summary>
    public CompiledPlace? Division(string iso2, string code) => divisions.GetValueOrDefault((iso2, code));

    /// <summary>The places of a country that have a name, in any spelling that folds to it; most people first.</summary>
    public IEnumerable<CompiledPlace> Called(string iso2, string name) =>
        byName.GetValueOrDefault((iso2, NameFolding.Fold(name)), []).OrderByDescending(place => place.Data.Population);

    /// <summary>
    /// Makes a short form the place's own name where it means that place before all others: it begins the full name, as
    /// Washington does Washington, D.C., and no other town of that name has a fifth as many people.
    /// </summary>
    public void PromoteShortForms()
    {
        const int Larger = 5;
        Dictionary<string, long> largest = new(StringComparer.Ordinal);
        foreach (CompiledPlace place in places.Where(place => place.Data.Kind == FeatureKind.Settlement))
        {
            string folded = place.Folded;
            largest[folded] = Math.Max(largest.GetValueOrDefault(folded), place.Data.Population);
        }
        foreach (CompiledPlace place in places.Where(place => place.Data.Kind == FeatureKind.Settlement))
        {
            string start = place.Folded + " ";
            foreach ((string name, NameRank rank) in place.Names.ToArray())
            {
                string folded = NameFolding.Fold(name);
                if (
                    rank == NameRank.Alias
                    && start.StartsWith(folded + " ", StringComparison.Ordinal)
                    && largest.TryGetValue(folded, out long other)
                    && place.Data.Population >= Larger * other
                )
                {
                    place.Add(name, NameRank.Primary);
                }
            }
        }
    }

    private void Enter(CompiledPlace place, string name)
    {
        (string, string) key = (place.Data.Country ?? "", NameFolding.Fold(name));
        if (!byName.TryGetValue(key, out List<CompiledPlace>? called))
        {
            byName[key] = called = [];
        }
        if (!called.Contains(place))
        {
            called.Add(place);
        }
    }
}
