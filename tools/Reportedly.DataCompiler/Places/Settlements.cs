using Reportedly.DataCompiler.Inputs;
using Reportedly.Gazetteer;
using Reportedly.Gazetteer.Files;
using Reportedly.Gazetteer.Names;

namespace Reportedly.DataCompiler.Places;

/// <summary>Adds settlements and their other names.</summary>
internal static class Settlements
{
    /// <summary>People of a town that is named in many languages.</summary>
    private const int Large = 100_000;

    /// <summary>The fewest letters of another name of a large town.</summary>
    private const int ShortestOfLarge = 4;

    /// <summary>People of a town of which other languages' names are not taken.</summary>
    private const int Small = 2000;

    /// <summary>How far the town may be that a part of a town lies in, in kilometres.</summary>
    private const double Near = 25;

    /// <summary>Adds all of them.</summary>
    /// <param name="places">Where they go.</param>
    /// <param name="inputs">Where they come from.</param>
    /// <param name="newer">A list that is newer still, without ids and people; codes of divisions and present spellings are taken from it.</param>
    public static void Add(PlaceSet places, GazetteerInputs inputs, IReadOnlyList<DividedTown> newer)
    {
        List<CompiledPlace> parts = [];
        List<CompiledPlace> towns = [];
        TownMatcher matcher = new(newer);
        Dictionary<int, string[]> names = [];
        foreach (City city in Known(inputs, names))
        {
            bool part = city.Feature == "PPLX";
            DividedTown? now = matcher.Find(city);
            CompiledPlace place = places.Add(
                new NewPlace
                {
                    GeonamesId = city.Id,
                    Name = city.Name,
                    Kind = part ? FeatureKind.District : FeatureKind.Settlement,
                    Country = city.Country,
                    Admin1Code = now?.Admin1 ?? city.Admin1,
                    Latitude = city.Latitude,
                    Longitude = city.Longitude,
                    Population = city.Population,
                    IsCapital = city.Feature == "PPLC",
                    IsSeat = city.Feature is "PPLA" or "PPLC",
                }
            );
            if (now is not null)
            {
                places.Name(place, now.Name, NameRank.Alias);
            }
            string[] others = names.GetValueOrDefault(city.Id, []);
            AddNames(places, place, city.Population is > 0 and < Small ? others.Take(1) : others);
            (part ? parts : towns).Add(place);
        }
        FindTowns(parts, towns);
    }

    /// <summary>The settlements of both lists by id, as the newer one has them.</summary>
    private static IEnumerable<City> Known(GazetteerInputs inputs, Dictionary<int, string[]> names)
    {
        SortedDictionary<int, City> cities = [];
        foreach (City city in CityReader.Read(inputs.Cities.Bytes("cities.pbf")))
        {
            cities[city.Id] = city;
        }
        foreach (Town town in TownReader.Read(inputs.Towns.Bytes(TownReader.File)))
        {
            long before = cities.GetValueOrDefault(town.City.Id)?.Population ?? 0;
            cities[town.City.Id] = town.City.Population > 0 ? town.City : town.City with { Population = before };
            names[town.City.Id] = town.Names;
        }
        return cities.Values;
    }

    /// <summary>True for a name in Latin letters that a text in English could write.</summary>
    public static bool IsReadable(string name)
    {
        bool lower = false;
        foreach (char letter in name)
        {
            if (char.IsLetter(letter) && letter is > '\u024F' and not (>= '\u1E00' and <= '\u1EFF') and not 'ʻ')
            {
                return false;
            }
            lower |= char.IsLower(letter);
        }
        // Romanisations that a machine made are all in lower case ("ba ge da"); codes of airports are all in upper.
        return lower && name.Length > 1 && char.IsUpper(name[0]);
    }

    private static void AddNames(PlaceSet places, CompiledPlace place, IEnumerable<string> names)
    {
        HashSet<string> seen = [place.Folded];
        foreach (string name in names)
        {
            string folded = NameFolding.Fold(name);
            // Of large towns dozens of languages have names, and the shortest are words and names of English too.
            bool foreign =
                place.Data.Population >= Large && (folded.Length < ShortestOfLarge || IsCutShort(folded, place.Folded));
            if (IsReadable(name) && !foreign && seen.Add(folded))
            {
                places.Name(place, name, NameRank.Alias);
            }
        }
    }

    /// <summary>True for a name that breaks off in a word, as Pari does of Paris.</summary>
    private static bool IsCutShort(string folded, string whole) =>
        folded.Length < whole.Length
        && whole.StartsWith(folded, StringComparison.Ordinal)
        && whole[folded.Length] != ' ';

    /// <summary>Finds for every part of a town the largest town near it.</summary>
    private static void FindTowns(List<CompiledPlace> parts, List<CompiledPlace> towns)
    {
        ILookup<(string?, int, int), CompiledPlace> grid = towns
            .Where(town => town.Data.Population > 0)
            .ToLookup(town => Cell(town, 0, 0));
        foreach (CompiledPlace part in parts)
        {
            CompiledPlace? best = null;
            for (int i = 0; i < 9; i++)
            {
                foreach (CompiledPlace town in grid[Cell(part, (i / 3) - 1, (i % 3) - 1)])
                {
                    bool larger = town.Data.Population > Math.Max(best?.Data.Population ?? 0, part.Data.Population);
                    if (larger && Distance(part, town) <= Near)
                    {
                        best = town;
                    }
                }
            }
            part.Within = best;
        }
    }

    private static (string? Country, int North, int East) Cell(CompiledPlace place, int north, int east) =>
        (
            place.Data.Country,
            (int)Math.Floor(place.Data.Latitude * 2) + north,
            (int)Math.Floor(place.Data.Longitude * 2) + east
        );

    private static double Distance(CompiledPlace one, CompiledPlace other) =>
        Globe.Kilometres(one.Data.Latitude, one.Data.Longitude, other.Data.Latitude, other.Data.Longitude);
}
