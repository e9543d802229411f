namespace Reportedly.Training.EventPairs;

/// <summary>Values sorted into few bins, feature by feature, so that the best question is found in one walk.</summary>
internal sealed class BinnedValues
{
    /// <summary>The most bins of a feature.</summary>
    public const int Most = 48;

    /// <summary>Sorts.</summary>
    /// <param name="rows">The values of each pair.</param>
    public BinnedValues(IReadOnlyList<float[]> rows)
    {
        Features = rows[0].Length;
        Edges = new float[Features][];
        Bins = new byte[Features][];
        Parallel.For(
            0,
            Features,
            feature =>
            {
                float[] column = [.. rows.Select(row => row[feature])];
                Edges[feature] = EdgesOf(column);
                Bins[feature] = [.. column.Select(value => BinOf(Edges[feature], value))];
            }
        );
    }

    /// <summary>How many features there are.</summary>
    public int Features { get; }

    /// <summary>For each feature the greatest value of each bin but the last.</summary>
    public float[][] Edges { get; }

    /// <summary>For each feature the bin of each pair.</summary>
    public byte[][] Bins { get; }

    private static byte BinOf(float[] edges, float value)
    {
        int at = Array.BinarySearch(edges, value);
        return (byte)(at >= 0 ? at : ~at);
    }

    private static float[] EdgesOf(float[] column)
    {
        float[] sorted = [.. column.Order()];
        float[] distinct = [.. sorted.Distinct()];
        if (distinct.Length <= Most)
        {
            return distinct[..^1];
        }
        SortedSet<float> edges = [];
        for (int bin = 1; bin < Most; bin++)
        {
            edges.Add(sorted[(int)((long)bin * sorted.Length / Most)]);
        }
        edges.Remove(sorted[^1]);
        return [.. edges];
    }
}
