using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Evaluation.Muc4;

/// <summary>The tool's word tables.</summary>
public sealed class MucLexicon
{
    private MucLexicon()
    {
        foreach (TableRow row in Rows("organisations.tsv", "names", "kind", "country"))
        {
            string[] names = row["names"].ToUpperInvariant().Split('|');
            KnownOrganisation body = new(names[0], row["kind"] == "state", row.Find("country"));
            foreach (string name in names)
            {
                Organisations.Add(name, body);
            }
        }
        ImmutableArray<Nation>.Builder nations = ImmutableArray.CreateBuilder<Nation>();
        foreach (TableRow row in Rows("nations.tsv", "name", "iso", "adjectives", "cities"))
        {
            Nation nation = new(row["name"], row["iso"], nations.Count < NationsOfInterest);
            nations.Add(nation);
            NationNames.Add(nation.Name, nation);
            foreach (string adjective in row["adjectives"].Split('|'))
            {
                Adjectives.Add(adjective, nation);
            }
            foreach (string city in (row.Find("cities") ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                DatelineCities.TryAdd(city, nation);
            }
        }
        Nations = nations.ToImmutable();
        foreach (TableRow row in Rows("places.tsv", "name", "kind", "within", "country"))
        {
            MucPlace place = new(row["name"], row["kind"], row.Find("within"), row["country"]);
            Places.Add(place);
            PlaceNames.Add(place.Name, place.Name);
        }
    }

    private const int NationsOfInterest = 9;

    /// <summary>Names of persons.</summary>
    public PersonNames Persons { get; } = new();

    /// <summary>Nouns for people.</summary>
    public PhraseTable<string> People { get; } = PhraseTable<string>.Load("people.tsv", kind => kind);

    /// <summary>Nouns for things that are attacked.</summary>
    public PhraseTable<string> Things { get; } = PhraseTable<string>.Load("things.tsv", kind => kind);

    /// <summary>What it is done with.</summary>
    public PhraseTable<string> Instruments { get; } = PhraseTable<string>.Load("instruments.tsv", kind => kind);

    /// <summary>Nouns for those who do it; true where they serve a state.</summary>
    public PhraseTable<bool> Perpetrators { get; } =
        PhraseTable<bool>.Load("perpetrators.tsv", kind => kind == "state");

    /// <summary>Names of organisations.</summary>
    public PhraseTable<KnownOrganisation> Organisations { get; } = new();

    /// <summary>Names of nations.</summary>
    public PhraseTable<Nation> NationNames { get; } = new();

    /// <summary>Words that say of which nation somebody is.</summary>
    public PhraseTable<Nation> Adjectives { get; } = new();

    /// <summary>Every nation.</summary>
    public ImmutableArray<Nation> Nations { get; }

    /// <summary>Names of places, as they stand in <see cref="Places"/>.</summary>
    public PhraseTable<string> PlaceNames { get; } = new();

    /// <summary>The places of the nine nations.</summary>
    public List<MucPlace> Places { get; } = [];

    private Dictionary<string, Nation> DatelineCities { get; } = new(StringComparer.Ordinal);

    /// <summary>The tables that ship with the tool.</summary>
    public static MucLexicon Load() => new();

    /// <summary>The nation that a dateline speaks of; null where it does not say.</summary>
    public Nation? NationOf(MucText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Country is { } country
            ? Nations.FirstOrDefault(nation => nation.Name == country)
            : DatelineCities.GetValueOrDefault(text.City);
    }

    private static ImmutableArray<TableRow> Rows(string file, params ReadOnlySpan<string> columns) =>
        WordTable.Load(typeof(MucLexicon).Assembly, "muc4/" + file, columns).Rows;
}

/// <summary>A body that is known to do violence.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ServesState">True for armed forces and police.</param>
/// <param name="Country">Where it is from; null for any.</param>
public sealed record KnownOrganisation(string Name, bool ServesState, string? Country);

/// <summary>A nation in the conference's spelling.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Iso">Its ISO 3166-1 code.</param>
/// <param name="OfInterest">True for the nine that the conference is about.</param>
public sealed record Nation(string Name, string Iso, bool OfInterest);

/// <summary>A place in the conference's spelling.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind, as it stands in brackets.</param>
/// <param name="Within">The place above it, null where that is the country.</param>
/// <param name="Country">Its country.</param>
public sealed record MucPlace(string Name, string Kind, string? Within, string Country);
