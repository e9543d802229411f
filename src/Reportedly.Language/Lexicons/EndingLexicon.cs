using System.Collections.Immutable;
using Reportedly.Language.Tagging;
using Reportedly.Text;

namespace Reportedly.Language.Lexicons;

/// <summary>Endings that tell the class of a word that no lexicon holds.</summary>
internal sealed class EndingLexicon
{
    /// <summary>What must stand before an ending, in UTF-16 units.</summary>
    private const int ShortestStem = 3;

    private readonly ImmutableArray<(string Ending, WordClass Class)> endings;

    public EndingLexicon(WordTable table) =>
        endings = [.. table.Rows.Select(row => (row["ending"], row.Choice<WordClass>("class")))];

    /// <summary>The class that the first fitting ending tells; its case does not matter.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out WordClass found)
    {
        foreach ((string ending, WordClass told) in endings)
        {
            if (
                word.Length >= ending.Length + ShortestStem
                && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            )
            {
                found = told;
                return true;
            }
        }
        found = default;
        return false;
    }
}
