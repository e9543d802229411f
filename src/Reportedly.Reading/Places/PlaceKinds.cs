using System.Collections.Frozen;
using Reportedly.Gazetteer;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Places;

/// <summary>What sort of place a generic word tells of (<c>data/lexicons/en/place-kinds.tsv</c>).</summary>
internal sealed class PlaceKinds
{
    private readonly FrozenDictionary<string, int> byWord;

    private PlaceKinds(FrozenDictionary<string, int> byWord) => this.byWord = byWord;

    /// <summary>Loads the table that ships in the assembly.</summary>
    /// <exception cref="InvalidDataException">It is missing or malformed; the message names file, line and remedy.</exception>
    public static PlaceKinds Load() =>
        new(
            LexiconFiles
                .Read("place-kinds.tsv", "word", "kinds")
                .Rows.ToFrozenDictionary(
                    row => row["word"],
                    row => row.Choices<FeatureKind>("kinds").Aggregate(0, (all, kind) => all | (1 << (int)kind)),
                    StringComparer.Ordinal
                )
        );

    /// <summary>True where the word tells of no sort of place that the gazetteer knows.</summary>
    public bool SaysNothing(string word) => !byWord.ContainsKey(word);

    /// <summary>True where a place of the kind may stand with the word, in small letters.</summary>
    public bool Fits(string word, FeatureKind kind) =>
        byWord.TryGetValue(word, out int kinds) && (kinds & (1 << (int)kind)) != 0;
}
