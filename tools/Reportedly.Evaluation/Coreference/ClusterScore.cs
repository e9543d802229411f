using System.Collections.Immutable;

namespace Reportedly.Evaluation.Coreference;

/// <summary>Sums from which precision and recall of clusters follow, over any number of documents.</summary>
/// <param name="RecallPart">Sum over the treebank's clusters.</param>
/// <param name="RecallWhole">Its greatest value.</param>
/// <param name="PrecisionPart">Sum over the clusters read.</param>
/// <param name="PrecisionWhole">Its greatest value.</param>
public readonly record struct ClusterSum(
    double RecallPart,
    double RecallWhole,
    double PrecisionPart,
    double PrecisionWhole
)
{
    /// <summary>In per cent.</summary>
    public double Recall => RecallWhole == 0 ? 0 : 100 * RecallPart / RecallWhole;

    /// <summary>In per cent.</summary>
    public double Precision => PrecisionWhole == 0 ? 0 : 100 * PrecisionPart / PrecisionWhole;

    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The sums of both together.</summary>
    public static ClusterSum operator +(ClusterSum a, ClusterSum b) =>
        new(
            a.RecallPart + b.RecallPart,
            a.RecallWhole + b.RecallWhole,
            a.PrecisionPart + b.PrecisionPart,
            a.PrecisionWhole + b.PrecisionWhole
        );
}

/// <summary>
/// Compares two partitions of the same items: MUC (Vilain 1995), B3 (Bagga and Baldwin 1998) and LEA (Moosavi and Strube 2016). An item that
/// one side leaves out stands alone there.
/// </summary>
internal static class ClusterScore
{
    /// <summary>MUC: links that a cluster needs, and those that the other side keeps. Single mentions count for nothing.</summary>
    public static ClusterSum Muc(ImmutableArray<int> key, ImmutableArray<int> read)
    {
        (double part, double whole) = MucSide(key, read);
        (double ofRead, double all) = MucSide(read, key);
        return new ClusterSum(part, whole, ofRead, all);
    }

    /// <summary>B3: for each item the share of its cluster that the other side keeps with it.</summary>
    public static ClusterSum BCubed(ImmutableArray<int> key, ImmutableArray<int> read)
    {
        double recall = 0;
        double precision = 0;
        Dictionary<int, int> keySizes = Sizes(key);
        Dictionary<int, int> readSizes = Sizes(read);
        foreach (((int k, int r), int both) in Overlaps(key, read))
        {
            recall += (double)both * both / keySizes[k];
            precision += (double)both * both / readSizes[r];
        }
        return new ClusterSum(recall, key.Length, precision, read.Length);
    }

    /// <summary>LEA: for each cluster its size times the share of its links that the other side keeps; single mentions are left out.</summary>
    public static ClusterSum Lea(ImmutableArray<int> key, ImmutableArray<int> read)
    {
        (double part, double whole) = LeaSide(key, read);
        (double ofRead, double all) = LeaSide(read, key);
        return new ClusterSum(part, whole, ofRead, all);
    }

    private static (double Part, double Whole) MucSide(ImmutableArray<int> a, ImmutableArray<int> b)
    {
        Dictionary<int, int> pieces = [];
        foreach ((int cluster, _) in Overlaps(a, b).Keys)
        {
            pieces[cluster] = pieces.GetValueOrDefault(cluster) + 1;
        }
        double part = 0;
        double whole = 0;
        foreach ((int cluster, int size) in Sizes(a))
        {
            part += size - pieces[cluster];
            whole += size - 1;
        }
        return (part, whole);
    }

    private static (double Part, double Whole) LeaSide(ImmutableArray<int> a, ImmutableArray<int> b)
    {
        Dictionary<int, double> kept = [];
        foreach (((int cluster, _), int both) in Overlaps(a, b))
        {
            kept[cluster] = kept.GetValueOrDefault(cluster) + Links(both);
        }
        double part = 0;
        double whole = 0;
        foreach ((int cluster, int size) in Sizes(a))
        {
            if (size > 1)
            {
                part += size * kept[cluster] / Links(size);
                whole += size;
            }
        }
        return (part, whole);
    }

    private static double Links(int size) => size * (size - 1) / 2.0;

    private static Dictionary<int, int> Sizes(ImmutableArray<int> clusters)
    {
        Dictionary<int, int> sizes = [];
        foreach (int cluster in clusters)
        {
            sizes[cluster] = sizes.GetValueOrDefault(cluster) + 1;
        }
        return sizes;
    }

    private static Dictionary<(int Key, int Read), int> Overlaps(ImmutableArray<int> key, ImmutableArray<int> read)
    {
        Dictionary<(int, int), int> overlaps = [];
        for (int i = 0; i < key.Length; i++)
        {
            overlaps[(key[i], read[i])] = overlaps.GetValueOrDefault((key[i], read[i])) + 1;
        }
        return overlaps;
    }
}
