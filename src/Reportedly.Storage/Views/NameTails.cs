using Reportedly.Storage.Search;

namespace Reportedly.Storage.Views;

/// <summary>
/// A folded name and what is left of it when words at its beginning are taken off: <c>velik river guard</c>, <c>river guard</c>,
/// <c>guard</c>. One of them begins with any run of whole words in the name, so an ordered index finds them all.
/// </summary>
internal static class NameTails
{
    /// <summary>Names of more words are found by their first ones.</summary>
    private const int MostWords = 12;

    /// <summary>All tails of a name, the longest first; none where it has no letter.</summary>
    public static IEnumerable<string> Of(string name)
    {
        string[] words = [.. SearchWords.Of(name).Take(MostWords).Select(word => word.Form)];
        for (int from = 0; from < words.Length; from++)
        {
            yield return string.Join(' ', words[from..]);
        }
    }

    /// <summary>SQL that holds where a column has a tail that begins with the words.</summary>
    /// <param name="column">The column.</param>
    /// <param name="words">Folded words.</param>
    /// <param name="values">Where values go.</param>
    public static string Begins(string column, string words, SqlValues values) =>
        // "!" is the character behind the space.
        $"({column} = {values.Add(words)} OR ({column} >= {values.Add(words + " ")} AND {column} < {values.Add(words + "!")}))";
}
