using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Evaluation.MadeRecords;

/// <summary>The invented places, bodies and papers of made records. The same seed gives the same world.</summary>
internal sealed class MadeWorld
{
    /// <summary>Beyond any id of GeoNames, so that no invented place is taken for one that there is.</summary>
    private const int FirstId = 60_000_000;
    private const int Countries = 40;
    private const int TownsPerCountry = 75;
    private const int Papers = 240;

    private static readonly string[] Onsets =
    [
        "b",
        "d",
        "f",
        "g",
        "h",
        "k",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "t",
        "v",
        "z",
        "sh",
        "kh",
        "tr",
    ];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ei"];
    private static readonly string[] Codas = ["", "", "", "n", "r", "l", "s", "k", "m"];
    private static readonly string[] PaperWords =
    [
        "Courier",
        "Post",
        "Herald",
        "Gazette",
        "Times",
        "News",
        "Observer",
        "Tribune",
        "Mail",
        "Monitor",
    ];
    private static readonly string[] GroupWords =
    [
        "Liberation Front",
        "Brigade",
        "Army of Renewal",
        "Popular Movement",
        "Resistance",
        "Salvation Council",
    ];

    /// <summary>Invents the world.</summary>
    /// <param name="seed">What it is drawn from.</param>
    public MadeWorld(int seed)
    {
        Random chance = new(seed);
        ImmutableArray<MadeCountry>.Builder countries = ImmutableArray.CreateBuilder<MadeCountry>(Countries);
        for (int i = 0; i < Countries; i++)
        {
            countries.Add(Country(i, chance));
        }
        All = countries.MoveToImmutable();
        Publishers =
        [
            .. Enumerable
                .Range(0, Papers)
                .Select(_ => $"{Word(chance, 2)} {Of(PaperWords, chance)}")
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Every country.</summary>
    public ImmutableArray<MadeCountry> All { get; }

    /// <summary>Who publishes.</summary>
    public ImmutableArray<string> Publishers { get; }

    /// <summary>An invented word with a capital.</summary>
    public static string Word(Random chance, int syllables)
    {
        string word = string.Concat(
            Enumerable.Range(0, syllables).Select(_ => Of(Onsets, chance) + Of(Vowels, chance) + Of(Codas, chance))
        );
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>One of several.</summary>
    public static T Of<T>(IReadOnlyList<T> several, Random chance) => several[chance.Next(several.Count)];

    private static MadeCountry Country(int number, Random chance)
    {
        string code = new([(char)('A' + (number / 26)), (char)('A' + (number % 26))]);
        double north = (chance.NextDouble() * 100) - 45;
        double east = (chance.NextDouble() * 300) - 150;
        string[] divisions = [.. Enumerable.Range(0, 8).Select(_ => Word(chance, 3))];
        ImmutableArray<Place> towns =
        [
            .. Enumerable
                .Range(0, TownsPerCountry)
                .Select(town => Town(FirstId + (number * 1000) + town, code, divisions, north, east, chance))
                .DistinctBy(town => town.Name, StringComparer.Ordinal),
        ];
        string capital = towns[0].Name;
        string[] groups = [.. Enumerable.Range(0, 5).Select(_ => $"{Word(chance, 2)} {Of(GroupWords, chance)}")];
        return new MadeCountry(
            code,
            towns,
            [.. groups.Distinct(StringComparer.Ordinal)],
            $"{capital} Interior Ministry",
            $"{capital} army"
        );
    }

    private static Place Town(int id, string country, string[] divisions, double north, double east, Random chance)
    {
        bool known = chance.Next(8) > 0;
        int division = chance.Next(divisions.Length);
        Place place = new()
        {
            Id = "p",
            Name = Word(chance, 2 + chance.Next(2)),
            Mentions = [],
            Status = known ? PlaceStatus.Resolved : PlaceStatus.Unresolved,
            Precision = PlacePrecision.Settlement,
        };
        return known
            ? place with
            {
                GeonamesId = id,
                Country = country,
                Admin1 = divisions[division],
                Latitude = Math.Round(north + (division % 4) + chance.NextDouble(), 5),
                Longitude = Math.Round(east + (division / 4) + chance.NextDouble(), 5),
            }
            : place;
    }
}

/// <summary>An invented country.</summary>
/// <param name="Code">Two letters.</param>
/// <param name="Towns">Its towns; their ids are given in each record.</param>
/// <param name="Groups">Armed groups.</param>
/// <param name="Ministry">Its interior ministry.</param>
/// <param name="Army">Its army.</param>
internal sealed record MadeCountry(
    string Code,
    ImmutableArray<Place> Towns,
    ImmutableArray<string> Groups,
    string Ministry,
    string Army
);
