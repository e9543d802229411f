using Reportedly.DataCompiler.Inputs;
using Reportedly.Gazetteer;
using Reportedly.Gazetteer.Files;
using Reportedly.Text;

namespace Reportedly.DataCompiler.Places;

/// <summary>Adds what the tables of <c>data/gazetteer</c> say beyond divisions.</summary>
/// <param name="places">What is there.</param>
/// <param name="tables">The folder.</param>
/// <param name="notes">Where it is said what a table names that is not there.</param>
internal sealed class WrittenPlaces(PlaceSet places, InputFolder tables, TextWriter notes)
{
    /// <summary>How far a town of a table may be from one that is there to be the same, in kilometres.</summary>
    private const double SameTown = 20;

    /// <summary>Adds the countries.</summary>
    public void AddCountries()
    {
        foreach (
            TableRow row in Rows(
                "countries.tsv",
                "iso2",
                "name",
                "aliases",
                "geonames_id",
                "latitude",
                "longitude",
                "radius_km",
                "population",
                "capital"
            )
        )
        {
            Name(row, places.Add(Place(row, FeatureKind.Country, row["iso2"])));
        }
    }

    /// <summary>Adds regions, waters, mountains and continents.</summary>
    public void AddRegions()
    {
        foreach (
            TableRow row in Rows(
                "regions.tsv",
                "name",
                "aliases",
                "kind",
                "countries",
                "geonames_id",
                "latitude",
                "longitude",
                "radius_km"
            )
        )
        {
            string[] countries = [.. row.List("countries")];
            Name(row, places.Add(Place(row, row.Choice<FeatureKind>("kind"), countries is [var one] ? one : null)));
        }
    }

    /// <summary>Adds towns that are missing; one that is there gets the row's names and what it lacks.</summary>
    public void AddTowns()
    {
        foreach (
            TableRow row in Rows(
                "towns.tsv",
                "name",
                "aliases",
                "country",
                "division",
                "geonames_id",
                "latitude",
                "longitude",
                "population"
            )
        )
        {
            NewPlace town = Place(row, FeatureKind.Settlement, row["country"]) with
            {
                Admin1Code = Division(row, "division")?.Data.Admin1Code,
            };
            CompiledPlace? known =
                places.ById(town.GeonamesId)
                ?? places
                    .Called(row["country"], town.Name)
                    .FirstOrDefault(place => place.Data.Kind == FeatureKind.Settlement && IsNear(place.Data, town));
            if (known is null)
            {
                known = places.Add(town);
            }
            else
            {
                places.Name(known, town.Name, NameRank.Alias);
                known.Data = known.Data with { Population = Math.Max(known.Data.Population, town.Population) };
            }
            Name(row, known);
        }
    }

    /// <summary>Adds districts, camps and sites.</summary>
    public void AddDistricts()
    {
        foreach (
            TableRow row in Rows(
                "districts.tsv",
                "name",
                "aliases",
                "kind",
                "country",
                "within",
                "geonames_id",
                "latitude",
                "longitude"
            )
        )
        {
            NewPlace data = Place(row, row.Choice<FeatureKind>("kind"), row["country"]);
            CompiledPlace? around = row.Find("within") is { } within ? Around(row, data, within) : null;
            data = data with
            {
                Admin1Code = around?.Data.Admin1Code,
                RadiusKm = data.Kind switch
                {
                    FeatureKind.Site => 0.5,
                    FeatureKind.Camp => 1,
                    _ => 2.5,
                },
            };
            if (places.ById(data.GeonamesId) is { } known)
            {
                string before = known.Data.Name;
                known.Data = data with { Population = known.Data.Population };
                places.Name(known, before, NameRank.Alias);
                places.Name(known, data.Name, NameRank.Primary);
            }
            else
            {
                known = places.Add(data);
            }
            known.Within = around;
            Name(row, known);
        }
    }

