using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reportedly.Language.Networks;

/// <summary>
/// Kernels for machines with registers of 256 bits or less: few rows times a panel of 32 columns, all sums held in registers. They give the
/// same numbers as <see cref="WidePanel"/>.
/// </summary>
internal static unsafe class NarrowPanel
{
    /// <summary>Three rows of the left matrix times one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Three(
        int inner,
        float* left,
        int rowStride,
        int columnStride,
        float* right,
        int rightStride,
        float* result,
        int resultStride,
        bool add
    )
    {
        Vector256<float> s00,
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
        if (add)
        {
            s00 = Vector256.Load(result);
            s01 = Vector256.Load(result + 8);
            s02 = Vector256.Load(result + 16);
            s03 = Vector256.Load(result + 24);
            s10 = Vector256.Load(result + resultStride);
            s11 = Vector256.Load(result + resultStride + 8);
            s12 = Vector256.Load(result + resultStride + 16);
            s13 = Vector256.Load(result + resultStride + 24);
            s20 = Vector256.Load(result + (2 * resultStride));
            s21 = Vector256.Load(result + (2 * resultStride) + 8);
            s22 = Vector256.Load(result + (2 * resultStride) + 16);
            s23 = Vector256.Load(result + (2 * resultStride) + 24);
        }
        else
        {
            s00 = s01 = s02 = s03 = s10 = s11 = s12 = s13 = s20 = s21 = s22 = s23 = Vector256<float>.Zero;
        }
        float* left1 = left + rowStride;
        float* left2 = left + (2 * (long)rowStride);
        for (int k = 0; k < inner; k++)
        {
            Vector256<float> b0 = Vector256.Load(right);
            Vector256<float> b1 = Vector256.Load(right + 8);
            Vector256<float> b2 = Vector256.Load(right + 16);
            Vector256<float> b3 = Vector256.Load(right + 24);
            Vector256<float> a = Vector256.Create(*left);
            s00 = Vector256.FusedMultiplyAdd(a, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(a, b1, s01);
            s02 = Vector256.FusedMultiplyAdd(a, b2, s02);
            s03 = Vector256.FusedMultiplyAdd(a, b3, s03);
            a = Vector256.Create(*left1);
            s10 = Vector256.FusedMultiplyAdd(a, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(a, b1, s11);
            s12 = Vector256.FusedMultiplyAdd(a, b2, s12);
            s13 = Vector256.FusedMultiplyAdd(a, b3, s13);
            a = Vector256.Create(*left2);
            s20 = Vector256.FusedMultiplyAdd(a, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(a, b1, s21);
            s22 = Vector256.FusedMultiplyAdd(a, b2, s22);
            s23 = Vector256.FusedMultiplyAdd(a, b3, s23);
            left += columnStride;
            left1 += columnStride;
            left2 += columnStride;
            right += rightStride;
        }
        s00.Store(result);
        s01.Store(result + 8);
        s02.Store(result + 16);
        s03.Store(result + 24);
        s10.Store(result + resultStride);
        s11.Store(result + resultStride + 8);
        s12.Store(result + resultStride + 16);
        s13.Store(result + resultStride + 24);
        s20.Store(result + (2 * resultStride));
        s21.Store(result + (2 * resultStride) + 8);
        s22.Store(result + (2 * resultStride) + 16);
        s23.Store(result + (2 * resultStride) + 24);
    }

    /// <summary>One row of the left matrix times one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One(
        int inner,
        float* left,
        int columnStride,
        float* right,
        int rightStride,
        float* result,
        bool add
    )
    {
        Vector256<float> s0,
            s1,
            s2,
            s3;
        if (add)
        {
            s0 = Vector256.Load(result);
            s1 = Vector256.Load(result + 8);
            s2 = Vector256.Load(result + 16);
            s3 = Vector256.Load(result + 24);
        }
        else
        {
            s0 = s1 = s2 = s3 = Vector256<float>.Zero;
        }
        for (int k = 0; k < inner; k++)
        {
            Vector256<float> a0 = Vector256.Create(*left);
            Vector256<float> b = Vector256.Load(right);
            s0 = Vector256.FusedMultiplyAdd(a0, b, s0);
            b = Vector256.Load(right + 8);
            s1 = Vector256.FusedMultiplyAdd(a0, b, s1);
            b = Vector256.Load(right + 16);
            s2 = Vector256.FusedMultiplyAdd(a0, b, s2);
            b = Vector256.Load(right + 24);
            s3 = Vector256.FusedMultiplyAdd(a0, b, s3);
            left += columnStride;
            right += rightStride;
        }
        s0.Store(result);
        s1.Store(result + 8);
        s2.Store(result + 16);
        s3.Store(result + 24);
    }
}
