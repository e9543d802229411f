namespace Reportedly.Language.Networks;

/// <summary>
/// A matrix laid out for <see cref="MatrixProduct"/>: panels of 32 columns, each row after row; columns that fill up the last panel
/// are zero. Never changed, and shared by all threads.
/// </summary>
internal sealed class PackedMatrix
{
    /// <summary>Packs a matrix.</summary>
    /// <param name="elements">Its elements, row after row.</param>
    /// <param name="rows">Rows, 1 or more.</param>
    /// <param name="columns">Columns, 1 or more.</param>
    /// <exception cref="ArgumentException">There are not as many elements as rows and columns say.</exception>
    public PackedMatrix(ReadOnlySpan<float> elements, int rows, int columns)
    {
        if (elements.Length != rows * columns)
        {
            throw new ArgumentException($"{elements.Length} elements for {rows} × {columns}.", nameof(elements));
        }
        Rows = rows;
        Columns = columns;
        PanelCount = (columns + MatrixProduct.PanelWidth - 1) / MatrixProduct.PanelWidth;
        Panels = new float[PanelCount * rows * MatrixProduct.PanelWidth];
        for (int panel = 0; panel < PanelCount; panel++)
        {
            int first = panel * MatrixProduct.PanelWidth;
            int width = Math.Min(MatrixProduct.PanelWidth, columns - first);
            for (int row = 0; row < rows; row++)
            {
                elements
                    .Slice((row * columns) + first, width)
                    .CopyTo(Panels.AsSpan(((panel * rows) + row) * MatrixProduct.PanelWidth));
            }
        }
    }

    /// <summary>Rows: the inner dimension of a product.</summary>
    public int Rows { get; }

    /// <summary>Columns as given.</summary>
    public int Columns { get; }

    /// <summary>Panels of 32 columns.</summary>
    public int PanelCount { get; }

    /// <summary>Columns with those that fill up the last panel.</summary>
    public int PaddedColumns => PanelCount * MatrixProduct.PanelWidth;

    /// <summary>The elements, panel after panel.</summary>
    public float[] Panels { get; }
}
