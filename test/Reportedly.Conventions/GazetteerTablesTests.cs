using System.Globalization;

namespace Reportedly.Conventions;

/// <summary>What the tables of the gazetteer promise: places lie on the globe, in countries there are, and no two rows are of one place.</summary>
public sealed class GazetteerTablesTests
{
    private const double LeastReach = 10;

    public static TheoryData<string> Tables => ["countries", "divisions", "regions", "districts", "towns"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_place_lies_on_the_globe(string table)
    {
        foreach (Row row in Rows(table))
        {
            Degrees(row, "latitude")?.Should().BeInRange(-90, 90, "{0} of {1}", row["name"], table);
            Degrees(row, "longitude")?.Should().BeInRange(-180, 180, "{0} of {1}", row["name"], table);
        }
    }

    [Theory]
    [InlineData("divisions")]
    [InlineData("districts")]
    [InlineData("towns")]
    [InlineData("variants")]
    public void Every_country_is_one_of_the_table_of_countries(string table)
    {
        HashSet<string> countries = [.. Rows("countries").Select(row => row["iso2"])];

        Rows(table).Select(row => row["country"]).Should().BeSubsetOf(countries);
    }

    [Theory]
    [InlineData("districts")]
    [InlineData("towns")]
    public void No_place_stands_twice(string table) =>
        Rows(table).Select(row => $"{row["name"]}, {row["country"]}").Should().OnlyHaveUniqueItems();

    [Theory]
    [InlineData("districts")]
    [InlineData("towns")]
    public void A_place_lies_within_reach_of_its_country(string table)
    {
        Dictionary<string, Row> countries = Rows("countries").ToDictionary(row => row["iso2"]);
        foreach (Row row in Rows(table))
        {
            Row country = countries[row["country"]];
            // Kilometres to degrees of latitude, and room for countries that are long rather than round.
            double reach = Math.Max(
                LeastReach,
                double.Parse(country["radius_km"], CultureInfo.InvariantCulture) / 111 * 3
            );
            double apart = Math.Abs(Degrees(row, "latitude")!.Value - Degrees(country, "latitude")!.Value);
            apart.Should().BeLessThan(reach, "{0} lies in {1}", row["name"], country["name"]);
        }
    }

    private static IEnumerable<Row> Rows(string table)
    {
        string[] lines = Repository.Read($"data/gazetteer/{table}.tsv").ReplaceLineEndings("\n").Split('\n');
        string[] columns = lines[0].Split('\t');
        return lines
            .Skip(1)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => new Row(columns, line.Split('\t')));
    }

    private static double? Degrees(Row row, string column) =>
        row[column] is "-" ? null : double.Parse(row[column], CultureInfo.InvariantCulture);

    private sealed record Row(string[] Columns, string[] Cells)
    {
        public string this[string column] => Cells[Array.IndexOf(Columns, column)];
    }
}
