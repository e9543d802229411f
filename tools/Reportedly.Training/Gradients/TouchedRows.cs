namespace Reportedly.Training.Gradients;

/// <summary>Which rows of a sparse parameter have a gradient.</summary>
/// <param name="rows">Rows of the parameter.</param>
internal sealed class TouchedRows(int rows)
{
    private readonly bool[] seen = new bool[rows];
    private readonly List<int> list = [];

    /// <summary>The rows, in the order in which they were touched.</summary>
    public IReadOnlyList<int> Rows => list;

    /// <summary>Notes a row.</summary>
    public void Touch(int row)
    {
        if (!seen[row])
        {
            seen[row] = true;
            list.Add(row);
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        foreach (int row in list)
        {
            seen[row] = false;
        }
        list.Clear();
    }
}
