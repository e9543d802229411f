using System.Collections.Immutable;

namespace Reportedly.Training.Links;

/// <summary>
/// Logistic regression that starts from weights which somebody chose and leaves them only as far as the examples ask for: a feature that no
/// example has keeps its weight. Every step is a sum in one order, so the same examples always give the same weights.
/// </summary>
/// <param name="Steps">How many steps it takes.</param>
/// <param name="Pull">How strongly a weight is held by the one that was chosen.</param>
/// <param name="Against">How many times more a wrong link costs than a missing one: it spoils two incidents.</param>
internal sealed record LinkTrainer(int Steps, double Pull, double Against)
{
    private const double Rate = 0.5;

    /// <summary>The steps and costs with which the weights that ship were learned.</summary>
    public static LinkTrainer Shipped { get; } = new(4000, 0.01, 1);

    /// <summary>The weights that fit best.</summary>
    /// <param name="examples">What is to be told apart.</param>
    /// <param name="chosen">The weights to begin with.</param>
    public double[] Train(ImmutableArray<LinkExample> examples, ReadOnlySpan<double> chosen)
    {
        double[] weights = chosen.ToArray();
        double[] slope = new double[weights.Length];
        double whole = examples.Sum(Cost);
        for (int step = 0; step < Steps; step++)
        {
            Array.Clear(slope);
            foreach (LinkExample example in examples)
            {
                double miss = (example.IsOne ? 1 : 0) - Likely(example, weights);
                double pull = miss * Cost(example) / whole;
                for (int i = 0; i < slope.Length; i++)
                {
                    slope[i] += pull * example.Shares[i];
                }
            }
            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] += Rate * (slope[i] - (Pull * (weights[i] - chosen[i])));
            }
        }
        return weights;
    }

    /// <summary>How many examples the weights get right of those that are one and of those that are not.</summary>
    public static (int One, int Other) Right(ImmutableArray<LinkExample> examples, double[] weights) =>
        (
            examples.Count(example => example.IsOne && Likely(example, weights) > 0.5),
            examples.Count(example => !example.IsOne && Likely(example, weights) <= 0.5)
        );

    private double Cost(LinkExample example) => example.IsOne ? 1 : Against;

    private static double Likely(LinkExample example, double[] weights)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * example.Shares[i];
        }
        return 1 / (1 + Math.Exp(-sum));
    }
}
