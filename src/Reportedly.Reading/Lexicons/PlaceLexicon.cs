using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Reading.Lexicons;

/// <summary>Loads the names of places and the common nouns in them.</summary>
internal static class PlaceLexicon
{
    /// <summary>Countries, their capitals, then the places of <c>places.tsv</c>, by every alias, lower-case.</summary>
    public static PhraseIndex<KnownPlace> Known(WordTable countries)
    {
        WordTable places = LexiconFiles.Read("places.tsv", "name", "aliases", "country", "kind");
        return PhraseIndex<KnownPlace>.Of([
            .. countries.Rows.SelectMany(CountryNames),
            .. places.Rows.SelectMany(row =>
                Names(row, new KnownPlace(row["name"], row.Find("country"), row.Choice<PlacePrecision>("kind")))
            ),
        ]);
    }

    /// <summary>The nouns of <c>place-words.tsv</c>.</summary>
    public static PhraseIndex<PlaceWord> Words() =>
        LexiconFiles.Index(LexiconFiles.Read("place-words.tsv", "word", "precision", "position"), "word", ReadWord);

    private static IEnumerable<(string[] Words, KnownPlace Place)> CountryNames(TableRow row)
    {
        KnownPlace country = new(row["name"], row["iso2"], PlacePrecision.Country);
        return row.Find("capital") is { } capital
            ?
            [
                .. Names(row, country),
                (NameWords.Of(capital), new KnownPlace(capital, country.Country, PlacePrecision.Settlement)),
            ]
            : Names(row, country);
    }

    private static IEnumerable<(string[] Words, KnownPlace Place)> Names(TableRow row, KnownPlace place) =>
        row.List("aliases").Prepend(place.Name).Select(name => (NameWords.Of(name), place));

    private static PlaceWord ReadWord(TableRow row)
    {
        (bool before, bool after) = row["position"] switch
        {
            "before" => (true, false),
            "after" => (false, true),
            "both" => (true, true),
            string other => throw row.Bad($"'{other}' is no position; write before, after or both."),
        };
        return new PlaceWord(row["word"], row.Choice<PlacePrecision>("precision"), before, after);
    }
}
