using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Reading.Lexicons;
using Reportedly.Records;

namespace Reportedly.Reading.Actors.Register;

/// <summary>Composes codes of actors in the manner of PLOVER and ACLED from their country and kind.</summary>
internal sealed class ActorCodes
{
    private static readonly Lazy<ActorCodes> Shipped = new(Load);

    private readonly FrozenDictionary<string, string> alpha3;
    private readonly FrozenDictionary<string, string> names;

    private ActorCodes(FrozenDictionary<string, string> alpha3, FrozenDictionary<string, string> names)
    {
        this.alpha3 = alpha3;
        this.names = names;
    }

    /// <summary>With the codes of countries that ship with the product.</summary>
    public static ActorCodes Default => Shipped.Value;

    private static ActorCodes Load() =>
        new(
            LexiconFiles
                .Read("country-codes.tsv", "iso2", "iso3")
                .Rows.ToFrozenDictionary(row => row["iso2"], row => row["iso3"], StringComparer.Ordinal),
            CountryRegister
                .ReadTable()
                .Rows.ToFrozenDictionary(row => row["iso2"], row => row["name"], StringComparer.Ordinal)
        );

    /// <summary>True for a code of ISO 3166-1 alpha-2, or XK.</summary>
    public bool IsCountry(string iso2) => alpha3.ContainsKey(iso2);

    /// <summary>The ids of an actor elsewhere.</summary>
    /// <param name="kind">What sort of actor it is.</param>
    /// <param name="country">Its country; null for none.</param>
    /// <param name="entry">Its entry; null where the register has none.</param>
    public ImmutableSortedDictionary<string, string> Links(ActorKind kind, string? country, RegisterEntry? entry)
    {
        ImmutableSortedDictionary<string, string>.Builder links = ImmutableSortedDictionary.CreateBuilder<
            string,
            string
        >(StringComparer.Ordinal);
        Add("plover", entry?.Plover ?? Plover(kind, country));
        if (entry is not null)
        {
            Add("register", entry.Id);
            Add("wikidata", entry.Wikidata);
            Add(
                "state_owned",
                entry.StateOwned is { } owned
                    ? owned
                        ? "yes"
                        : "no"
                    : null
            );
        }
        if (AcledCategory(kind) is { } category && (entry is not null || country is not null))
        {
            Add("acled", entry?.Acled ?? AcledName(kind, country) ?? entry?.Name);
            Add("acled_inter", category);
        }
        return links.ToImmutable();

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                links[key] = value;
            }
        }
    }

    /// <summary>Country and sector: <c>SYRMIL</c>; <c>IGO</c> or <c>IMG</c> and sector where it has no country; null where neither says anything.</summary>
    private string? Plover(ActorKind kind, string? country)
    {
        string? sector = kind switch
        {
            ActorKind.Military => "MIL",
            ActorKind.Police => "COP",
            ActorKind.Intelligence => "SPY",
            ActorKind.Government => "GOV",
            ActorKind.RebelGroup => "REB",
            ActorKind.Militia => "UAF",
            ActorKind.Media => "MED",
            ActorKind.Ngo => "NGO",
            ActorKind.CriminalGroup => "CRM",
            ActorKind.Community or ActorKind.Civilians => "CVL",
            ActorKind.Intergovernmental => "IGO",
            _ => null,
        };
        if (country is not null && alpha3.TryGetValue(country, out string? code))
        {
            return kind == ActorKind.Intergovernmental ? sector : code + sector;
        }
        return kind switch
        {
            ActorKind.Intergovernmental => "IGO",
            ActorKind.RebelGroup or ActorKind.Militia or ActorKind.Coalition => "IMG",
            ActorKind.Ngo => "NGO",
            _ => null,
        };
    }

    private string? AcledName(ActorKind kind, string? country)
    {
        string? arm = kind switch
        {
            ActorKind.Military => "Military Forces of ",
            ActorKind.Police => "Police Forces of ",
            ActorKind.Government => "Government of ",
            ActorKind.Civilians => "Civilians of ",
            _ => null,
        };
        return arm is not null && country is not null && names.TryGetValue(country, out string? name)
            ? kind == ActorKind.Civilians
                ? $"Civilians ({name})"
                : arm + name
            : null;
    }

    /// <summary>1 state forces, 2 rebels, 3 political militias and gangs, 4 identity militias, 7 civilians, 8 external and other forces.</summary>
    private static string? AcledCategory(ActorKind kind) =>
        kind switch
        {
            ActorKind.Military or ActorKind.Police or ActorKind.Intelligence or ActorKind.Government => "1",
            ActorKind.RebelGroup => "2",
            ActorKind.Militia or ActorKind.CriminalGroup => "3",
            ActorKind.Community => "4",
            ActorKind.Civilians or ActorKind.Media or ActorKind.Ngo => "7",
            ActorKind.Coalition or ActorKind.Intergovernmental => "8",
            _ => null,
        };
}
