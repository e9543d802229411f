using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Reading.Lexicons;
using Reportedly.Text;

namespace Reportedly.Reading.Places;

/// <summary>The words that tell names of places from others, and the forms that stand for places without being their names.</summary>
internal sealed class ToponymLexicon
{
    private readonly FrozenDictionary<string, ToponymWord>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, PlaceForm>.AlternateLookup<ReadOnlySpan<char>> adjectives;
    private readonly FrozenDictionary<string, ImmutableArray<PlaceForm>>.AlternateLookup<
        ReadOnlySpan<char>
    > abbreviations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> givenNames;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> cues;

    private ToponymLexicon(
        FrozenDictionary<string, ToponymWord> words,
        FrozenDictionary<string, PlaceForm> adjectives,
        FrozenDictionary<string, ImmutableArray<PlaceForm>> abbreviations,
        FrozenSet<string> givenNames,
        FrozenDictionary<string, string> cues
    )
    {
        this.cues = cues.GetAlternateLookup<ReadOnlySpan<char>>();
        this.words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        this.adjectives = adjectives.GetAlternateLookup<ReadOnlySpan<char>>();
        this.abbreviations = abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        this.givenNames = givenNames.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Loads the tables that ship in the assembly.</summary>
    /// <param name="lexicon">The words of the language.</param>
    /// <exception cref="InvalidDataException">A table is missing or malformed; the message names file, line and remedy.</exception>
    public static ToponymLexicon Load(ReadingLexicon lexicon) =>
        new(
            ReadWords(),
            ReadAdjectives(lexicon),
            ReadAbbreviations(),
            lexicon.GivenNames.ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            LexiconFiles
                .Read("country-cues.tsv", "words", "country")
                .Rows.ToFrozenDictionary(row => row["words"], row => row["country"], StringComparer.OrdinalIgnoreCase)
        );

    /// <summary>What a word tells; case does not matter.</summary>
    public ToponymWord Of(ReadOnlySpan<char> word) =>
        words.TryGetValue(word, out ToponymWord found) ? found : ToponymWord.None;

    /// <summary>The place that an adjective or a name of its people is made of; case does not matter.</summary>
    public bool TryAdjective(ReadOnlySpan<char> words_, out PlaceForm? place) =>
        adjectives.TryGetValue(words_, out place);

    /// <summary>The places that an abbreviation stands for; case matters.</summary>
    public bool TryAbbreviation(ReadOnlySpan<char> words_, out ImmutableArray<PlaceForm> places) =>
        abbreviations.TryGetValue(words_, out places);

    /// <summary>The country, ISO 3166-1 alpha-2, in which texts with these words are at home; case does not matter.</summary>
    public bool TryCue(ReadOnlySpan<char> words_, out string? country) => cues.TryGetValue(words_, out country);

    /// <summary>True for a given name; case does not matter.</summary>
    public bool IsGivenName(ReadOnlySpan<char> word) => givenNames.Contains(word);

    private static FrozenDictionary<string, ToponymWord> ReadWords()
    {
        Dictionary<string, ToponymWord> read = new(StringComparer.OrdinalIgnoreCase);
        foreach (TableRow row in LexiconFiles.Read("toponym-words.tsv", "word", "class").Rows)
        {
            string word = row["word"];
            read[word] = read.GetValueOrDefault(word) | row.Choice<ToponymWord>("class");
        }
        return read.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, PlaceForm> ReadAdjectives(ReadingLexicon lexicon)
    {
        Dictionary<string, PlaceForm> read = new(StringComparer.OrdinalIgnoreCase);
        foreach (TableRow row in LexiconFiles.Read("place-adjectives.tsv", "form", "place", "country").Rows)
        {
            read.TryAdd(row["form"], new PlaceForm(row["place"], row.Find("country"), false));
        }
        foreach ((string form, Country country) in lexicon.Demonyms)
        {
            read.TryAdd(form, new PlaceForm(country.Name, country.Code, false));
        }
        return read.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, ImmutableArray<PlaceForm>> ReadAbbreviations() =>
        LexiconFiles
            .Read("place-abbreviations.tsv", "form", "place", "country", "position")
            .Rows.GroupBy(row => row["form"], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group =>
                    group
                        .Select(row => new PlaceForm(
                            row["place"],
                            row.Find("country"),
                            row["position"] switch
                            {
                                "behind" => true,
                                "free" => false,
                                string other => throw row.Bad($"'{other}' is no position; write free or behind."),
                            }
                        ))
                        .ToImmutableArray(),
                StringComparer.Ordinal
            );
}
