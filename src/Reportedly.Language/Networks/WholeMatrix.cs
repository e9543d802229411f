namespace Reportedly.Language.Networks;

/// <summary>
/// A matrix of small whole numbers with a scale for each column, laid out for <see cref="WholeProduct"/>: panels of 32 columns; in a panel pairs of
/// rows, and in a pair the two numbers of each column side by side. Never changed, and shared by all threads.
/// </summary>
/// <remarks>
/// Sums of products stay below 2^31: a state is a whole number of up to ±<see cref="StateUnits"/>, a weight of up to ±<see cref="Most"/>, and there are at most
/// <see cref="MostRows"/> rows.
/// </remarks>
internal sealed class WholeMatrix
{
    /// <summary>A state of 1 in whole numbers.</summary>
    public const int StateUnits = 2048;

    /// <summary>The largest weight of a column in whole numbers.</summary>
    public const int Most = 2047;

    /// <summary>Most rows.</summary>
    public const int MostRows = 512;

    /// <summary>Rounds a matrix.</summary>
    /// <param name="elements">Its elements, row after row.</param>
    /// <param name="rows">Rows: an even number, 2 to <see cref="MostRows"/>.</param>
    /// <param name="columns">Columns, 1 or more.</param>
    /// <exception cref="ArgumentException">The numbers do not fit.</exception>
    public WholeMatrix(ReadOnlySpan<float> elements, int rows, int columns)
    {
        if (elements.Length != rows * columns || rows % 2 != 0 || rows is < 2 or > MostRows)
        {
            throw new ArgumentException($"{elements.Length} elements for {rows} × {columns}.", nameof(elements));
        }
        Rows = rows;
        Columns = columns;
        PanelCount = (columns + MatrixProduct.PanelWidth - 1) / MatrixProduct.PanelWidth;
        Panels = new short[PanelCount * PanelLength];
        Scales = new float[PaddedColumns];
        for (int column = 0; column < columns; column++)
        {
            float top = 0;
            for (int row = 0; row < rows; row++)
            {
                top = Math.Max(top, Math.Abs(elements[(row * columns) + column]));
            }
            float unit = top / Most;
            Scales[column] = unit / StateUnits;
            for (int row = 0; row < rows && top > 0; row++)
            {
                Panels[Place(row, column)] = (short)MathF.Round(elements[(row * columns) + column] / unit);
            }
        }
    }

    /// <summary>Rows: the inner dimension of a product.</summary>
    public int Rows { get; }

    /// <summary>Columns as given.</summary>
    public int Columns { get; }

    /// <summary>Panels of 32 columns.</summary>
    public int PanelCount { get; }

    /// <summary>Numbers in a panel.</summary>
    public int PanelLength => Rows * MatrixProduct.PanelWidth;

    /// <summary>Columns with those that fill up the last panel.</summary>
    public int PaddedColumns => PanelCount * MatrixProduct.PanelWidth;

    /// <summary>The numbers, panel after panel.</summary>
    public short[] Panels { get; }

    /// <summary>For each column what one unit of a weight times one unit of a state is worth.</summary>
    public float[] Scales { get; }

    /// <summary>Where an element lies.</summary>
    public int Place(int row, int column) =>
        (column / MatrixProduct.PanelWidth * PanelLength)
        + (row / 2 * 2 * MatrixProduct.PanelWidth)
        + (column % MatrixProduct.PanelWidth * 2)
        + (row % 2);
}
