using CsCheck;
using Reportedly.Language.Networks;

namespace Reportedly.Language.Tests.Networks;

/// <summary>A product in whole numbers is exact, and so the same on every machine.</summary>
public sealed unsafe class WholeProductTests
{
    private static readonly Gen<(int Rows, int Pairs, int Columns, int Seed)> Shapes = Gen.Select(
        Gen.Int[0, 19],
        Gen.Int[1, WholeMatrix.MostRows / 2],
        Gen.Int[1, 170],
        Gen.Int
    );

    /// <summary>A way to multiply: the product as this machine makes it, or one of the kernels for other machines.</summary>
    private delegate void Multiplication(int rows, short* left, WholeMatrix right, float* result);

    [Fact]
    public void Every_element_is_the_exact_sum_scaled_once() =>
        Shapes.Sample(shape => Product(shape, Here).Should().Equal(Exact(shape)), iter: 200);

    [Fact]
    public void Narrow_kernels_give_the_same_bits() =>
        Shapes.Sample(shape => Product(shape, Narrow).Should().Equal(Product(shape, Here)), iter: 200);

    [Fact]
    public void The_kernel_for_every_other_machine_gives_the_same_bits() =>
        Shapes.Sample(shape => Product(shape, Plain).Should().Equal(Product(shape, Here)), iter: 200);

    [Fact]
    public void Sums_of_the_largest_numbers_do_not_overflow()
    {
        float[] weights = new float[WholeMatrix.MostRows];
        Array.Fill(weights, -3f);
        WholeMatrix right = new(weights, WholeMatrix.MostRows, 1);
        short[] left = new short[8 * WholeMatrix.MostRows];
        Array.Fill(left, (short)-WholeMatrix.StateUnits);
        foreach (Multiplication way in (Multiplication[])[Here, Narrow, Plain])
        {
            float[] result = new float[8 * right.PaddedColumns];
            fixed (short* a = left)
            {
                fixed (float* c = result)
                {
                    way(8, a, right, c);
                }
            }
            result[0].Should().BeApproximately(3f * WholeMatrix.MostRows, 0.01f);
            result[7 * right.PaddedColumns].Should().Be(result[0]);
        }
    }

    [Fact]
    public void Weights_keep_three_digits_whatever_their_size() =>
        Gen.Float[-3, 3]
            .Array[2, 64]
            .Where(weights => weights.Length % 2 == 0)
            .Sample(weights =>
            {
                float top = weights.Max(Math.Abs);
                WholeMatrix matrix = new(weights, weights.Length, 1);
                for (int row = 0; row < weights.Length; row++)
                {
                    float kept = matrix.Panels[matrix.Place(row, 0)] * matrix.Scales[0] * WholeMatrix.StateUnits;
                    kept.Should().BeApproximately(weights[row], (top / WholeMatrix.Most) + 1e-6f);
                }
            });

    [Fact]
    public void A_matrix_that_does_not_fit_is_refused()
    {
        ((Action)(() => _ = new WholeMatrix(new float[3], 3, 1))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new WholeMatrix(new float[3], 2, 1))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new WholeMatrix(new float[WholeMatrix.MostRows + 2], WholeMatrix.MostRows + 2, 1)))
            .Should()
            .Throw<ArgumentException>();
    }

    private static void Here(int rows, short* left, WholeMatrix right, float* result) =>
        WholeProduct.MultiplyAdd(rows, left, right.Rows, right, result, right.PaddedColumns);

    private static void Narrow(int rows, short* left, WholeMatrix right, float* result)
    {
        fixed (short* panels = right.Panels)
        {
            fixed (float* scales = right.Scales)
            {
                WholeProduct.Narrow(rows, left, right.Rows, right, panels, scales, result, right.PaddedColumns);
            }
        }
    }

    private static void Plain(int rows, short* left, WholeMatrix right, float* result)
    {
        fixed (short* panels = right.Panels)
        {
            fixed (float* scales = right.Scales)
            {
                for (int row = 0; row < rows; row++)
                {
                    for (int panel = 0; panel < right.PanelCount; panel++)
                    {
                        int column = panel * MatrixProduct.PanelWidth;
                        PlainWholes.One(
                            right.Rows / 2,
                            left + (row * right.Rows),
                            panels + (panel * right.PanelLength),
                            scales + column,
                            result + (row * right.PaddedColumns) + column
                        );
                    }
                }
            }
        }
    }

    private static float[] Exact((int Rows, int Pairs, int Columns, int Seed) shape)
    {
        (short[] left, WholeMatrix right, float[] result) = Matrices(shape);
        for (int row = 0; row < shape.Rows; row++)
        {
            for (int column = 0; column < shape.Columns; column++)
            {
                long sum = 0;
                for (int k = 0; k < right.Rows; k++)
                {
                    sum += (long)left[(row * right.Rows) + k] * right.Panels[right.Place(k, column)];
                }
                ref float to = ref result[(row * right.PaddedColumns) + column];
                to = MathF.FusedMultiplyAdd(sum, right.Scales[column], to);
            }
        }
        return result;
    }

    private static float[] Product((int Rows, int Pairs, int Columns, int Seed) shape, Multiplication way)
    {
        (short[] left, WholeMatrix right, float[] result) = Matrices(shape);
        fixed (short* a = left)
        {
            fixed (float* c = result)
            {
                way(shape.Rows, a, right, c);
            }
        }
        return result;
    }

    /// <summary>Left, right, and a result in which numbers stand already.</summary>
    private static (short[] Left, WholeMatrix Right, float[] Result) Matrices(
        (int Rows, int Pairs, int Columns, int Seed) shape
    )
    {
        Random chance = new(shape.Seed);
        // One row at least, so that it can be pointed at.
        int rows = Math.Max(1, shape.Rows);
        short[] left = new short[rows * 2 * shape.Pairs];
        foreach (ref short value in left.AsSpan())
        {
            value = (short)chance.Next(-WholeMatrix.StateUnits, WholeMatrix.StateUnits + 1);
        }
        float[] weights = new float[2 * shape.Pairs * shape.Columns];
        foreach (ref float value in weights.AsSpan())
        {
            value = chance.NextSingle() - 0.5f;
        }
        WholeMatrix right = new(weights, 2 * shape.Pairs, shape.Columns);
        float[] result = new float[rows * right.PaddedColumns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < shape.Columns; column++)
            {
                result[(row * right.PaddedColumns) + column] = chance.NextSingle() - 0.5f;
            }
        }
        return (left, right, result);
    }
}
