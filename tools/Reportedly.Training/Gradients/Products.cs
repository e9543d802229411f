using System.Numerics;
using Reportedly.Language.Networks;

namespace Reportedly.Training.Gradients;

/// <summary>Sums and products over padded arrays, in an order that no machine changes.</summary>
internal static unsafe class Products
{
    /// <summary>Writes <c>left × right</c> into <paramref name="result"/>, or adds it.</summary>
    /// <param name="rows">Rows of left and result.</param>
    /// <param name="inner">Columns of left, rows of right.</param>
    /// <param name="columns">Columns of right and result with padding: a multiple of the kernels' width.</param>
    /// <param name="left">Left matrix, from its first element on.</param>
    /// <param name="rowStride">Elements from one row of left to the next.</param>
    /// <param name="columnStride">Elements from one column of left to the next; with a row's length, left is read transposed.</param>
    /// <param name="right">Right matrix.</param>
    /// <param name="rightStride">Elements from one of its rows to the next.</param>
    /// <param name="result">Result.</param>
    /// <param name="resultStride">Elements from one of its rows to the next.</param>
    /// <param name="add">True: adds.</param>
    public static void Multiply(
        int rows,
        int inner,
        int columns,
        ReadOnlySpan<float> left,
        int rowStride,
        int columnStride,
        ReadOnlySpan<float> right,
        int rightStride,
        Span<float> result,
        int resultStride,
        bool add
    )
    {
        fixed (
            float* a = left,
                b = right,
                c = result
        )
        {
            for (int column = 0; column < columns; column += MatrixProduct.PanelWidth)
            {
                MatrixProduct.Multiply(
                    rows,
                    inner,
                    a,
                    rowStride,
                    columnStride,
                    b + column,
                    rightStride,
                    c + column,
                    resultStride,
                    add
                );
            }
        }
    }

    /// <summary>Adds <paramref name="from"/> to <paramref name="to"/>, element by element.</summary>
    public static void Add(Span<float> to, ReadOnlySpan<float> from)
    {
        int at = 0;
        for (; at + Vector<float>.Count <= from.Length; at += Vector<float>.Count)
        {
            (new Vector<float>(to[at..]) + new Vector<float>(from[at..])).CopyTo(to[at..]);
        }
        for (; at < from.Length; at++)
        {
            to[at] += from[at];
        }
    }

    /// <summary>Writes the transposed matrix: columns become rows, padded to the kernels' width.</summary>
    public static void Transpose(
        ReadOnlySpan<float> from,
        int rows,
        int columns,
        int stride,
        Span<float> to,
        int toStride
    )
    {
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                to[(column * toStride) + row] = from[(row * stride) + column];
            }
        }
    }
}
