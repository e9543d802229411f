using System.IO.Compression;

namespace Reportedly.Evaluation.Dumps;

/// <summary><c>evaluation geonames-dump</c>: invents a dump in the form of GeoNames, to test and measure the import with.</summary>
internal static class DumpVerb
{
    /// <summary>Writes it.</summary>
    /// <param name="arguments"><c>--rows N --seed S --out DIR [--zip]</c>.</param>
    /// <param name="output">Where it says what it wrote.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (
            !Options.TryNumber(arguments, "--rows", out int rows)
            || rows < 1
            || !Options.TryNumber(arguments, "--seed", out int seed)
            || Options.Value(arguments, "--out") is not { } folder
        )
        {
            Console.Error.WriteLine("usage: evaluation geonames-dump --rows N --seed S --out DIR [--zip]");
            return 2;
        }
        Directory.CreateDirectory(folder);
        DumpMaker maker = new(rows, seed);
        Write(folder, "admin1CodesASCII.txt", maker.WriteFirstDivisions, output);
        Write(folder, "admin2Codes.txt", maker.WriteSecondDivisions, output);
        Write(folder, "countryInfo.txt", maker.WriteCountries, output);
        Write(folder, "allCountries.txt", maker.WritePlaces, output);
        Write(folder, "alternateNamesV2.txt", maker.WriteAlternateNames, output);
        if (arguments.Contains("--zip", StringComparer.Ordinal))
        {
            Zip(folder, "allCountries");
            Zip(folder, "alternateNamesV2");
        }
        return 0;
    }

    private static void Write(string folder, string name, Action<RowWriter> write, TextWriter output)
    {
        using RowWriter rows = new(Path.Combine(folder, name));
        write(rows);
        output.WriteLine(FormattableString.Invariant($"{name}: {rows.Count:N0} rows, {rows.Length:N0} bytes"));
    }

    private static void Zip(string folder, string name)
    {
        string path = Path.Combine(folder, name + ".zip");
        File.Delete(path);
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create);
        archive.CreateEntryFromFile(Path.Combine(folder, name + ".txt"), name + ".txt", CompressionLevel.Fastest);
        // GeoNames puts a second file beside the names.
        if (name == "alternateNamesV2")
        {
            using StreamWriter languages = new(archive.CreateEntry("iso-languagecodes.txt").Open());
            languages.Write("ISO 639-3\tISO 639-2\tISO 639-1\tLanguage Name\neng\teng\ten\tEnglish\n");
        }
    }
}
