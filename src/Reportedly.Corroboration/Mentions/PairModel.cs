using System.Collections.Immutable;

namespace Reportedly.Corroboration.Mentions;

/// <summary>A question to a pair, or, where <see cref="Feature"/> is below 0, what a tree adds to its score.</summary>
/// <param name="Feature">Number of the feature that is asked for.</param>
/// <param name="Value">At most this leads to <see cref="Left"/>, more to <see cref="Right"/>; of a leaf, what it adds.</param>
/// <param name="Left">Number of a node.</param>
/// <param name="Right">Number of a node.</param>
internal readonly record struct TreeNode(int Feature, float Value, int Left, int Right);

/// <summary>Says how readily two mentions name one event: a sum over small decision trees (gradient boosting; Friedman 2001).</summary>
/// <param name="Trees">The trees; the first node of each is its root.</param>
/// <param name="Base">What is added to every sum.</param>
/// <param name="Threshold">The likelihood from which on, in the mean between two chains, they are one.</param>
internal sealed record PairModel(ImmutableArray<ImmutableArray<TreeNode>> Trees, float Base, float Threshold)
{
    /// <summary>How likely it is that the two mentions name one event, from 0 to 1.</summary>
    /// <param name="values">The numbers of <see cref="PairFeatures"/>.</param>
    public double Likelihood(ReadOnlySpan<float> values) => Likelihood(Score(values));

    /// <summary>The likelihood of a score.</summary>
    public static double Likelihood(double score) => 1 / (1 + Math.Exp(-score));

    /// <summary>Above 0 where it is likelier than not that the mentions name one event.</summary>
    public double Score(ReadOnlySpan<float> values)
    {
        double sum = Base;
        foreach (ImmutableArray<TreeNode> tree in Trees)
        {
            TreeNode node = tree[0];
            while (node.Feature >= 0)
            {
                node = tree[values[node.Feature] <= node.Value ? node.Left : node.Right];
            }
            sum += node.Value;
        }
        return sum;
    }
}
