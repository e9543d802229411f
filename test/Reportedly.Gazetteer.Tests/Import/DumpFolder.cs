using System.Globalization;
using System.IO.Compression;
using System.Text;
using Reportedly.Gazetteer.Import;

namespace Reportedly.Gazetteer.Tests.Import;

/// <summary>A folder with an invented dump in the form of GeoNames. Ids lie beyond those that there are.</summary>
internal sealed class DumpFolder : IDisposable
{
    public const int First = 900_000_001;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reportedly-dump-");

    public string Target => At("out/world.gazetteer");

    public string At(string name) => Path.Combine(folder.FullName, name);

    public string Write(string name, params string[] rows)
    {
        string path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Concat(rows.Select(row => row + "\n")));
        return path;
    }

    public string Zip(string archive, params string[] names)
    {
        string path = At(archive);
        File.Delete(path);
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (string name in names)
        {
            zip.CreateEntryFromFile(At(name), name);
        }
        return path;
    }

    /// <summary>A row of a file of places.</summary>
    public static string Place(
        int id,
        string name,
        string feature = "P.PPL",
        string country = "IQ",
        string division = "07",
        string ascii = "",
        string others = "",
        string latitude = "33.3",
        string longitude = "44.4",
        string population = "1000"
    )
    {
        string[] sort = feature.Split('.');
        return string.Join(
            '\t',
            id.ToString(CultureInfo.InvariantCulture),
            name,
            ascii,
            others,
            latitude,
            longitude,
            sort[0],
            sort[1],
            country,
            "",
            division,
            "",
            "",
            "",
            population,
            "",
            "34",
            "Asia/Baghdad",
            "2026-03-04"
        );
    }

    /// <summary>A row of alternate names.</summary>
    public static string Name(int row, int id, string language, string name, string flags = "\t\t\t") =>
        FormattableString.Invariant($"{row}\t{id}\t{language}\t{name}\t{flags}\t\t");

    public ImportSummary Import(params string[] paths) => Import(Target, paths);

    public static ImportSummary Import(string target, params string[] paths) =>
        new GeonamesImport(paths, target).Run(_ => { }, CancellationToken.None);

    /// <summary>The places of the import that have a name, by their ids, with how the name stands to each.</summary>
    public Dictionary<int, NameRank> Find(string name)
    {
        using WorldGazetteer world = WorldGazetteer.Open([Target]);
        NameHit[] hits = new NameHit[256];
        int count = world.Find(name, hits);
        return hits.Take(count)
            .Select(hit => (Id: world.IdOf(hit.Place), hit.Rank))
            .Where(hit => hit.Id >= First)
            .ToDictionary(hit => hit.Id, hit => hit.Rank);
    }

    public PlaceEntry Read(int id)
    {
        using WorldGazetteer world = WorldGazetteer.Open([Target]);
        world.TryId(id, out PlaceRef place).Should().BeTrue();
        return world.Read(place);
    }

    /// <summary>A dump of as many rows as wanted, the same each time.</summary>
    public string[] WriteMany(int places, int names)
    {
        StringBuilder rows = new();
        for (int i = 0; i < places; i++)
        {
            string feature = (i % 7) switch
            {
                0 => "S.HUT",
                1 => "A.ADM1",
                2 => "H.LK",
                _ => "P.PPL",
            };
            rows.Append(
                    Place(
                        First + (i * 3),
                        $"Qor {i % 211}",
                        feature,
                        division: $"{i % 30:00}",
                        ascii: $"Qor a {i}",
                        population: $"{i % 977}"
                    )
                )
                .Append(i % 131 == 130 ? "\tone cell too many\n" : "\n");
        }
        File.WriteAllText(At("allCountries.txt"), rows.ToString());
        rows.Clear();
        for (int i = 0; i < names; i++)
        {
            rows.Append(Name(i, First + (i % places * 3), i % 5 == 0 ? "link" : "ar", $"قرية {i % 303}")).Append('\n');
        }
        File.WriteAllText(At("alternateNamesV2.txt"), rows.ToString());
        return [At("allCountries.txt"), At("alternateNamesV2.txt")];
    }

    public void Dispose() => folder.Delete(recursive: true);
}
