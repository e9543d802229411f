using System.Collections.Immutable;
using Reportedly.Gazetteer.Names;

namespace Reportedly.Corroboration.Origins;

/// <summary>Words as origins are compared by: letters and digits in lower case, without accents, possessives and marks.</summary>
internal static class FoldedWords
{
    /// <summary>The folded words with single spaces between; empty where nothing is a letter or a digit.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string bare = text.Replace('’', '\'');
        return NameFolding.Fold(
            bare.Contains("'s", StringComparison.Ordinal) ? bare.Replace("'s", "", StringComparison.Ordinal)
            : bare.EndsWith("s'", StringComparison.Ordinal) ? bare[..^1]
            : bare
        );
    }

    /// <summary>The folded words one by one.</summary>
    public static ImmutableArray<string> List(string text) =>
        [.. Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A stretch of words as one string.</summary>
    public static string Join(ReadOnlySpan<string> words) => string.Join(' ', words!);
}
