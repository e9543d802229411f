namespace Reportedly.Gazetteer.Names;

/// <summary>
/// Patterns of small ASCII letters and what stands in their place, as a tree: the longest that fits is found in one walk.
/// Not changed once it is filled.
/// </summary>
internal sealed class PatternTree
{
    private const int Letters = 26;

    /// <summary>For each node and letter the next node; 0 where there is none, since none leads back to the root.</summary>
    private ushort[] next = new ushort[Letters];
    private string?[] replacements = new string?[1];

    /// <summary>Adds a pattern.</summary>
    /// <param name="pattern">Letters from a to z, one at least.</param>
    /// <param name="replacement">What a key has for it.</param>
    public void Add(ReadOnlySpan<char> pattern, string replacement)
    {
        int node = 0;
        foreach (char letter in pattern)
        {
            int step = (node * Letters) + letter - 'a';
            if (next[step] == 0)
            {
                next[step] = checked((ushort)replacements.Length);
                Array.Resize(ref next, next.Length + Letters);
                Array.Resize(ref replacements, replacements.Length + 1);
            }
            node = next[step];
        }
        replacements[node] = replacement;
    }

    /// <summary>True where some pattern begins with a letter; most look-ups end here.</summary>
    public bool Opens(char letter)
    {
        int step = letter - 'a';
        return (uint)step < Letters && next[step] != 0;
    }

    /// <summary>The longest pattern that a text begins with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The pattern's length; 0 where none fits.</param>
    /// <returns>What stands in its place, or null.</returns>
    public string? AtStart(ReadOnlySpan<char> text, out int length)
    {
        string? best = null;
        length = 0;
        int node = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int letter = text[i] - 'a';
            if ((uint)letter >= Letters || (node = next[(node * Letters) + letter]) == 0)
            {
                break;
            }
            if (replacements[node] is { } replacement)
            {
                best = replacement;
                length = i + 1;
            }
        }
        return best;
    }

    /// <summary>As <see cref="AtStart"/> for patterns that were added backwards: the longest that a text ends with.</summary>
    public string? AtEnd(ReadOnlySpan<char> text, out int length)
    {
        string? best = null;
        length = 0;
        int node = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            int letter = text[i] - 'a';
            if ((uint)letter >= Letters || (node = next[(node * Letters) + letter]) == 0)
            {
                break;
            }
            if (replacements[node] is { } replacement)
            {
                best = replacement;
                length = text.Length - i;
            }
        }
        return best;
    }
}
