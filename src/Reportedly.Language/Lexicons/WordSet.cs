using System.Collections.Frozen;

namespace Reportedly.Language.Lexicons;

/// <summary>A set of words; their case does not matter.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    public WordSet(IEnumerable<string> words) =>
        this.words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first column of a table.</summary>
    public static WordSet Of(LexiconTable table) => new(table.Rows.Select(row => row[0]));

    /// <summary>True where the word is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> word) => words.Contains(word);
}
