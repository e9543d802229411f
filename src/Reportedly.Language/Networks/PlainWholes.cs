using System.Runtime.Intrinsics;

namespace Reportedly.Language.Networks;

/// <summary>The kernel of <see cref="WholeProduct"/> for every other processor: one row times a panel of 32 columns, four columns at a time.</summary>
internal static unsafe class PlainWholes
{
    private const int Lanes = 4;

    /// <summary>One row of the left matrix times one panel.</summary>
    public static void One(int pairs, short* left, short* right, float* scales, float* result)
    {
        for (int column = 0; column < MatrixProduct.PanelWidth; column += Lanes)
        {
            Vector128<int> sum = Vector128<int>.Zero;
            short* own = right + (2 * column);
            for (int k = 0; k < pairs; k++)
            {
                // A pair of 16-bit numbers is one of 32: the upper half by shifting, the lower by shifting up and down again.
                Vector128<int> both = Vector128.Load(own).AsInt32();
                Vector128<int> first = (both << 16) >> 16;
                Vector128<int> second = both >> 16;
                sum +=
                    (first * Vector128.Create((int)left[2 * k])) + (second * Vector128.Create((int)left[(2 * k) + 1]));
                own += 2 * MatrixProduct.PanelWidth;
            }
            Vector128
                .FusedMultiplyAdd(
                    Vector128.ConvertToSingle(sum),
                    Vector128.Load(scales + column),
                    Vector128.Load(result + column)
                )
                .Store(result + column);
        }
    }
}