    /// <summary>Adds more names of what is there.</summary>
    public void AddVariants()
    {
        foreach (TableRow row in Rows("variants.tsv", "country", "name", "division", "names"))
        {
            CompiledPlace? division = Division(row, "division");
            CompiledPlace? place = places
                .Called(row["country"], row["name"])
                .OrderBy(place => place.Data.Kind is FeatureKind.Settlement or FeatureKind.Country ? 0 : 1)
                .FirstOrDefault(place => division is null || place.Data.Admin1Code == division.Data.Admin1Code);
            if (place is null)
            {
                Note(
                    row,
                    $"no place of {row["country"]} is called '{row["name"]}'; add it to towns.tsv, or mend the name"
                );
                continue;
            }
            foreach (string name in row.List("names"))
            {
                places.Name(place, name, NameRank.Alias);
            }
        }
    }

    private IEnumerable<TableRow> Rows(string name, params ReadOnlySpan<string> columns)
    {
        if (tables.Has(name))
        {
            return tables.Table(name, columns).Rows;
        }
        notes.WriteLine($"gazetteer/{name}: is missing; nothing is taken from it.");
        return [];
    }

    private NewPlace Place(TableRow row, FeatureKind kind, string? country)
    {
        if (country is not null && kind != FeatureKind.Country && places.Country(country) is null)
        {
            throw row.Bad($"'{country}' is no country of countries.tsv; write a code of two letters.");
        }
        bool settled = kind is FeatureKind.Country or FeatureKind.Settlement;
        bool sized =
            kind is not (FeatureKind.Settlement or FeatureKind.District or FeatureKind.Camp or FeatureKind.Site);
        return new NewPlace
        {
            GeonamesId = (int)(row.Whole("geonames_id") ?? 0),
            Name = row["name"],
            Kind = kind,
            Country = country,
            Latitude = row.Coordinate("latitude", 90) ?? throw row.Bad("the latitude is missing; give degrees."),
            Longitude = row.Coordinate("longitude", 180) ?? throw row.Bad("the longitude is missing; give degrees."),
            Population = settled ? row.Whole("population") ?? 0 : 0,
            RadiusKm = sized ? row.Kilometres("radius_km") ?? 0 : 0,
        };
    }

    private void Name(TableRow row, CompiledPlace place)
    {
        foreach (string alias in row.List("aliases"))
        {
            places.Name(place, alias, NameRank.Alias);
        }
    }

    /// <summary>The division that a cell names by code or by name.</summary>
    private CompiledPlace? Division(TableRow row, string column)
    {
        if (row.Find(column) is not { } cell)
        {
            return null;
        }
        CompiledPlace? division =
            places.Division(row["country"], cell)
            ?? places.Called(row["country"], cell).FirstOrDefault(place => place.Data.Kind == FeatureKind.Admin1);
        if (division is null)
        {
            Note(row, $"'{cell}' is no first-level division of {row["country"]}; write its GeoNames code or its name");
        }
        return division;
    }

    /// <summary>The town or division that a district lies in: of several, the nearest.</summary>
    private CompiledPlace? Around(TableRow row, NewPlace data, string within)
    {
        CompiledPlace? around = places
            .Called(row["country"], within)
            .Where(place => place.Data.Kind is FeatureKind.Settlement or FeatureKind.Admin1 or FeatureKind.Admin2)
            .OrderBy(place => place.Data.Kind == FeatureKind.Settlement ? 0 : 1)
            .ThenBy(place => Distance(place.Data, data) - (place.Data.RadiusKm * 2))
            .FirstOrDefault();
        if (around is null)
        {
            Note(row, $"no town or division of {row["country"]} is called '{within}'");
        }
        return around;
    }

    private void Note(TableRow row, string fault) => notes.WriteLine($"{row.Bad(fault).Message}.");

    private static bool IsNear(NewPlace one, NewPlace other) => Distance(one, other) <= SameTown;

    private static double Distance(NewPlace one, NewPlace other) =>
        Globe.Kilometres(one.Latitude, one.Longitude, other.Latitude, other.Longitude);
}
