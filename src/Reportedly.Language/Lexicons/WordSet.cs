using System.Collections.Frozen;
using Reportedly.Text;

namespace Reportedly.Language.Lexicons;

/// <summary>A set of words; their case does not matter.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    public WordSet(IEnumerable<string> words) =>
        this.words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a table's column.</summary>
    public static WordSet Of(WordTable table, string column) => new(table.Rows.Select(row => row[column]));

    /// <summary>True where the word is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> word) => words.Contains(word);
}
