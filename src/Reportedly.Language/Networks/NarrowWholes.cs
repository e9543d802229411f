using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reportedly.Language.Networks;

/// <summary>
/// Kernels of <see cref="WholeProduct"/> for processors with registers of 256 bits: few rows times a panel of 32 columns, all sums held in registers.
/// </summary>
internal static unsafe class NarrowWholes
{
    /// <summary>Three rows of the left matrix times one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Three(
        int pairs,
        short* left,
        int leftStride,
        short* right,
        float* scales,
        float* result,
        int resultStride
    )
    {
        Vector256<int> s00,
            s01,
            s02,
            s03,
            s10,
            s11,
            s12,
            s13,
            s20,
            s21,
            s22,
            s23;
        s00 = s01 = s02 = s03 = s10 = s11 = s12 = s13 = s20 = s21 = s22 = s23 = Vector256<int>.Zero;
        short* left1 = left + leftStride;
        short* left2 = left + (2 * (long)leftStride);
        for (int k = 0; k < pairs; k++)
        {
            Vector256<short> b0 = Vector256.Load(right);
            Vector256<short> b1 = Vector256.Load(right + 16);
            Vector256<short> b2 = Vector256.Load(right + 32);
            Vector256<short> b3 = Vector256.Load(right + 48);
            Vector256<short> a = Vector256.Create(*(int*)left).AsInt16();
            s00 += Avx2.MultiplyAddAdjacent(a, b0);
            s01 += Avx2.MultiplyAddAdjacent(a, b1);
            s02 += Avx2.MultiplyAddAdjacent(a, b2);
            s03 += Avx2.MultiplyAddAdjacent(a, b3);
            a = Vector256.Create(*(int*)left1).AsInt16();
            s10 += Avx2.MultiplyAddAdjacent(a, b0);
            s11 += Avx2.MultiplyAddAdjacent(a, b1);
            s12 += Avx2.MultiplyAddAdjacent(a, b2);
            s13 += Avx2.MultiplyAddAdjacent(a, b3);
            a = Vector256.Create(*(int*)left2).AsInt16();
            s20 += Avx2.MultiplyAddAdjacent(a, b0);
            s21 += Avx2.MultiplyAddAdjacent(a, b1);
            s22 += Avx2.MultiplyAddAdjacent(a, b2);
            s23 += Avx2.MultiplyAddAdjacent(a, b3);
            left += 2;
            left1 += 2;
            left2 += 2;
            right += 2 * MatrixProduct.PanelWidth;
        }
        Add(s00, scales, result);
        Add(s10, scales, result + resultStride);
        Add(s20, scales, result + (2 * resultStride));
        Add(s01, scales + 8, result + 8);
        Add(s11, scales + 8, result + resultStride + 8);
        Add(s21, scales + 8, result + (2 * resultStride) + 8);
        Add(s02, scales + 16, result + 16);
        Add(s12, scales + 16, result + resultStride + 16);
        Add(s22, scales + 16, result + (2 * resultStride) + 16);
        Add(s03, scales + 24, result + 24);
        Add(s13, scales + 24, result + resultStride + 24);
        Add(s23, scales + 24, result + (2 * resultStride) + 24);
    }

    /// <summary>One row of the left matrix times one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One(int pairs, short* left, short* right, float* scales, float* result)
    {
        Vector256<int> s00,
            s01,
            s02,
            s03;
        s00 = s01 = s02 = s03 = Vector256<int>.Zero;
        for (int k = 0; k < pairs; k++)
        {
            Vector256<short> b0 = Vector256.Load(right);
            Vector256<short> b1 = Vector256.Load(right + 16);
            Vector256<short> b2 = Vector256.Load(right + 32);
            Vector256<short> b3 = Vector256.Load(right + 48);
            Vector256<short> a = Vector256.Create(*(int*)left).AsInt16();
            s00 += Avx2.MultiplyAddAdjacent(a, b0);
            s01 += Avx2.MultiplyAddAdjacent(a, b1);
            s02 += Avx2.MultiplyAddAdjacent(a, b2);
            s03 += Avx2.MultiplyAddAdjacent(a, b3);
            left += 2;
            right += 2 * MatrixProduct.PanelWidth;
        }
        Add(s00, scales, result);
        Add(s01, scales + 8, result + 8);
        Add(s02, scales + 16, result + 16);
        Add(s03, scales + 24, result + 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<int> sum, float* scale, float* result) =>
        Vector256
            .FusedMultiplyAdd(Vector256.ConvertToSingle(sum), Vector256.Load(scale), Vector256.Load(result))
            .Store(result);
}
