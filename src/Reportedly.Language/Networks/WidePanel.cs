using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reportedly.Language.Networks;

/// <summary>
/// Kernels for machines with registers of 512 bits: a block of rows times a panel of 32 columns, or few rows times four panels, all sums held in
/// registers. Unrolled by hand, since the compiler keeps arrays of sums in memory.
/// </summary>
internal static unsafe class WidePanel
{
    /// <summary>Eight rows of the left matrix times one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Eight(
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
        Vector512<float> s00,
            s01,
            s10,
            s11,
            s20,
            s21,
            s30,
            s31,
            s40,
            s41,
            s50,
            s51,
            s60,
            s61,
            s70,
            s71;
        if (add)
        {
            s00 = Vector512.Load(result);
            s01 = Vector512.Load(result + 16);
            s10 = Vector512.Load(result + resultStride);
            s11 = Vector512.Load(result + resultStride + 16);
            s20 = Vector512.Load(result + (2 * resultStride));
            s21 = Vector512.Load(result + (2 * resultStride) + 16);
            s30 = Vector512.Load(result + (3 * resultStride));
            s31 = Vector512.Load(result + (3 * resultStride) + 16);
            s40 = Vector512.Load(result + (4 * resultStride));
            s41 = Vector512.Load(result + (4 * resultStride) + 16);
            s50 = Vector512.Load(result + (5 * resultStride));
            s51 = Vector512.Load(result + (5 * resultStride) + 16);
            s60 = Vector512.Load(result + (6 * resultStride));
            s61 = Vector512.Load(result + (6 * resultStride) + 16);
            s70 = Vector512.Load(result + (7 * resultStride));
            s71 = Vector512.Load(result + (7 * resultStride) + 16);
        }
        else
        {
            s00 =
                s01 =
                s10 =
                s11 =
                s20 =
                s21 =
                s30 =
                s31 =
                s40 =
                s41 =
                s50 =
                s51 =
                s60 =
                s61 =
                s70 =
                s71 =
                    Vector512<float>.Zero;
        }
        float* left1 = left + rowStride;
        float* left2 = left + (2 * (long)rowStride);
        float* left3 = left + (3 * (long)rowStride);
        float* left4 = left + (4 * (long)rowStride);
        float* left5 = left + (5 * (long)rowStride);
        float* left6 = left + (6 * (long)rowStride);
        float* left7 = left + (7 * (long)rowStride);
        for (int k = 0; k < inner; k++)
        {
            Vector512<float> b0 = Vector512.Load(right);
            Vector512<float> b1 = Vector512.Load(right + 16);
            Vector512<float> a = Vector512.Create(*left);
            s00 = Vector512.FusedMultiplyAdd(a, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(a, b1, s01);
            a = Vector512.Create(*left1);
            s10 = Vector512.FusedMultiplyAdd(a, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(a, b1, s11);
            a = Vector512.Create(*left2);
            s20 = Vector512.FusedMultiplyAdd(a, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(a, b1, s21);
            a = Vector512.Create(*left3);
            s30 = Vector512.FusedMultiplyAdd(a, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(a, b1, s31);
            a = Vector512.Create(*left4);
            s40 = Vector512.FusedMultiplyAdd(a, b0, s40);
            s41 = Vector512.FusedMultiplyAdd(a, b1, s41);
            a = Vector512.Create(*left5);
            s50 = Vector512.FusedMultiplyAdd(a, b0, s50);
            s51 = Vector512.FusedMultiplyAdd(a, b1, s51);
            a = Vector512.Create(*left6);
            s60 = Vector512.FusedMultiplyAdd(a, b0, s60);
            s61 = Vector512.FusedMultiplyAdd(a, b1, s61);
            a = Vector512.Create(*left7);
            s70 = Vector512.FusedMultiplyAdd(a, b0, s70);
            s71 = Vector512.FusedMultiplyAdd(a, b1, s71);
            left += columnStride;
            left1 += columnStride;
            left2 += columnStride;
            left3 += columnStride;
            left4 += columnStride;
            left5 += columnStride;
            left6 += columnStride;
            left7 += columnStride;
            right += rightStride;
        }
        s00.Store(result);
        s01.Store(result + 16);
        s10.Store(result + resultStride);
        s11.Store(result + resultStride + 16);
        s20.Store(result + (2 * resultStride));
        s21.Store(result + (2 * resultStride) + 16);
        s30.Store(result + (3 * resultStride));
        s31.Store(result + (3 * resultStride) + 16);
        s40.Store(result + (4 * resultStride));
        s41.Store(result + (4 * resultStride) + 16);
        s50.Store(result + (5 * resultStride));
        s51.Store(result + (5 * resultStride) + 16);
        s60.Store(result + (6 * resultStride));
        s61.Store(result + (6 * resultStride) + 16);
        s70.Store(result + (7 * resultStride));
        s71.Store(result + (7 * resultStride) + 16);
    }

    /// <summary>Four rows of the left matrix times one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Four(
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
        Vector512<float> s00,
            s01,
            s10,
            s11,
            s20,
            s21,
            s30,
            s31;
        if (add)
        {
            s00 = Vector512.Load(result);
            s01 = Vector512.Load(result + 16);
            s10 = Vector512.Load(result + resultStride);
            s11 = Vector512.Load(result + resultStride + 16);
            s20 = Vector512.Load(result + (2 * resultStride));
            s21 = Vector512.Load(result + (2 * resultStride) + 16);
            s30 = Vector512.Load(result + (3 * resultStride));
            s31 = Vector512.Load(result + (3 * resultStride) + 16);
        }
        else
        {
            s00 = s01 = s10 = s11 = s20 = s21 = s30 = s31 = Vector512<float>.Zero;
        }
        float* left1 = left + rowStride;
        float* left2 = left + (2 * (long)rowStride);
        float* left3 = left + (3 * (long)rowStride);
        for (int k = 0; k < inner; k++)
        {
            Vector512<float> b0 = Vector512.Load(right);
            Vector512<float> b1 = Vector512.Load(right + 16);
            Vector512<float> a = Vector512.Create(*left);
            s00 = Vector512.FusedMultiplyAdd(a, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(a, b1, s01);
            a = Vector512.Create(*left1);
            s10 = Vector512.FusedMultiplyAdd(a, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(a, b1, s11);
            a = Vector512.Create(*left2);
            s20 = Vector512.FusedMultiplyAdd(a, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(a, b1, s21);
            a = Vector512.Create(*left3);
            s30 = Vector512.FusedMultiplyAdd(a, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(a, b1, s31);
            left += columnStride;
            left1 += columnStride;
            left2 += columnStride;
            left3 += columnStride;
            right += rightStride;
        }
        s00.Store(result);
        s01.Store(result + 16);
        s10.Store(result + resultStride);
        s11.Store(result + resultStride + 16);
        s20.Store(result + (2 * resultStride));
        s21.Store(result + (2 * resultStride) + 16);
        s30.Store(result + (3 * resultStride));
        s31.Store(result + (3 * resultStride) + 16);
    }
}
