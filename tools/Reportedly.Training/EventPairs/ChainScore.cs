using System.Collections.Immutable;
using Reportedly.Evaluation.Coreference;

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
        ImmutableArray<int> key = [.. marked];
        ImmutableArray<int> read = [.. found];
        return (ClusterScore.Muc(key, read).F1 + ClusterScore.BCubed(key, read).F1 + CeafE(key, read)) / 3;
    }

    /// <summary>CEAFe, in per cent: each chain is compared with at most one of the other side, so that the sum is greatest.</summary>
    private static double CeafE(ImmutableArray<int> marked, ImmutableArray<int> found)
    {
        Dictionary<int, int> markedSizes = Sizes(marked);
        Dictionary<int, int> foundSizes = Sizes(found);
        Dictionary<(int Marked, int Found), int> shared = [];
        for (int i = 0; i < marked.Length; i++)
        {
            (int, int) both = (marked[i], found[i]);
            shared[both] = shared.GetValueOrDefault(both) + 1;
        }
        double alike = Assignment.Best(
            shared.ToDictionary(
                part => part.Key,
                part => 2.0 * part.Value / (markedSizes[part.Key.Marked] + foundSizes[part.Key.Found])
            )
        );
        return new ClusterSum(alike, markedSizes.Count, alike, foundSizes.Count).F1;
    }

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
