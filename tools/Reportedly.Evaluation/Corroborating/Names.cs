using System.Collections.Immutable;

namespace Reportedly.Evaluation.Corroborating;

/// <summary>Whether a name in the key and one that was read are of the same.</summary>
internal static class Names
{
    private static readonly char[] Marks = [' ', ',', '.', '\'', '’', '-'];

    /// <summary>True where one holds all words of the other: "the Interior Ministry" and "Interior Ministry".</summary>
    public static bool AreSame(string one, string other)
    {
        string[] first = Words(one);
        string[] second = Words(other);
        return first.Length > 0
            && second.Length > 0
            && (
                first.All(word => second.Contains(word, StringComparer.Ordinal))
                || second.All(word => first.Contains(word, StringComparer.Ordinal))
            );
    }

    /// <summary>True where one of several is the same as a name.</summary>
    public static bool AreSame(ImmutableArray<string> several, string other) => several.Any(one => AreSame(one, other));

    private static string[] Words(string name) =>
        [
            .. name.ToLowerInvariant()
                .Split(Marks, StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is not ("the" or "a" or "an" or "of")),
        ];
}
