namespace Reportedly.Language.Parsing;

/// <summary>
/// Finds the best tree with one root by the scores of its arcs (Chu and Liu 1965; Edmonds 1967). Mostly every word's best head makes a tree
/// already, and nothing is left to do; else circles are contracted, each in time quadratic in the sentence. Keeps its room between sentences;
/// belongs to one thread.
/// </summary>
internal sealed class SpanningTree
{
    /// <summary>So many of the likeliest roots are tried where the best heads give none, or several.</summary>
    private const int MostRoots = 3;

    private const float Never = float.NegativeInfinity;

    private float[] arcs = [];
    private int[] best = [];

    /// <summary>Finds the heads of a sentence.</summary>
    /// <param name="scores">For each word a row: the score of the root as its head, then of each word.</param>
    /// <param name="stride">Elements from one row to the next, more than <paramref name="count"/>.</param>
    /// <param name="count">Words, 1 or more.</param>
    /// <param name="heads">Written: for each word 0 for the root, or the number of its head from 1.</param>
    public void Decode(ReadOnlySpan<float> scores, int stride, int count, Span<int> heads)
    {
        int roots = 0;
        for (int word = 0; word < count; word++)
        {
            ReadOnlySpan<float> row = scores.Slice(word * stride, count + 1);
            heads[word] = BestHead(row, word + 1);
            roots += heads[word] == 0 ? 1 : 0;
        }
        if (roots == 1 && IsTree(heads[..count]))
        {
            return;
        }
        DecodeWithRoots(scores, stride, count, heads);
    }

    private static int BestHead(ReadOnlySpan<float> row, int self)
    {
        int found = self == 0 ? 1 : 0;
        for (int head = found + 1; head < row.Length; head++)
        {
            if (row[head] > row[found] && head != self)
            {
                found = head;
            }
        }
        return found;
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        Span<bool> safe = heads.Length <= 512 ? stackalloc bool[heads.Length] : new bool[heads.Length];
        for (int word = 0; word < heads.Length; word++)
        {
            int steps = 0;
            int at = word;
            while (!safe[at] && heads[at] != 0)
            {
                at = heads[at] - 1;
                if (++steps > heads.Length)
                {
                    return false;
                }
            }
            for (int back = word; !safe[back]; back = heads[back] - 1)
            {
                safe[back] = true;
                if (heads[back] == 0)
                {
                    break;
                }
            }
        }
        return true;
    }

    private void DecodeWithRoots(ReadOnlySpan<float> scores, int stride, int count, Span<int> heads)
    {
        int size = count + 1;
        if (best.Length < size)
        {
            best = new int[size];
            arcs = new float[size * size];
        }
        Span<int> tried = stackalloc int[MostRoots];
        int roots = LikeliestRoots(scores, stride, count, tried);
        double highest = double.NegativeInfinity;
        int[] parents = new int[size];
        for (int i = 0; i < roots; i++)
        {
            int root = tried[i];
            for (int word = 1; word <= count; word++)
            {
                ReadOnlySpan<float> row = scores.Slice((word - 1) * stride, size);
                for (int head = 0; head <= count; head++)
                {
                    bool barred = head == word || (head == 0) != (word == root);
                    arcs[(head * size) + word] = barred ? Never : row[head];
                }
            }
            Contract(arcs, size, parents);
            double sum = 0;
            for (int word = 1; word <= count; word++)
            {
                sum += scores[((word - 1) * stride) + parents[word]];
            }
            if (sum > highest)
            {
                highest = sum;
                parents.CopyTo(best, 0);
            }
        }
        best.AsSpan(1, count).CopyTo(heads);
    }

    private static int LikeliestRoots(ReadOnlySpan<float> scores, int stride, int count, Span<int> found)
    {
        int roots = Math.Min(count, found.Length);
        for (int i = 0; i < roots; i++)
        {
            int top = -1;
            for (int word = 1; word <= count; word++)
            {
                if (!found[..i].Contains(word) && (top < 0 || scores[(word - 1) * stride] > scores[(top - 1) * stride]))
                {
                    top = word;
                }
            }
            found[i] = top;
        }
        return roots;
    }

    /// <summary>The best tree over all nodes from node 0.</summary>
    /// <param name="arcs">Scores, a row a head, a column a dependent.</param>
    /// <param name="size">Nodes.</param>
    /// <param name="parents">Written: each node's head; -1 for node 0.</param>
    private static void Contract(float[] arcs, int size, Span<int> parents)
    {
        parents[0] = -1;
        for (int node = 1; node < size; node++)
        {
            int top = -1;
            for (int head = 0; head < size; head++)
            {
                if (head != node && (top < 0 || arcs[(head * size) + node] > arcs[(top * size) + node]))
                {
                    top = head;
                }
            }
            parents[node] = top;
        }
        bool[]? circle = CircleIn(parents[..size]);
        if (circle is null)
        {
            return;
        }
        // The circle becomes one node, the last of a smaller graph.
        int[] places = new int[size];
        int kept = 0;
        for (int node = 0; node < size; node++)
        {
            places[node] = circle[node] ? -1 : kept++;
        }
        int smaller = kept + 1;
        int[] nodes = new int[kept];
        for (int node = 0; node < size; node++)
        {
            if (!circle[node])
            {
                nodes[places[node]] = node;
            }
        }
        float[] reduced = new float[smaller * smaller];
        Array.Fill(reduced, Never);
        int[] entries = new int[kept];
        int[] exits = new int[kept];
        for (int outer = 0; outer < kept; outer++)
        {
            int node = nodes[outer];
            entries[outer] = exits[outer] = -1;
            for (int inner = 0; inner < size; inner++)
            {
                if (!circle[inner])
                {
                    reduced[(places[inner] * smaller) + outer] = arcs[(inner * size) + node];
                    continue;
                }
                float into = arcs[(node * size) + inner] - arcs[(parents[inner] * size) + inner];
                if (entries[outer] < 0 || into > reduced[(outer * smaller) + kept])
                {
                    reduced[(outer * smaller) + kept] = into;
                    entries[outer] = inner;
                }
                float outOf = arcs[(inner * size) + node];
                if (exits[outer] < 0 || outOf > reduced[(kept * smaller) + outer])
                {
                    reduced[(kept * smaller) + outer] = outOf;
                    exits[outer] = inner;
                }
            }
        }
        int[] found = new int[smaller];
        Contract(reduced, smaller, found);
        for (int outer = 1; outer < kept; outer++)
        {
            parents[nodes[outer]] = found[outer] == kept ? exits[outer] : nodes[found[outer]];
        }
        parents[entries[found[kept]]] = nodes[found[kept]];
    }

    /// <summary>Which nodes make a circle, or null.</summary>
    private static bool[]? CircleIn(ReadOnlySpan<int> parents)
    {
        int[] seen = new int[parents.Length];
        for (int start = 1; start < parents.Length; start++)
        {
            int at = start;
            while (at > 0 && seen[at] == 0)
            {
                seen[at] = start;
                at = parents[at];
            }
            if (at > 0 && seen[at] == start)
            {
                bool[] circle = new bool[parents.Length];
                for (int node = at; !circle[node]; node = parents[node])
                {
                    circle[node] = true;
                }
                return circle;
            }
        }
        return null;
    }
}
