using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reportedly.Language.Networks;

/// <summary>
/// Kernels for machines with registers of 512 bits and few rows: one or two rows times four panels of 32 columns each, so that enough sums run side by
/// side. They give the same numbers as <see cref="WidePanel"/>.
/// </summary>
internal static unsafe class WidePanels
{
    /// <summary>Two rows of the left matrix times four panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Two(
        int inner,
        float* left,
        int rowStride,
        int columnStride,
        float* right,
        long panelStride,
        float* result,
        int resultStride,
        bool add
    )
    {
        Vector512<float> s000,
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
        if (add)
        {
            s000 = Vector512.Load(result);
            s001 = Vector512.Load(result + 16);
            s010 = Vector512.Load(result + 32);
            s011 = Vector512.Load(result + 48);
            s020 = Vector512.Load(result + 64);
            s021 = Vector512.Load(result + 80);
            s030 = Vector512.Load(result + 96);
            s031 = Vector512.Load(result + 112);
            s100 = Vector512.Load(result + resultStride);
            s101 = Vector512.Load(result + resultStride + 16);
            s110 = Vector512.Load(result + resultStride + 32);
            s111 = Vector512.Load(result + resultStride + 48);
            s120 = Vector512.Load(result + resultStride + 64);
            s121 = Vector512.Load(result + resultStride + 80);
            s130 = Vector512.Load(result + resultStride + 96);
            s131 = Vector512.Load(result + resultStride + 112);
        }
        else
        {
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
                    Vector512<float>.Zero;
        }
        float* left1 = left + rowStride;
        float* right1 = right + panelStride;
        float* right2 = right + (2 * panelStride);
        float* right3 = right + (3 * panelStride);
        for (int k = 0; k < inner; k++)
        {
            Vector512<float> a0 = Vector512.Create(*left);
            Vector512<float> a1 = Vector512.Create(*left1);
            Vector512<float> b = Vector512.Load(right);
            s000 = Vector512.FusedMultiplyAdd(a0, b, s000);
            s100 = Vector512.FusedMultiplyAdd(a1, b, s100);
            b = Vector512.Load(right + 16);
            s001 = Vector512.FusedMultiplyAdd(a0, b, s001);
            s101 = Vector512.FusedMultiplyAdd(a1, b, s101);
            b = Vector512.Load(right1);
            s010 = Vector512.FusedMultiplyAdd(a0, b, s010);
            s110 = Vector512.FusedMultiplyAdd(a1, b, s110);
            b = Vector512.Load(right1 + 16);
            s011 = Vector512.FusedMultiplyAdd(a0, b, s011);
            s111 = Vector512.FusedMultiplyAdd(a1, b, s111);
            b = Vector512.Load(right2);
            s020 = Vector512.FusedMultiplyAdd(a0, b, s020);
            s120 = Vector512.FusedMultiplyAdd(a1, b, s120);
            b = Vector512.Load(right2 + 16);
            s021 = Vector512.FusedMultiplyAdd(a0, b, s021);
            s121 = Vector512.FusedMultiplyAdd(a1, b, s121);
            b = Vector512.Load(right3);
            s030 = Vector512.FusedMultiplyAdd(a0, b, s030);
            s130 = Vector512.FusedMultiplyAdd(a1, b, s130);
            b = Vector512.Load(right3 + 16);
            s031 = Vector512.FusedMultiplyAdd(a0, b, s031);
            s131 = Vector512.FusedMultiplyAdd(a1, b, s131);
            left += columnStride;
            left1 += columnStride;
            right += MatrixProduct.PanelWidth;
            right1 += MatrixProduct.PanelWidth;
            right2 += MatrixProduct.PanelWidth;
            right3 += MatrixProduct.PanelWidth;
        }
        s000.Store(result);
        s001.Store(result + 16);
        s010.Store(result + 32);
        s011.Store(result + 48);
        s020.Store(result + 64);
        s021.Store(result + 80);
        s030.Store(result + 96);
        s031.Store(result + 112);
        s100.Store(result + resultStride);
        s101.Store(result + resultStride + 16);
        s110.Store(result + resultStride + 32);
        s111.Store(result + resultStride + 48);
        s120.Store(result + resultStride + 64);
        s121.Store(result + resultStride + 80);
        s130.Store(result + resultStride + 96);
        s131.Store(result + resultStride + 112);
    }

    /// <summary>One row of the left matrix times four panels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void One(
        int inner,
        float* left,
        int columnStride,
        float* right,
        long panelStride,
        float* result,
        bool add
    )
    {
        Vector512<float> s000,
            s001,
            s010,
            s011,
            s020,
            s021,
            s030,
            s031;
        if (add)
        {
            s000 = Vector512.Load(result);
            s001 = Vector512.Load(result + 16);
            s010 = Vector512.Load(result + 32);
            s011 = Vector512.Load(result + 48);
            s020 = Vector512.Load(result + 64);
            s021 = Vector512.Load(result + 80);
            s030 = Vector512.Load(result + 96);
            s031 = Vector512.Load(result + 112);
        }
        else
        {
            s000 = s001 = s010 = s011 = s020 = s021 = s030 = s031 = Vector512<float>.Zero;
        }
        float* right1 = right + panelStride;
        float* right2 = right + (2 * panelStride);
        float* right3 = right + (3 * panelStride);
        for (int k = 0; k < inner; k++)
        {
            Vector512<float> a0 = Vector512.Create(*left);
            Vector512<float> b = Vector512.Load(right);
            s000 = Vector512.FusedMultiplyAdd(a0, b, s000);
            b = Vector512.Load(right + 16);
            s001 = Vector512.FusedMultiplyAdd(a0, b, s001);
            b = Vector512.Load(right1);
            s010 = Vector512.FusedMultiplyAdd(a0, b, s010);
            b = Vector512.Load(right1 + 16);
            s011 = Vector512.FusedMultiplyAdd(a0, b, s011);
            b = Vector512.Load(right2);
            s020 = Vector512.FusedMultiplyAdd(a0, b, s020);
            b = Vector512.Load(right2 + 16);
            s021 = Vector512.FusedMultiplyAdd(a0, b, s021);
            b = Vector512.Load(right3);
            s030 = Vector512.FusedMultiplyAdd(a0, b, s030);
            b = Vector512.Load(right3 + 16);
            s031 = Vector512.FusedMultiplyAdd(a0, b, s031);
            left += columnStride;
            right += MatrixProduct.PanelWidth;
            right1 += MatrixProduct.PanelWidth;
            right2 += MatrixProduct.PanelWidth;
            right3 += MatrixProduct.PanelWidth;
        }
        s000.Store(result);
        s001.Store(result + 16);
        s010.Store(result + 32);
        s011.Store(result + 48);
        s020.Store(result + 64);
        s021.Store(result + 80);
        s030.Store(result + 96);
        s031.Store(result + 112);
    }
}
