using BenchmarkDotNet.Attributes;
using Reportedly.Benchmarks.Columns;
using Reportedly.Language.Networks;

namespace Reportedly.Benchmarks;

/// <summary>The kernel for states and weights in whole numbers, by how many rows it is given: the fewer, the more of the machine lies idle.</summary>
public unsafe class WholeBenchmarks : IMultiplies
{
    private readonly AlignedMemory left = new();
    private readonly AlignedMemory result = new();
    private WholeMatrix right = null!;

    /// <summary>The right matrix: from a layer's state to its gates in one direction, and from the first layer to the second.</summary>
    public static IEnumerable<MatrixShape> Shapes => [new(128, 384), new(256, 768)];

    /// <summary>Rows of the left matrix: the words that are read in one step.</summary>
    [Params(1, 2, 3, 4, 6, 8, 12, 64, 512)]
    public int Rows { get; set; }

    /// <summary>The right matrix.</summary>
    [ParamsSource(nameof(Shapes))]
    public MatrixShape Shape { get; set; } = new(2, 1);

    double IMultiplies.Operations => 2.0 * Rows * Shape.Inner * Shape.Columns;

    /// <summary>Fills the matrices.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        right = new WholeMatrix(MatrixBenchmarks.Numbers(Shape.Inner * Shape.Columns), Shape.Inner, Shape.Columns);
        float[] rows = MatrixBenchmarks.Numbers(Rows * Shape.Inner);
        short* to = left.Wholes(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            to[i] = (short)(rows[i] * WholeMatrix.StateUnits);
        }
        long all = (long)Rows * right.PaddedColumns;
        new Span<float>(result.Room(all), (int)all).Clear();
    }

    /// <summary>One product.</summary>
    [Benchmark]
    public float Multiply()
    {
        float* to = result.Room((long)Rows * right.PaddedColumns);
        WholeProduct.MultiplyAdd(
            Rows,
            left.Wholes((long)Rows * Shape.Inner),
            Shape.Inner,
            right,
            to,
            right.PaddedColumns
        );
        return *to;
    }
}
