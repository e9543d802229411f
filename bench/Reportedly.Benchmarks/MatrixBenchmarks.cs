using BenchmarkDotNet.Attributes;
using Reportedly.Benchmarks.Columns;
using Reportedly.Language.Networks;

namespace Reportedly.Benchmarks;

/// <summary>The matrix kernel, by how many rows it is given: the fewer, the more of the machine lies idle.</summary>
public unsafe class MatrixBenchmarks : IMultiplies
{
    private readonly AlignedMemory left = new();
    private readonly AlignedMemory result = new();
    private PackedMatrix right = null!;

    /// <summary>The right matrix: from a layer's state to its gates, and from the first layer to the second.</summary>
    public static IEnumerable<MatrixShape> Shapes => [new(128, 512), new(256, 1024)];

    /// <summary>Rows of the left matrix: the words that are read in one step.</summary>
    [Params(1, 2, 3, 4, 6, 8, 12, 64, 512)]
    public int Rows { get; set; }

    /// <summary>The right matrix.</summary>
    [ParamsSource(nameof(Shapes))]
    public MatrixShape Shape { get; set; } = new(1, 1);

    double IMultiplies.Operations => 2.0 * Rows * Shape.Inner * Shape.Columns;

    /// <summary>Fills the matrices.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        right = new PackedMatrix(Numbers(Shape.Inner * Shape.Columns), Shape.Inner, Shape.Columns);
        float[] rows = Numbers(Rows * Shape.Inner);
        rows.CopyTo(new Span<float>(left.Room(rows.Length), rows.Length));
        result.Room((long)Rows * right.PaddedColumns);
    }

    /// <summary>One product.</summary>
    [Benchmark]
    public float Multiply()
    {
        float* to = result.Room((long)Rows * right.PaddedColumns);
        MatrixProduct.Multiply(
            Rows,
            left.Room((long)Rows * Shape.Inner),
            Shape.Inner,
            1,
            right,
            to,
            right.PaddedColumns,
            add: false
        );
        return *to;
    }

    /// <summary>Numbers between -1 and 1, always the same.</summary>
    internal static float[] Numbers(int count)
    {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = (i * 7919L % 2001 / 1000f) - 1f;
        }
        return numbers;
    }
}
