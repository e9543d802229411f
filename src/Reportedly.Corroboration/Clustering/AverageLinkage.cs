namespace Reportedly.Corroboration.Clustering;

/// <summary>
/// Agglomerative clustering by average score: two clusters are joined while the mean score between them is above 0. The order of the
/// items decides ties, so the same items in the same order always fall into the same clusters. Time and memory grow with the square.
/// </summary>
internal static class AverageLinkage
{
    /// <summary>For each item the first item of its cluster.</summary>
    /// <param name="count">How many items.</param>
    /// <param name="score">Score of two items, the same either way round.</param>
    public static int[] Cluster(int count, Func<int, int, double> score)
    {
        int[] head = new int[count];
        int[] size = new int[count];
        double[] mean = new double[count * count];
        for (int i = 0; i < count; i++)
        {
            head[i] = i;
            size[i] = 1;
            for (int j = 0; j < i; j++)
            {
                mean[(i * count) + j] = mean[(j * count) + i] = score(i, j);
            }
        }
        // A chain of ever nearer neighbours ends at a pair that are each other's nearest: these are joined.
        int[] chain = new int[count + 1];
        int length = 0;
        int next = 0;
        while (true)
        {
            if (length == 0)
            {
                while (next < count && size[next] == 0)
                {
                    next++;
                }
                if (next == count)
                {
                    return Heads(head);
                }
                chain[length++] = next;
            }
            int last = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : -1;
            int nearest = Nearest(last, before, count, size, mean);
            if (nearest < 0)
            {
                // Nothing is above 0 for it, nor will be: means of what is not above 0 are not either. Only the head of a chain can be so.
                next++;
                length = 0;
            }
            else if (nearest == before)
            {
                Join(Math.Min(last, before), Math.Max(last, before), count, head, size, mean);
                length -= 2;
            }
            else
            {
                chain[length++] = nearest;
            }
        }
    }

    private static int Nearest(int item, int preferred, int count, int[] size, double[] mean)
    {
        int nearest = preferred;
        double best = preferred < 0 ? 0 : mean[(item * count) + preferred];
        for (int i = 0; i < count; i++)
        {
            if (i != item && size[i] > 0 && mean[(item * count) + i] > best)
            {
                nearest = i;
                best = mean[(item * count) + i];
            }
        }
        return nearest;
    }

    private static void Join(int kept, int gone, int count, int[] head, int[] size, double[] mean)
    {
        double all = size[kept] + size[gone];
        for (int i = 0; i < count; i++)
        {
            if (size[i] > 0 && i != kept && i != gone)
            {
                double joined =
                    ((size[kept] * mean[(kept * count) + i]) + (size[gone] * mean[(gone * count) + i])) / all;
                mean[(kept * count) + i] = mean[(i * count) + kept] = joined;
            }
        }
        size[kept] += size[gone];
        size[gone] = 0;
        head[gone] = kept;
    }

    private static int[] Heads(int[] head)
    {
        for (int i = 0; i < head.Length; i++)
        {
            // A cluster's first item is never behind its members, so those before are settled.
            head[i] = head[i] == i ? i : head[head[i]];
        }
        return head;
    }
}
