using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reportedly.Language.Networks;

/// <summary>
/// Kernels of <see cref="WholeProduct"/> for processors with registers of 512 bits: a block of rows times a panel of 32 columns, or few rows times several
/// panels, all sums held in registers. Unrolled by hand, since the compiler keeps arrays of sums in memory.
/// </summary>
internal static unsafe class WideWholes
{
    /// <summary>Eight rows of the left matrix times one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Eight(
        int pairs,
        short* left,
        int leftStride,
        short* right,
        float* scales,
        float* result,
        int resultStride
    )
    {
        Vector512<int> s00,
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
                Vector512<int>.Zero;
        short* left1 = left + leftStride;
        short* left2 = left + (2 * (long)leftStride);
        short* left3 = left + (3 * (long)leftStride);
        short* left4 = left + (4 * (long)leftStride);
        short* left5 = left + (5 * (long)leftStride);
        short* left6 = left + (6 * (long)leftStride);
        short* left7 = left + (7 * (long)leftStride);
        for (int k = 0; k < pairs; k++)
        {
            Vector512<short> b0 = Vector512.Load(right);
            Vector512<short> b1 = Vector512.Load(right + 32);
            Vector512<short> a = Vector512.Create(*(int*)left).AsInt16();
            s00 += Avx512BW.MultiplyAddAdjacent(a, b0);
            s01 += Avx512BW.MultiplyAddAdjacent(a, b1);
            a = Vector512.Create(*(int*)left1).AsInt16();
            s10 += Avx512BW.MultiplyAddAdjacent(a, b0);
            s11 += Avx512BW.MultiplyAddAdjacent(a, b1);
            a = Vector512.Create(*(int*)left2).AsInt16();
            s20 += Avx512BW.MultiplyAddAdjacent(a, b0);
            s21 += Avx512BW.MultiplyAddAdjacent(a, b1);
            a = Vector512.Create(*(int*)left3).AsInt16();
            s30 += Avx512BW.MultiplyAddAdjacent(a, b0);
            s31 += Avx512BW.MultiplyAddAdjacent(a, b1);
            a = Vector512.Create(*(int*)left4).AsInt16();
            s40 += Avx512BW.MultiplyAddAdjacent(a, b0);
            s41 += Avx512BW.MultiplyAddAdjacent(a, b1);
            a = Vector512.Create(*(int*)left5).AsInt16();
            s50 += Avx512BW.MultiplyAddAdjacent(a, b0);
            s51 += Avx512BW.MultiplyAddAdjacent(a, b1);
            a = Vector512.Create(*(int*)left6).AsInt16();
            s60 += Avx512BW.MultiplyAddAdjacent(a, b0);
            s61 += Avx512BW.MultiplyAddAdjacent(a, b1);
            a = Vector512.Create(*(int*)left7).AsInt16();
            s70 += Avx512BW.MultiplyAddAdjacent(a, b0);
            s71 += Avx512BW.MultiplyAddAdjacent(a, b1);
            left += 2;
            left1 += 2;
            left2 += 2;
            left3 += 2;
            left4 += 2;
            left5 += 2;
            left6 += 2;
            left7 += 2;
            right += 2 * MatrixProduct.PanelWidth;
        }
        Add(s00, scales, result);
        Add(s10, scales, result + resultStride);
        Add(s20, scales, result + (2 * resultStride));
        Add(s30, scales, result + (3 * resultStride));
        Add(s40, scales, result + (4 * resultStride));
        Add(s50, scales, result + (5 * resultStride));
        Add(s60, scales, result + (6 * resultStride));
        Add(s70, scales, result + (7 * resultStride));
        Add(s01, scales + 16, result + 16);
        Add(s11, scales + 16, result + resultStride + 16);
        Add(s21, scales + 16, result + (2 * resultStride) + 16);
        Add(s31, scales + 16, result + (3 * resultStride) + 16);
        Add(s41, scales + 16, result + (4 * resultStride) + 16);
        Add(s51, scales + 16, result + (5 * resultStride) + 16);
        Add(s61, scales + 16, result + (6 * resultStride) + 16);
        Add(s71, scales + 16, result + (7 * resultStride) + 16);
    }

    /// <summary>Four rows of the left matrix times one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Four(
        int pairs,
        short* left,
        int leftStride,
        short* right,
        float* scales,
        float* result,
        int resultStride
    )
    {
        Vector512<int> s00,
            s01,
            s10,
            s11,
            s20,
            s21,
            s30,
            s31;
        s00 = s01 = s10 = s11 = s20 = s21 = s30 = s31 = Vector512<int>.Zero;
        short* left1 = left + leftStride;
        short* left2 = left + (2 * (long)leftStride);
        short* left3 = left + (3 * (long)leftStride);
        for (int k = 0; k < pairs; k++)
        {
            Vector512<short> b0 = Vector512.Load(right);
            Vector512<short> b1 = Vector512.Load(right + 32);
            Vector512<short> a = Vector512.Create(*(int*)left).AsInt16();
            s00 += Avx512BW.MultiplyAddAdjacent(a, b0);
            s01 += Avx512BW.MultiplyAddAdjacent(a, b1);
            a = Vector512.Create(*(int*)left1).AsInt16();
            s10 += Avx512BW.MultiplyAddAdjacent(a, b0);
            s11 += Avx512BW.MultiplyAddAdjacent(a, b1);
            a = Vector512.Create(*(int*)left2).AsInt16();
            s20 += Avx512BW.MultiplyAddAdjacent(a, b0);
            s21 += Avx512BW.MultiplyAddAdjacent(a, b1);
            a = Vector512.Create(*(int*)left3).AsInt16();
            s30 += Avx512BW.MultiplyAddAdjacent(a, b0);
            s31 += Avx512BW.MultiplyAddAdjacent(a, b1);
            left += 2;
            left1 += 2;
            left2 += 2;
            left3 += 2;
            right += 2 * MatrixProduct.PanelWidth;
        }
        Add(s00, scales, result);
        Add(s10, scales, result + resultStride);
        Add(s20, scales, result + (2 * resultStride));
        Add(s30, scales, result + (3 * resultStride));
        Add(s01, scales + 16, result + 16);
        Add(s11, scales + 16, result + resultStride + 16);
        Add(s21, scales + 16, result + (2 * resultStride) + 16);
        Add(s31, scales + 16, result + (3 * resultStride) + 16);
    }

    /// <summary>Two rows of the left matrix times four panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Two(
        int pairs,
        short* left,
        int leftStride,
        short* right,
        int panelLength,
        float* scales,
        float* result,
        int resultStride
    )
    {
        Vector512<int> s000,
            s001,
            s010,
            s011,
            s020,
            s021,
            s030,
            s031,
            s100,
            s101,
            s110,
            s111,
            s120,
            s121,
            s130,
            s131;
        s000 =
            s001 =
            s010 =
            s011 =
            s020 =
            s021 =
            s030 =
            s031 =
            s100 =
            s101 =
            s110 =
            s111 =
            s120 =
            s121 =
            s130 =
            s131 =
                Vector512<int>.Zero;
        short* left1 = left + leftStride;
        short* right1 = right + panelLength;
        short* right2 = right + (2 * panelLength);
        short* right3 = right + (3 * panelLength);
        for (int k = 0; k < pairs; k++)
        {
            Vector512<short> a0 = Vector512.Create(*(int*)left).AsInt16();
            Vector512<short> a1 = Vector512.Create(*(int*)left1).AsInt16();
            Vector512<short> b = Vector512.Load(right);
            s000 += Avx512BW.MultiplyAddAdjacent(a0, b);
            s100 += Avx512BW.MultiplyAddAdjacent(a1, b);
            b = Vector512.Load(right + 32);
            s001 += Avx512BW.MultiplyAddAdjacent(a0, b);
            s101 += Avx512BW.MultiplyAddAdjacent(a1, b);
            b = Vector512.Load(right1);
            s010 += Avx512BW.MultiplyAddAdjacent(a0, b);
            s110 += Avx512BW.MultiplyAddAdjacent(a1, b);
            b = Vector512.Load(right1 + 32);
            s011 += Avx512BW.MultiplyAddAdjacent(a0, b);
            s111 += Avx512BW.MultiplyAddAdjacent(a1, b);
            b = Vector512.Load(right2);
            s020 += Avx512BW.MultiplyAddAdjacent(a0, b);
            s120 += Avx512BW.MultiplyAddAdjacent(a1, b);
            b = Vector512.Load(right2 + 32);
            s021 += Avx512BW.MultiplyAddAdjacent(a0, b);
            s121 += Avx512BW.MultiplyAddAdjacent(a1, b);
            b = Vector512.Load(right3);
            s030 += Avx512BW.MultiplyAddAdjacent(a0, b);
            s130 += Avx512BW.MultiplyAddAdjacent(a1, b);
            b = Vector512.Load(right3 + 32);
            s031 += Avx512BW.MultiplyAddAdjacent(a0, b);
            s131 += Avx512BW.MultiplyAddAdjacent(a1, b);
            left += 2;
            left1 += 2;
            right += 2 * MatrixProduct.PanelWidth;
            right1 += 2 * MatrixProduct.PanelWidth;
            right2 += 2 * MatrixProduct.PanelWidth;
            right3 += 2 * MatrixProduct.PanelWidth;
        }
        Add(s000, scales, result);
        Add(s100, scales, result + resultStride);
        Add(s001, scales + 16, result + 16);
        Add(s101, scales + 16, result + resultStride + 16);
        Add(s010, scales + 32, result + 32);
        Add(s110, scales + 32, result + resultStride + 32);
        Add(s011, scales + 48, result + 48);
        Add(s111, scales + 48, result + resultStride + 48);
        Add(s020, scales + 64, result + 64);
        Add(s120, scales + 64, result + resultStride + 64);
        Add(s021, scales + 80, result + 80);
        Add(s121, scales + 80, result + resultStride + 80);
        Add(s030, scales + 96, result + 96);
        Add(s130, scales + 96, result + resultStride + 96);
        Add(s031, scales + 112, result + 112);
        Add(s131, scales + 112, result + resultStride + 112);
    }

    /// <summary>One row of the left matrix times four panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One(int pairs, short* left, short* right, int panelLength, float* scales, float* result)
    {
        Vector512<int> s000,
            s001,
            s010,
            s011,
            s020,
            s021,
            s030,
            s031;
        s000 = s001 = s010 = s011 = s020 = s021 = s030 = s031 = Vector512<int>.Zero;
        short* right1 = right + panelLength;
        short* right2 = right + (2 * panelLength);
        short* right3 = right + (3 * panelLength);
        for (int k = 0; k < pairs; k++)
        {
            Vector512<short> a0 = Vector512.Create(*(int*)left).AsInt16();
            Vector512<short> b = Vector512.Load(right);
            s000 += Avx512BW.MultiplyAddAdjacent(a0, b);
            b = Vector512.Load(right + 32);
            s001 += Avx512BW.MultiplyAddAdjacent(a0, b);
            b = Vector512.Load(right1);
            s010 += Avx512BW.MultiplyAddAdjacent(a0, b);
            b = Vector512.Load(right1 + 32);
            s011 += Avx512BW.MultiplyAddAdjacent(a0, b);
            b = Vector512.Load(right2);
            s020 += Avx512BW.MultiplyAddAdjacent(a0, b);
            b = Vector512.Load(right2 + 32);
            s021 += Avx512BW.MultiplyAddAdjacent(a0, b);
            b = Vector512.Load(right3);
            s030 += Avx512BW.MultiplyAddAdjacent(a0, b);
            b = Vector512.Load(right3 + 32);
            s031 += Avx512BW.MultiplyAddAdjacent(a0, b);
            left += 2;
            right += 2 * MatrixProduct.PanelWidth;
            right1 += 2 * MatrixProduct.PanelWidth;
            right2 += 2 * MatrixProduct.PanelWidth;
            right3 += 2 * MatrixProduct.PanelWidth;
        }
        Add(s000, scales, result);
        Add(s001, scales + 16, result + 16);
        Add(s010, scales + 32, result + 32);
        Add(s011, scales + 48, result + 48);
        Add(s020, scales + 64, result + 64);
        Add(s021, scales + 80, result + 80);
        Add(s030, scales + 96, result + 96);
        Add(s031, scales + 112, result + 112);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector512<int> sum, float* scale, float* result) =>
        Vector512
            .FusedMultiplyAdd(Vector512.ConvertToSingle(sum), Vector512.Load(scale), Vector512.Load(result))
            .Store(result);
}
