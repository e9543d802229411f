using Reportedly.Text;

namespace Reportedly.Training.Dictionaries;

/// <summary>The lexicons whose words tell what a name may be. Their order is part of what a model means.</summary>
internal static class NameLists
{
    /// <summary>Each lexicon with its columns.</summary>
    public static readonly (string Name, string[] Columns)[] All =
    [
        ("given-names", ["name"]),
        ("places", ["name", "aliases", "country", "kind"]),
        ("countries", ["iso2", "name", "aliases", "demonyms", "capital"]),
        ("demonyms", ["form"]),
        ("titles", ["title", "kind"]),
        ("groups", ["name", "aliases", "kind", "country"]),
        ("media", ["name", "aliases", "country"]),
        ("place-words", ["word", "precision", "position"]),
        ("surnames", ["name"]),
    ];

    /// <summary>Towns by their size, from <c>training/en/towns.tsv</c>.</summary>
    public static readonly string[] TownSizes = ["large", "small"];

    /// <summary>The names of a lexicon with their aliases.</summary>
    public static IEnumerable<string> NamesIn(WordTable table)
    {
        string[] single = ["name", "form", "title", "word"];
        string column = single.First(table.Columns.Contains);
        bool aliases = table.Columns.Contains("aliases");
        return table.Rows.SelectMany(row => aliases ? row.List("aliases").Prepend(row[column]) : [row[column]]);
    }
}
