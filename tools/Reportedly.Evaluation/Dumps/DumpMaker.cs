namespace Reportedly.Evaluation.Dumps;

/// <summary>
/// Invents the rows of a dump: countries with divisions, then places whose features are mixed about as those of GeoNames are. The same
/// number of rows and the same seed give the same bytes.
/// </summary>
/// <param name="rows">How many places.</param>
/// <param name="seed">What the names and coordinates come from.</param>
internal sealed class DumpMaker(int rows, int seed)
{
    /// <summary>Beyond any id of GeoNames, so that no invented place is taken for one that there is.</summary>
    private const int FirstId = 50_000_000;
    private const int DivisionsPerCountry = 20;
    private const int CountriesAtMost = 200;
    private const int NamesPerThreePlaces = 4;

    /// <summary>Features, and how many of a thousand places are such.</summary>
    private static readonly (string Class, string Code, int Share)[] Features =
    [
        ("P", "PPL", 370),
        ("H", "STM", 90),
        ("S", "HTL", 20),
        ("S", "SCH", 40),
        ("S", "CH", 30),
        ("S", "FRM", 25),
        ("T", "HLL", 45),
        ("T", "MT", 60),
        ("H", "LK", 35),
        ("H", "STMI", 45),
        ("L", "LCTY", 40),
        ("A", "ADM4", 15),
        ("A", "ADM3", 10),
        ("V", "FRST", 5),
        ("T", "ISL", 15),
        ("P", "PPLX", 20),
        ("P", "PPLL", 15),
        ("S", "AIRP", 4),
        ("S", "MSQE", 6),
        ("R", "RD", 5),
        ("U", "SMU", 3),
        ("H", "WLL", 22),
        ("H", "SPNG", 20),
        ("S", "BLDG", 20),
        ("T", "VAL", 20),
        ("H", "BAY", 10),
        ("P", "PPLF", 10),
    ];

    private readonly int countries = Math.Clamp(rows / 1000, 1, CountriesAtMost);

    /// <summary>Writes <c>countryInfo.txt</c>.</summary>
    public void WriteCountries(RowWriter rowsOut)
    {
        rowsOut.Cell("# ISO").Cell("ISO3").Cell("an invented dump").End();
        Span<char> name = stackalloc char[64];
        for (int country = 0; country < countries; country++)
        {
            int length = InventedNames.Write(NameOf(country), 0, name);
            string code = Code(country);
            rowsOut.Cell(code).Cell(code + "X").Cell(country).Cell(code).Cell(name[..length]).Empty(11);
            rowsOut.Cell(IdOf(country)).Empty(2).End();
        }
    }

    /// <summary>Writes <c>admin1CodesASCII.txt</c>.</summary>
    public void WriteFirstDivisions(RowWriter rowsOut)
    {
        Span<char> name = stackalloc char[64];
        for (int division = 0; division < Divisions; division++)
        {
            int place = countries + division;
            int length = InventedNames.Write(NameOf(place), 0, name);
            rowsOut.Cell($"{Code(division / DivisionsPerCountry)}.{DivisionCode(division)}");
            rowsOut.Cell(name[..length]).Cell(name[..length]).Cell(IdOf(place)).End();
        }
    }

    /// <summary>Writes <c>admin2Codes.txt</c>: one for each of the first.</summary>
    public void WriteSecondDivisions(RowWriter rowsOut)
    {
        Span<char> name = stackalloc char[64];
        for (int division = 0; division < Divisions; division++)
        {
            int place = countries + Divisions + division;
            int length = InventedNames.Write(NameOf(place), 0, name);
            rowsOut.Cell($"{Code(division / DivisionsPerCountry)}.{DivisionCode(division)}.{IdOf(place)}");
            rowsOut.Cell(name[..length]).Cell(name[..length]).Cell(IdOf(place)).End();
        }
    }

