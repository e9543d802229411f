using Reportedly.Language.Networks;

namespace Reportedly.Training.Gradients;

/// <summary>A matrix on a <see cref="Tape"/>: values, and the gradient of the loss by them. Rows are padded with zeros to the kernels' width.</summary>
internal sealed class Tensor
{
    /// <summary>Takes the room for a matrix; both arrays hold zeros.</summary>
    public Tensor(int rows, int columns, float[] values, float[]? gradients)
    {
        Rows = rows;
        Columns = columns;
        Stride = Padded(columns);
        Values = values;
        Gradients = gradients ?? [];
    }

    /// <summary>Rows.</summary>
    public int Rows { get; }

    /// <summary>Columns without padding.</summary>
    public int Columns { get; }

    /// <summary>Columns with padding.</summary>
    public int Stride { get; }

    /// <summary>The values; may be longer than needed.</summary>
    public float[] Values { get; }

    /// <summary>The gradient; empty where nothing is learned.</summary>
    public float[] Gradients { get; }

    /// <summary>Elements with padding.</summary>
    public int Length => Rows * Stride;

    /// <summary>Columns filled up to the kernels' width.</summary>
    public static int Padded(int columns) =>
        (columns + MatrixProduct.PanelWidth - 1) / MatrixProduct.PanelWidth * MatrixProduct.PanelWidth;

    /// <summary>A row of the values, without padding.</summary>
    public Span<float> Row(int row) => Values.AsSpan(row * Stride, Columns);

    /// <summary>A row of the gradient, without padding.</summary>
    public Span<float> GradientRow(int row) => Gradients.AsSpan(row * Stride, Columns);
}
