using System.Collections.Frozen;
using Reportedly.Text;

namespace Reportedly.Reading.Lexicons;

/// <summary>The countries of <c>countries.tsv</c>, to be found by their names and by the names of their peoples.</summary>
internal sealed class CountryRegister
{
    private CountryRegister(FrozenDictionary<string, Country> byName, FrozenDictionary<string, Country> byDemonym)
    {
        ByName = byName;
        ByDemonym = byDemonym;
    }

    /// <summary>By name and alias, lower-case words joined by one space.</summary>
    public FrozenDictionary<string, Country> ByName { get; }

    /// <summary>By demonym, lower-case: <c>turkish</c>, <c>turks</c>.</summary>
    public FrozenDictionary<string, Country> ByDemonym { get; }

    /// <summary>Reads the table of countries.</summary>
    /// <exception cref="InvalidDataException">It is missing or malformed; the message names file, line and remedy.</exception>
    public static WordTable ReadTable() =>
        LexiconFiles.Read("countries.tsv", "iso2", "name", "aliases", "demonyms", "capital");

    /// <summary>Takes the rows of the table; a name that several countries share is the first one's.</summary>
    public static CountryRegister Of(WordTable countries)
    {
        Dictionary<string, Country> names = new(StringComparer.Ordinal);
        Dictionary<string, Country> demonyms = new(StringComparer.Ordinal);
        foreach (TableRow row in countries.Rows)
        {
            Country country = new(row["iso2"], row["name"], row.Find("capital"));
            foreach (string name in row.List("aliases").Prepend(country.Name))
            {
                names.TryAdd(string.Join(' ', NameWords.Of(name)), country);
            }
            foreach (string demonym in row.List("demonyms"))
            {
                demonyms.TryAdd(demonym.ToLowerInvariant(), country);
            }
        }
        return new CountryRegister(
            names.ToFrozenDictionary(StringComparer.Ordinal),
            demonyms.ToFrozenDictionary(StringComparer.Ordinal)
        );
    }
}