    /// <summary>Writes <c>allCountries.txt</c>.</summary>
    public void WritePlaces(RowWriter rowsOut)
    {
        Random chance = new(seed);
        Span<char> name = stackalloc char[64];
        for (int place = 0; place < rows; place++)
        {
            (string featureClass, string code) = FeatureOf(place, chance);
            int division = DivisionOf(place);
            int marked = InventedNames.Write(NameOf(place), 1, name);
            rowsOut.Cell(IdOf(place)).Cell(name[..marked]);
            int plain = InventedNames.Write(NameOf(place), 0, name);
            rowsOut.Cell(name[..plain]);
            int other = InventedNames.Write(NameOf(place), 3, name);
            rowsOut.Cell(name[..other]);
            rowsOut.Degrees((chance.NextDouble() * 170) - 85).Degrees((chance.NextDouble() * 360) - 180);
            rowsOut.Cell(featureClass).Cell(code).Cell(Code(CountryOf(place))).Empty(1);
            rowsOut.Cell(place < countries ? "00" : DivisionCode(division)).Empty(3);
            rowsOut.Cell(featureClass == "P" && chance.Next(8) == 0 ? chance.Next(1_000_000) : 0).Empty(1);
            rowsOut.Cell(chance.Next(3000)).Cell("Etc/UTC").Cell("2026-01-01").End();
        }
    }

    /// <summary>Writes <c>alternateNamesV2.txt</c>: four names for three places, some of them links and codes.</summary>
    public void WriteAlternateNames(RowWriter rowsOut)
    {
        Random chance = new(seed + 1);
        Span<char> name = stackalloc char[64];
        long count = (long)rows * NamesPerThreePlaces / 3;
        for (long i = 0; i < count; i++)
        {
            int place = chance.Next(rows);
            int sort = chance.Next(20);
            rowsOut.Cell(i + 1).Cell(IdOf(place));
            if (sort < 3)
            {
                rowsOut.Cell("link").Cell($"https://example.org/wiki/{place}").Empty(6).End();
                continue;
            }
            if (sort == 3)
            {
                rowsOut.Cell("wkdt").Cell($"Q{place}").Empty(6).End();
                continue;
            }
            int script = chance.Next(InventedNames.Scripts);
            int length = InventedNames.Write(NameOf(place), script, name);
            rowsOut.Cell(InventedNames.Language(script)).Cell(name[..length]);
            rowsOut
                .Cell(sort == 4 ? "1" : "")
                .Empty(1)
                .Cell(sort == 5 ? "1" : "")
                .Cell(sort == 6 ? "1" : "")
                .Empty(2)
                .End();
        }
    }

    private int Divisions => Math.Min(countries * DivisionsPerCountry, Math.Max(0, (rows - countries) / 2));

    /// <summary>Ids ascend with gaps, as those of GeoNames do.</summary>
    private static int IdOf(int place) => FirstId + place + (place / 16);

    /// <summary>Many places share a name, as they do in the world.</summary>
    private uint NameOf(int place) =>
        (uint)(((ulong)(uint)place * 2_654_435_761UL + (ulong)(uint)seed) % (ulong)((rows * 3L / 5) + 100)) + 900;

    private static string Code(int country) => new([(char)('A' + (country / 26)), (char)('A' + (country % 26))]);

    private static string DivisionCode(int division) =>
        FormattableString.Invariant($"{(division % DivisionsPerCountry) + 1:00}");

    private int DivisionOf(int place) =>
        place < countries ? place * DivisionsPerCountry
        : place < countries + Divisions ? place - countries
        : Divisions == 0 ? 0
        : (int)((place * 7919L) % Divisions);

    private int CountryOf(int place) =>
        place < countries ? place : Math.Min(DivisionOf(place) / DivisionsPerCountry, countries - 1);

    private (string Class, string Code) FeatureOf(int place, Random chance)
    {
        if (place < countries)
        {
            return ("A", "PCLI");
        }
        if (place < countries + Divisions)
        {
            return ("A", "ADM1");
        }
        if (place < countries + (2 * Divisions))
        {
            return ("A", "ADM2");
        }
        int drawn = chance.Next(1000);
        foreach ((string featureClass, string code, int share) in Features)
        {
            drawn -= share;
            if (drawn < 0)
            {
                return (featureClass, code);
            }
        }
        return (Features[0].Class, Features[0].Code);
    }
}
