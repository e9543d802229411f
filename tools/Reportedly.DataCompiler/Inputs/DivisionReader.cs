using System.Globalization;
using System.Text.Json;

namespace Reportedly.DataCompiler.Inputs;

/// <summary>A division by its code.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Admin1">Code of the first division.</param>
/// <param name="Admin2">Code of the second, empty for a first.</param>
/// <param name="Name">Its name.</param>
internal sealed record Division(string Country, string Admin1, string Admin2, string Name);

/// <summary>A settlement, to know where divisions are.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Admin1">Code of the first division.</param>
/// <param name="Admin2">Code of the second, may be empty.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
internal sealed record DividedTown(
    string Name,
    string Country,
    string Admin1,
    string Admin2,
    double Latitude,
    double Longitude
);

/// <summary>GeoNames id and English name of a first division.</summary>
/// <param name="Id">GeoNames id, 0 where none is given.</param>
/// <param name="Names">Its names.</param>
internal sealed record DivisionNames(int Id, string[] Names);

/// <summary>Reads the packages <see cref="Package.Divisions"/> and <see cref="Package.Codes"/>.</summary>
internal static class DivisionReader
{
    /// <summary>The divisions of a level.</summary>
    public static List<Division> Read(InputFolder folder, string file)
    {
        List<Division> divisions = [];
        foreach (JsonElement row in folder.Json(file).EnumerateArray())
        {
            string[] code = Text(row, "code").Split('.', 3);
            divisions.Add(new Division(code[0], code[1], code.Length > 2 ? code[2] : "", Text(row, "name").Trim()));
        }
        return divisions;
    }

    /// <summary>The settlements.</summary>
    public static List<DividedTown> Towns(InputFolder folder)
    {
        List<DividedTown> towns = [];
        foreach (JsonElement row in folder.Json("cities.json").EnumerateArray())
        {
            towns.Add(
                new DividedTown(
                    Text(row, "name"),
                    Text(row, "country"),
                    Text(row, "admin1"),
                    Text(row, "admin2"),
                    double.Parse(Text(row, "lat"), CultureInfo.InvariantCulture),
                    double.Parse(Text(row, "lng"), CultureInfo.InvariantCulture)
                )
            );
        }
        return towns;
    }

    /// <summary>Ids and names of first divisions, by country and GeoNames code.</summary>
    public static Dictionary<(string Country, string Admin1), DivisionNames> Names(InputFolder folder)
    {
        Dictionary<(string, string), DivisionNames> found = [];
        foreach (string country in folder.Folders("regions"))
        {
            foreach (string source in (string[])["geonames_ref.json", "en.json"])
            {
                string file = $"regions/{country}/{source}";
                foreach (JsonElement row in folder.Has(file) ? folder.Json(file).EnumerateArray() : default)
                {
                    string code = Find(row, "admin") ?? Find(row, "fips") ?? "";
                    int id =
                        row.TryGetProperty("reference", out JsonElement reference)
                        && reference.TryGetProperty("geonames", out JsonElement geonames)
                        && geonames.TryGetInt32(out int number)
                            ? number
                            : 0;
                    DivisionNames before = found.GetValueOrDefault((country, code), new DivisionNames(0, []));
                    found[(country, code)] = new DivisionNames(
                        id != 0 ? id : before.Id,
                        [.. before.Names, .. Find(row, "name") is { } name ? (string[])[name] : []]
                    );
                }
            }
        }
        return found;
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";

    private static string? Find(JsonElement row, string name) =>
        row.TryGetProperty(name, out JsonElement cell) && cell.ValueKind == JsonValueKind.String
            ? cell.GetString()
            : null;
}
