using Reportedly.DataCompiler.Inputs;
using Reportedly.Gazetteer;
using Reportedly.Gazetteer.Files;
using Reportedly.Gazetteer.Names;
using Reportedly.Text;

namespace Reportedly.DataCompiler.Places;

/// <summary>Adds first and second divisions; where they are is the middle of their settlements.</summary>
internal sealed class Divisions
{
    /// <summary>The least radius of a second division in kilometres: of many only one town is known.</summary>
    private const double LeastOfSecond = 10;

    private readonly PlaceSet places;
    private readonly GenericWords generics;
    private readonly ILookup<(string Country, string Admin1), DividedTown> first;
    private readonly ILookup<(string Country, string Admin1, string Admin2), DividedTown> second;
    private readonly GazetteerInputs inputs;

    private Divisions(PlaceSet places, GazetteerInputs inputs, IReadOnlyList<DividedTown> towns)
    {
        this.places = places;
        this.inputs = inputs;
        generics = new GenericWords(inputs.Tables.Table("generics.tsv", "words", "stands", "countries"));
        first = towns.ToLookup(town => (town.Country, town.Admin1));
        second = towns.ToLookup(town => (town.Country, town.Admin1, town.Admin2));
    }

    /// <summary>Adds all of them; those of the table of first divisions with what it says.</summary>
    public static void Add(PlaceSet places, GazetteerInputs inputs, IReadOnlyList<DividedTown> towns)
    {
        Divisions divisions = new(places, inputs, towns);
        divisions.AddFirst();
        divisions.AddWritten();
        divisions.AddSecond();
    }

    private void AddFirst()
    {
        ILookup<(string?, string?), long> people = places
            .All.Where(place => place.Data.Kind == FeatureKind.Settlement)
            .ToLookup(place => (place.Data.Country, place.Data.Admin1Code), place => place.Data.Population);
        List<Division> all = DivisionReader.Read(inputs.Divisions, "admin1.json");
        DivisionNaming naming = new(all, DivisionReader.Names(inputs.Codes), generics);
        foreach (Division division in all)
        {
            DivisionNames others = naming.Of(division);
            int id = places.ById(others.Id) is null ? others.Id : 0;
            (double latitude, double longitude, double radius) = Where(
                first[(division.Country, division.Admin1)],
                division
            );
            if (radius == 0)
            {
                continue;
            }
            CompiledPlace place = places.Add(
                new NewPlace
                {
                    GeonamesId = id,
                    Name = division.Name,
                    Kind = FeatureKind.Admin1,
                    Country = division.Country,
                    Admin1Code = division.Admin1,
                    Latitude = latitude,
                    Longitude = longitude,
                    Population = people[(division.Country, division.Admin1)].Sum(),
                    RadiusKm = radius,
                }
            );
            foreach (string name in (string[])[division.Name, .. others.Names])
            {
                places.Name(place, name, NameRank.Alias);
                if (generics.Bare(name, division.Country) is { } bare)
                {
                    places.Name(place, bare, NameRank.Alias);
                }
            }
        }
    }

    private void AddWritten()
    {
        WordTable table = inputs.Tables.Table(
            "divisions.tsv",
            "country",
            "code",
            "name",
            "aliases",
            "geonames_id",
            "latitude",
            "longitude",
            "radius_km"
        );
        foreach (TableRow row in table.Rows)
        {
            string country = row["country"];
            string code = row["code"];
            CompiledPlace place =
                places.Division(country, code)
                ?? places.Add(
                    new NewPlace
                    {
                        Name = row["name"],
                        Kind = FeatureKind.Admin1,
                        Country = country,
                        Admin1Code = code,
                        Latitude =
                            row.Coordinate("latitude", 90) ?? throw row.Bad("coordinates are missing; give them."),
                        Longitude = row.Coordinate("longitude", 180) ?? 0,
                    }
                );
            place.Rename(row["name"]);
            places.Name(place, row["name"], NameRank.Primary);
            place.Data = place.Data with
            {
                GeonamesId = row.Whole("geonames_id") is { } id ? (int)id : place.Data.GeonamesId,
                Latitude = row.Coordinate("latitude", 90) ?? place.Data.Latitude,
                Longitude = row.Coordinate("longitude", 180) ?? place.Data.Longitude,
                RadiusKm = row.Kilometres("radius_km") ?? place.Data.RadiusKm,
            };
            foreach (string alias in row.List("aliases"))
            {
                places.Name(place, alias, NameRank.Alias);
            }
        }
    }

    private void AddSecond()
    {
        foreach (Division division in DivisionReader.Read(inputs.Divisions, "admin2.json"))
        {
            IEnumerable<DividedTown> towns = second[(division.Country, division.Admin1, division.Admin2)];
            (double latitude, double longitude, double radius) = Where(towns, null);
            if (radius == 0)
            {
                continue;
            }
            string? bare = generics.Bare(division.Name, division.Country);
            // A district that is called like its town is what a text means only where it says so.
            bool likeTown = division.Country == "US" || IsTown(division, bare ?? division.Name, towns);
            if (likeTown && bare is null)
            {
                continue;
            }
            CompiledPlace place = places.Add(
                new NewPlace
                {
                    Name = division.Name,
                    NameRank = likeTown && bare is null ? NameRank.Variant : NameRank.Primary,
                    Kind = FeatureKind.Admin2,
                    Country = division.Country,
                    Admin1Code = division.Admin1,
                    Latitude = latitude,
                    Longitude = longitude,
                    RadiusKm = Math.Max(LeastOfSecond, radius),
                }
            );
            if (bare is not null && (!likeTown || division.Country == "US"))
            {
                places.Name(place, bare, likeTown ? NameRank.Variant : NameRank.Alias);
            }
        }
    }

    private bool IsTown(Division division, string name, IEnumerable<DividedTown> towns)
    {
        string folded = NameFolding.Fold(name);
        return towns.Any(town => NameFolding.Fold(town.Name) == folded)
            || places
                .Called(division.Country, name)
                .Any(place => place.Data.Kind == FeatureKind.Settlement && place.Data.Admin1Code == division.Admin1);
    }

    /// <summary>The middle of some settlements; of none, the country's, where the division is a first one.</summary>
    private (double Latitude, double Longitude, double RadiusKm) Where(
        IEnumerable<DividedTown> towns,
        Division? division
    )
    {
        (double, double)[] at = [.. towns.Select(town => (town.Latitude, town.Longitude))];
        return at.Length > 0 ? Globe.Spread(at)
            : division is not null && places.Country(division.Country)?.Data is { } country
                ? (country.Latitude, country.Longitude, country.RadiusKm)
            : default;
    }
}
