using System.Collections.Frozen;
using Reportedly.Text;

namespace Reportedly.Language.Lexicons;

/// <summary>A set of words; their case does not matter.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    public WordSet(IEnumerable<string> words)
    {
        FrozenSet<string> set = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        this.words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        Longest = set.Count == 0 ? 0 : set.Max(word => word.Length);
    }

    /// <summary>UTF-16 units of the longest word.</summary>
    public int Longest { get; }

    /// <summary>The words of a table's column.</summary>
    public static WordSet Of(WordTable table, string column) => new(table.Rows.Select(row => row[column]));

    /// <summary>True where the word is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> word) => words.Contains(word);
}
