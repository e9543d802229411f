using System.Collections.Frozen;
using Reportedly.Text;

namespace Reportedly.Corroboration.Origins;

/// <summary>Names and adjectives of countries, folded, with the country meant. Immutable; safe from any thread.</summary>
internal sealed class CountryWords
{
    private const string File = "lexicons/en/countries.tsv";

    /// <summary>The most words of a country's name that are looked for.</summary>
    private const int Longest = 4;

    private static readonly Lazy<CountryWords> Embedded = new(() =>
        new CountryWords(
            WordTable.Load(typeof(CountryWords).Assembly, File, "iso2", "name", "aliases", "demonyms", "capital")
        )
    );

    private readonly FrozenDictionary<string, string> byWords;

    private CountryWords(WordTable table)
    {
        Dictionary<string, string> read = new(StringComparer.Ordinal);
        foreach (TableRow row in table.Rows)
        {
            string country = row["iso2"];
            foreach (string words in row.List("aliases").AddRange(row.List("demonyms")).Add(row["name"]))
            {
                read.TryAdd(FoldedWords.Of(words), country);
            }
        }
        byWords = read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The words that ship with the product.</summary>
    public static CountryWords Default => Embedded.Value;

    /// <summary>The country that folded words begin with; null for none.</summary>
    /// <param name="words">Folded words.</param>
    /// <param name="length">How many of them name it.</param>
    public string? AtStart(ReadOnlySpan<string> words, out int length)
    {
        for (length = Math.Min(Longest, words.Length); length > 0; length--)
        {
            if (byWords.TryGetValue(FoldedWords.Join(words[..length]), out string? country))
            {
                return country;
            }
        }
        return null;
    }

    /// <summary>The country that folded words name and nothing else; null for none.</summary>
    public string? Of(ReadOnlySpan<string> words) => byWords.GetValueOrDefault(FoldedWords.Join(words));
}
