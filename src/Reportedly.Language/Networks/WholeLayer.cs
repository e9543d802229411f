namespace Reportedly.Language.Networks;

/// <summary>A linear layer over states in whole numbers: weights and bias. Never changed, and shared by all threads.</summary>
internal sealed unsafe class WholeLayer
{
    private readonly WholeMatrix weights;
    private readonly float[] bias;

    /// <summary>Takes the parameters and rounds the weights.</summary>
    /// <param name="elements">Weights, a row for each column of the input.</param>
    /// <param name="bias">One row; its length is the number of columns.</param>
    public WholeLayer(ReadOnlySpan<float> elements, ReadOnlySpan<float> bias)
    {
        weights = new WholeMatrix(elements, elements.Length / bias.Length, bias.Length);
        this.bias = new float[weights.PaddedColumns];
        bias.CopyTo(this.bias);
    }

    /// <summary>Columns of the output with those that fill up the last panel: a row's length.</summary>
    public int PaddedColumns => weights.PaddedColumns;

    /// <summary>Applies the layer.</summary>
    /// <param name="rows">Rows of input and output.</param>
    /// <param name="input">First element of the input.</param>
    /// <param name="inputStride">Elements from one row of the input to the next.</param>
    /// <param name="output">First element of the output, with <see cref="PaddedColumns"/> a row.</param>
    public void Apply(int rows, short* input, int inputStride, float* output)
    {
        for (int row = 0; row < rows; row++)
        {
            bias.CopyTo(new Span<float>(output + ((long)row * PaddedColumns), PaddedColumns));
        }
        WholeProduct.MultiplyAdd(rows, input, inputStride, weights, output, PaddedColumns);
    }
}
