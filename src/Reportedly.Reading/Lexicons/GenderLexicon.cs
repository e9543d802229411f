using System.Collections.Frozen;
using Reportedly.Text;

namespace Reportedly.Reading.Lexicons;

/// <summary>Whether a word is said of a woman or of a man.</summary>
internal enum Gender
{
    Unknown,
    Female,
    Male,
}

/// <summary>Given names, titles and nouns that tell a woman from a man (<c>genders.tsv</c>), lower-case.</summary>
internal sealed class GenderLexicon
{
    private readonly FrozenDictionary<string, Gender> names;
    private readonly FrozenDictionary<string, Gender> nouns;

    private GenderLexicon(FrozenDictionary<string, Gender> names, FrozenDictionary<string, Gender> nouns)
    {
        this.names = names;
        this.nouns = nouns;
    }

    /// <summary>The table that ships in the assembly.</summary>
    public static GenderLexicon Load()
    {
        WordTable table = LexiconFiles.Read("genders.tsv", "word", "sort", "gender");
        return new GenderLexicon(Of(table, "name"), Of(table, "noun"));
    }

    /// <summary>The gender of whoever bears a given name.</summary>
    public Gender OfName(string word) => names.GetValueOrDefault(word);

    /// <summary>The gender of whoever a title or noun is said of.</summary>
    public Gender OfNoun(string lemma) => nouns.GetValueOrDefault(lemma);

    private static FrozenDictionary<string, Gender> Of(WordTable table, string sort) =>
        table
            .Rows.Where(row => string.Equals(row["sort"], sort, StringComparison.Ordinal))
            .ToFrozenDictionary(row => row["word"], row => row.Choice<Gender>("gender"), StringComparer.Ordinal);
}
