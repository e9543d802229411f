namespace Reportedly.Training.EventPairs;

/// <summary>
/// Compares chains with those that people marked: MUC (Vilain 1995), B3 (Bagga and Baldwin 1998) and CEAFe (Luo 2005), and their mean, which
/// is called CoNLL F1.
/// </summary>
internal static class ChainScore
{
    /// <summary>CoNLL F1 in per cent.</summary>
    /// <param name="marked">For each mention the number of its chain, as people marked it.</param>
    /// <param name="found">For each mention the number of its chain, as it was found.</param>
    public static double Conll(IReadOnlyList<int> marked, IReadOnlyList<int> found)
    {
        Dictionary<int, int> markedSizes = Sizes(marked);
        Dictionary<int, int> foundSizes = Sizes(found);
        Dictionary<(int Marked, int Found), int> shared = [];
        for (int i = 0; i < marked.Count; i++)
        {
            (int, int) both = (marked[i], found[i]);
            shared[both] = shared.GetValueOrDefault(both) + 1;
        }
        double links = marked.Count - shared.Count;
        double muc = Harmonic(
            Ratio(links, marked.Count - markedSizes.Count),
            Ratio(links, marked.Count - foundSizes.Count)
        );
        double bCubed = Harmonic(
            shared.Sum(part => Square(part.Value) / markedSizes[part.Key.Marked]) / marked.Count,
            shared.Sum(part => Square(part.Value) / foundSizes[part.Key.Found]) / marked.Count
        );
        double alike = Assignment.Best(
            shared.ToDictionary(
                part => part.Key,
                part => 2.0 * part.Value / (markedSizes[part.Key.Marked] + foundSizes[part.Key.Found])
            )
        );
        double ceaf = Harmonic(alike / markedSizes.Count, alike / foundSizes.Count);
        return 100 * (muc + bCubed + ceaf) / 3;
    }

    private static double Square(double number) => number * number;

    private static double Ratio(double part, int whole) => whole == 0 ? 0 : part / whole;

    private static double Harmonic(double one, double other) => one + other == 0 ? 0 : 2 * one * other / (one + other);

    private static Dictionary<int, int> Sizes(IReadOnlyList<int> chains)
    {
        Dictionary<int, int> sizes = [];
        foreach (int chain in chains)
        {
            sizes[chain] = sizes.GetValueOrDefault(chain) + 1;
        }
        return sizes;
    }
}
