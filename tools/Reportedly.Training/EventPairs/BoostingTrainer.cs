using System.Collections.Immutable;
using Reportedly.Corroboration.Mentions;

namespace Reportedly.Training.EventPairs;

/// <summary>
/// Grows small decision trees, each of which learns what those before it got wrong (Friedman 2001), by second derivatives (Chen and Guestrin 2016).
/// The same pairs in the same order give the same trees.
/// </summary>
internal sealed class BoostingTrainer
{
    private const double LeastGain = 1e-6;
    private const double LeastBend = 1e-9;

    private readonly BoostingPlan plan;
    private readonly BinnedValues values;
    private readonly float[] labels;
    private readonly float[] weights;
    private readonly double[] scores;
    private readonly double[] slopes;
    private readonly double[] bends;

    /// <summary>Takes the pairs.</summary>
    /// <param name="plan">How to grow.</param>
    /// <param name="rows">The values of each pair.</param>
    /// <param name="labels">1 where a pair names one event, else 0.</param>
    /// <param name="weights">How much each pair counts.</param>
    public BoostingTrainer(BoostingPlan plan, IReadOnlyList<float[]> rows, float[] labels, float[] weights)
    {
        this.plan = plan;
        this.labels = labels;
        this.weights = weights;
        values = new BinnedValues(rows);
        scores = new double[labels.Length];
        slopes = new double[labels.Length];
        bends = new double[labels.Length];
    }

    /// <summary>Grows all trees.</summary>
    /// <param name="threshold">The threshold that the model keeps.</param>
    public PairModel Train(float threshold)
    {
        double all = 0;
        double yes = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            all += weights[i];
            yes += labels[i] * weights[i];
        }
        float start = (float)Math.Log(yes / (all - yes));
        Array.Fill(scores, start);
        List<ImmutableArray<TreeNode>> trees = [];
        for (int tree = 0; tree < plan.Trees; tree++)
        {
            for (int i = 0; i < labels.Length; i++)
            {
                double likelihood = PairModel.Likelihood(scores[i]);
                slopes[i] = (likelihood - labels[i]) * weights[i];
                bends[i] = Math.Max(LeastBend, likelihood * (1 - likelihood)) * weights[i];
            }
            List<TreeNode> nodes = [];
            Grow(nodes, [.. Enumerable.Range(0, labels.Length)], 0, null);
            trees.Add([.. nodes]);
        }
        return new PairModel([.. trees], start, threshold);
    }

    private int Grow(List<TreeNode> nodes, int[] rows, int depth, BoostingSums? known)
    {
        int number = nodes.Count;
        nodes.Add(default);
        BoostingSums sums = known ?? new BoostingSums(values, rows, slopes, bends);
        BoostingSplit split = depth < plan.Depth ? sums.Best(plan, rows.Length) : default;
        if (split.Gain <= LeastGain)
        {
            nodes[number] = new TreeNode(-1, Leaf(rows), 0, 0);
            return number;
        }
        byte[] column = values.Bins[split.Feature];
        int[] left = [.. rows.Where(row => column[row] <= split.Bin)];
        int[] right = [.. rows.Where(row => column[row] > split.Bin)];
        bool leftIsLess = left.Length <= right.Length;
        BoostingSums less = new(values, leftIsLess ? left : right, slopes, bends);
        BoostingSums more = sums.Without(less);
        int first = Grow(nodes, left, depth + 1, leftIsLess ? less : more);
        int second = Grow(nodes, right, depth + 1, leftIsLess ? more : less);
        nodes[number] = new TreeNode(split.Feature, values.Edges[split.Feature][split.Bin], first, second);
        return number;
    }

    private float Leaf(int[] rows)
    {
        double slope = 0;
        double bend = 0;
        foreach (int row in rows)
        {
            slope += slopes[row];
            bend += bends[row];
        }
        float value = (float)(-plan.Rate * slope / (bend + plan.Ridge));
        foreach (int row in rows)
        {
            scores[row] += value;
        }
        return value;
    }
}
