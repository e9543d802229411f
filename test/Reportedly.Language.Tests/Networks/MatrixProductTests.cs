using CsCheck;
using Reportedly.Language.Networks;

namespace Reportedly.Language.Tests.Networks;

/// <summary>A product is the same number on every machine, to the last bit.</summary>
public sealed unsafe class MatrixProductTests
{
    private static readonly Gen<(int Rows, int Inner, int Columns, int Seed)> Shapes = Gen.Select(
        Gen.Int[0, 19],
        Gen.Int[1, 40],
        Gen.Int[1, 70],
        Gen.Int
    );

    [Fact]
    public void Every_element_is_one_chain_of_fused_steps_in_order() =>
        Shapes.Sample(shape =>
        {
            (float[] left, float[] right) = Matrices(shape);
            float[] product = Product(shape, left, right, add: false, transposed: false);
            int stride = new PackedMatrix(right, shape.Inner, shape.Columns).PaddedColumns;
            for (int row = 0; row < shape.Rows; row++)
            {
                for (int column = 0; column < shape.Columns; column++)
                {
                    product[(row * stride) + column].Should().Be(Chain(shape, left, right, row, column, 0));
                }
            }
        });

    [Fact]
    public void A_product_may_be_added_to_what_stands_there() =>
        Shapes.Sample(shape =>
        {
            (float[] left, float[] right) = Matrices(shape);
            float[] product = Product(shape, left, right, add: true, transposed: false);
            int stride = new PackedMatrix(right, shape.Inner, shape.Columns).PaddedColumns;
            for (int row = 0; row < shape.Rows; row++)
            {
                product[row * stride].Should().Be(Chain(shape, left, right, row, 0, 1));
            }
        });

    [Fact]
    public void A_left_matrix_may_be_read_transposed() =>
        Shapes.Sample(shape =>
        {
            (float[] left, float[] right) = Matrices(shape);
            Product(shape, left, right, add: false, transposed: true)
                .Should()
                .Equal(Product(shape, left, right, add: false, transposed: false));
        });

    [Fact]
    public void Wide_and_narrow_kernels_give_the_same_bits() =>
        Shapes.Sample(shape =>
        {
            (float[] left, float[] right) = Matrices(shape with { Rows = 8, Columns = MatrixProduct.PanelWidth });
            float[] wide = new float[8 * MatrixProduct.PanelWidth];
            float[] narrow = new float[8 * MatrixProduct.PanelWidth];
            fixed (
                float* a = left,
                    b = right,
                    w = wide,
                    n = narrow
            )
            {
                const int Width = MatrixProduct.PanelWidth;
                WidePanel.Eight(shape.Inner, a, shape.Inner, 1, b, Width, w, Width, add: false);
                NarrowPanel.Three(shape.Inner, a, shape.Inner, 1, b, Width, n, Width, add: false);
                NarrowPanel.Three(
                    shape.Inner,
                    a + (3 * shape.Inner),
                    shape.Inner,
                    1,
                    b,
                    Width,
                    n + (3 * Width),
                    Width,
                    false
                );
                NarrowPanel.One(shape.Inner, a + (6 * shape.Inner), 1, b, Width, n + (6 * Width), add: false);
                NarrowPanel.One(shape.Inner, a + (7 * shape.Inner), 1, b, Width, n + (7 * Width), add: false);
            }
            wide.Should().Equal(narrow);
        });

    private static float Chain(
        (int Rows, int Inner, int Columns, int Seed) shape,
        float[] left,
        float[] right,
        int row,
        int column,
        float sum
    )
    {
        for (int k = 0; k < shape.Inner; k++)
        {
            sum = MathF.FusedMultiplyAdd(left[(row * shape.Inner) + k], right[(k * shape.Columns) + column], sum);
        }
        return sum;
    }

    private static float[] Product(
        (int Rows, int Inner, int Columns, int Seed) shape,
        float[] left,
        float[] right,
        bool add,
        bool transposed
    )
    {
        PackedMatrix packed = new(right, shape.Inner, shape.Columns);
        float[] result = new float[Math.Max(1, shape.Rows) * packed.PaddedColumns];
        Array.Fill(result, 1);
        float[] turned = new float[left.Length];
        for (int row = 0; row < shape.Rows; row++)
        {
            for (int k = 0; k < shape.Inner; k++)
            {
                turned[(k * shape.Rows) + row] = left[(row * shape.Inner) + k];
            }
        }
        fixed (
            float* a = transposed ? turned : left,
                c = result
        )
        {
            MatrixProduct.Multiply(
                shape.Rows,
                a,
                transposed ? 1 : shape.Inner,
                transposed ? shape.Rows : 1,
                packed,
                c,
                packed.PaddedColumns,
                add
            );
        }
        return result;
    }

    private static (float[] Left, float[] Right) Matrices((int Rows, int Inner, int Columns, int Seed) shape)
    {
        Random chance = new(shape.Seed);
        // One element at least, so that it can be pointed at.
        float[] left = new float[Math.Max(1, shape.Rows * shape.Inner)];
        float[] right = new float[shape.Inner * shape.Columns];
        foreach (ref float value in left.AsSpan())
        {
            value = chance.NextSingle() - 0.5f;
        }
        foreach (ref float value in right.AsSpan())
        {
            value = chance.NextSingle() - 0.5f;
        }
        return (left, right);
    }
}
