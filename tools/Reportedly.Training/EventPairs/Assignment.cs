namespace Reportedly.Training.EventPairs;

/// <summary>The pairing of two sides, each item at most once, with the greatest sum (Kuhn 1955, by shortest augmenting paths).</summary>
internal static class Assignment
{
    /// <summary>The greatest sum; a pair that stands not in the table weighs 0.</summary>
    public static double Best(IReadOnlyDictionary<(int Row, int Column), double> weights)
    {
        ILookup<int, int> columnsOf = weights.Keys.ToLookup(pair => pair.Row, pair => pair.Column);
        ILookup<int, int> rowsOf = weights.Keys.ToLookup(pair => pair.Column, pair => pair.Row);
        HashSet<int> seen = [];
        double sum = 0;
        foreach (IGrouping<int, int> first in columnsOf)
        {
            if (!seen.Add(first.Key))
            {
                continue;
            }
            // Only rows that are tied by shared columns can be in each other's way.
            List<int> rows = [first.Key];
            HashSet<int> columns = [];
            for (int i = 0; i < rows.Count; i++)
            {
                foreach (int column in columnsOf[rows[i]])
                {
                    if (columns.Add(column))
                    {
                        rows.AddRange(rowsOf[column].Where(seen.Add));
                    }
                }
            }
            sum += Solve(rows, [.. columns], weights);
        }
        return sum;
    }

    private static double Solve(
        List<int> rows,
        List<int> columns,
        IReadOnlyDictionary<(int Row, int Column), double> weights
    )
    {
        int size = Math.Max(rows.Count, columns.Count);
        double Cost(int row, int column) =>
            row <= rows.Count && column <= columns.Count
                ? -weights.GetValueOrDefault((rows[row - 1], columns[column - 1]))
                : 0;
        double[] rowPrices = new double[size + 1];
        double[] columnPrices = new double[size + 1];
        int[] rowOf = new int[size + 1];
        for (int row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            int at = 0;
            int[] way = new int[size + 1];
            double[] least = new double[size + 1];
            Array.Fill(least, double.PositiveInfinity);
            bool[] used = new bool[size + 1];
            do
            {
                used[at] = true;
                int next = 0;
                double step = double.PositiveInfinity;
                for (int column = 1; column <= size; column++)
                {
                    if (used[column])
                    {
                        continue;
                    }
                    double cost = Cost(rowOf[at], column) - rowPrices[rowOf[at]] - columnPrices[column];
                    if (cost < least[column])
                    {
                        least[column] = cost;
                        way[column] = at;
                    }
                    if (least[column] < step)
                    {
                        step = least[column];
                        next = column;
                    }
                }
                for (int column = 0; column <= size; column++)
                {
                    if (used[column])
                    {
                        rowPrices[rowOf[column]] += step;
                        columnPrices[column] -= step;
                    }
                    else
                    {
                        least[column] -= step;
                    }
                }
                at = next;
            } while (rowOf[at] != 0);
            for (; at != 0; at = way[at])
            {
                rowOf[at] = rowOf[way[at]];
            }
        }
        return -Enumerable.Range(1, size).Sum(column => Cost(rowOf[column], column));
    }
}
