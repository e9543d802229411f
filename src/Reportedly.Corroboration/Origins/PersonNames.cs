using System.Collections.Frozen;
using System.Collections.Immutable;
using Reportedly.Text;

namespace Reportedly.Corroboration.Origins;

/// <summary>Brings names of persons to the form in which they are compared: without titles and ranks.</summary>
internal static class PersonNames
{
    private const string File = "lexicons/en/titles.tsv";

    /// <summary>The most words of a title.</summary>
    private const int Longest = 4;

    private static readonly Lazy<FrozenSet<string>> Titles = new(() =>
        WordTable
            .Load(typeof(PersonNames).Assembly, File, "title", "kind")
            .Rows.Select(row => FoldedWords.Of(row["title"]))
            .ToFrozenSet(StringComparer.Ordinal)
    );

    /// <summary>The folded name.</summary>
    public static string Fold(string name)
    {
        ImmutableArray<string> words = FoldedWords.List(name);
        for (int length = Math.Min(Longest, words.Length - 1); length > 0; length--)
        {
            if (Titles.Value.Contains(FoldedWords.Join(words.AsSpan()[..length])))
            {
                words = words.RemoveRange(0, length);
                length = Math.Min(Longest, words.Length - 1) + 1;
            }
        }
        return FoldedWords.Join(words.AsSpan());
    }
}
