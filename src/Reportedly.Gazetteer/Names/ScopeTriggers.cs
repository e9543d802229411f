namespace Reportedly.Gazetteer.Names;

/// <summary>
/// Which pairs of letters let a scope's families change a name. One walk over a name rules out most scopes. Filled once.
/// </summary>
internal sealed class ScopeTriggers
{
    private const int Letters = 26;

    /// <summary>Stands for the edge of a word, and for what is no letter from a to z.</summary>
    private const int Edge = Letters;
    private const int Width = Letters + 1;

    /// <summary>By the first letter and the one after it: a bit for each scope.</summary>
    private readonly byte[] pairs = new byte[Width * Width];
    private byte joining;

    /// <summary>Adds a family.</summary>
    /// <param name="scope">A bit.</param>
    /// <param name="place">Where its pattern must stand.</param>
    /// <param name="pattern">Letters from a to z.</param>
    public void Add(byte scope, FamilyPlace place, string pattern)
    {
        switch (place)
        {
            case FamilyPlace.Between:
                joining |= scope;
                break;
            case FamilyPlace.Double:
                foreach (char letter in pattern)
                {
                    pairs[(Index(letter) * Width) + Index(letter)] |= scope;
                }
                break;
            case FamilyPlace.End:
                pairs[(Index(pattern[^1]) * Width) + Edge] |= scope;
                break;
            case FamilyPlace.Inside when pattern.Length > 1:
                pairs[(Index(pattern[0]) * Width) + Index(pattern[1])] |= scope;
                break;
            case FamilyPlace.Inside:
                for (int before = 0; before < Width; before++)
                {
                    pairs[(before * Width) + Index(pattern[0])] |= scope;
                }
                break;
            default:
                pairs[(Edge * Width) + Index(pattern[0])] |= scope;
                break;
        }
    }

    /// <summary>The scopes whose key of a name may be another than the name, a bit each.</summary>
    public int Of(ReadOnlySpan<char> folded)
    {
        int scopes = 0;
        int before = Edge;
        foreach (char letter in folded)
        {
            int index = Index(letter);
            scopes |= pairs[(before * Width) + index] | (letter == ' ' ? joining : 0);
            before = index;
        }
        return scopes | pairs[(before * Width) + Edge];
    }

    private static int Index(char letter) => letter is >= 'a' and <= 'z' ? letter - 'a' : Edge;
}
