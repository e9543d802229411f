namespace Reportedly.Training.EventPairs;

/// <summary>A question that parts pairs.</summary>
/// <param name="Feature">Which feature.</param>
/// <param name="Bin">The last bin to the left.</param>
/// <param name="Gain">How much better the parts are told than the whole.</param>
internal readonly record struct BoostingSplit(int Feature, int Bin, double Gain);

/// <summary>For each bin of each feature the sums of the pairs in it: slopes, bends and how many.</summary>
internal sealed class BoostingSums
{
    private const int Parts = 3;
    private const double Ties = 1e-9;

    private readonly BinnedValues values;
    private readonly double[] sums;

    /// <summary>Adds up.</summary>
    /// <param name="values">The bins.</param>
    /// <param name="rows">The pairs that count.</param>
    /// <param name="slopes">First derivatives of the loss.</param>
    /// <param name="bends">Second derivatives.</param>
    public BoostingSums(BinnedValues values, int[] rows, double[] slopes, double[] bends)
        : this(values)
    {
        Parallel.For(
            0,
            values.Features,
            feature =>
            {
                byte[] column = values.Bins[feature];
                Span<double> own = Of(feature);
                foreach (int row in rows)
                {
                    int at = column[row] * Parts;
                    own[at] += slopes[row];
                    own[at + 1] += bends[row];
                    own[at + 2]++;
                }
            }
        );
    }

    private BoostingSums(BinnedValues values)
    {
        this.values = values;
        sums = new double[values.Features * BinnedValues.Most * Parts];
    }

    /// <summary>The sums of the pairs that are not among <paramref name="part"/>.</summary>
    public BoostingSums Without(BoostingSums part)
    {
        BoostingSums rest = new(values);
        for (int i = 0; i < sums.Length; i++)
        {
            rest.sums[i] = sums[i] - part.sums[i];
        }
        return rest;
    }

    /// <summary>The best question; its gain is 0 where none is any good.</summary>
    /// <param name="plan">How to grow.</param>
    /// <param name="rows">How many pairs there are.</param>
    public BoostingSplit Best(BoostingPlan plan, int rows)
    {
        BoostingSplit best = default;
        for (int feature = 0; feature < values.Features; feature++)
        {
            best = Better(best, feature, plan, rows);
        }
        return best;
    }

    private BoostingSplit Better(BoostingSplit best, int feature, BoostingPlan plan, int rows)
    {
        Span<double> own = Of(feature);
        double slope = 0;
        double bend = 0;
        for (int at = 0; at < own.Length; at += Parts)
        {
            slope += own[at];
            bend += own[at + 1];
        }
        double leftSlope = 0;
        double leftBend = 0;
        double left = 0;
        for (int bin = 0; bin < values.Edges[feature].Length; bin++)
        {
            leftSlope += own[bin * Parts];
            leftBend += own[(bin * Parts) + 1];
            left += own[(bin * Parts) + 2];
            if (left < plan.LeastOfLeaf || rows - left < plan.LeastOfLeaf)
            {
                continue;
            }
            double gain =
                Worth(leftSlope, leftBend, plan.Ridge)
                + Worth(slope - leftSlope, bend - leftBend, plan.Ridge)
                - Worth(slope, bend, plan.Ridge);
            if (gain > best.Gain + Ties)
            {
                best = new BoostingSplit(feature, bin, gain);
            }
        }
        return best;
    }

    private static double Worth(double slope, double bend, double ridge) => slope * slope / (bend + ridge);

    private Span<double> Of(int feature) => sums.AsSpan(feature * BinnedValues.Most * Parts, BinnedValues.Most * Parts);
}
