using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reportedly.Language.Networks;

/// <summary>
/// Products of states and weights in small whole numbers. Sums of whole numbers are exact, so that kernels may add in whatever order is fastest, and
/// every machine has the same result.
/// </summary>
internal static unsafe class WholeProduct
{
    /// <summary>Panels that the kernels for few rows compute at once.</summary>
    private const int FewRowsPanels = 4;

    /// <summary>Adds <c>left × right</c>, scaled, to what stands in the result.</summary>
    /// <param name="rows">Rows of left and result, 0 or more.</param>
    /// <param name="left">First element of the left matrix; as many columns as right has rows.</param>
    /// <param name="leftStride">Elements from one row of left to the next.</param>
    /// <param name="right">The right matrix.</param>
    /// <param name="result">First element of the result, whose rows have room for all panels.</param>
    /// <param name="resultStride">Elements from one row of the result to the next.</param>
    public static void MultiplyAdd(
        int rows,
        short* left,
        int leftStride,
        WholeMatrix right,
        float* result,
        int resultStride
    )
    {
        fixed (short* panels = right.Panels)
        {
            fixed (float* scales = right.Scales)
            {
                if (Avx512BW.IsSupported && Vector512.IsHardwareAccelerated)
                {
                    Wide(rows, left, leftStride, right, panels, scales, result, resultStride);
                }
                else
                {
                    Narrow(rows, left, leftStride, right, panels, scales, result, resultStride);
                }
            }
        }
    }

    private static void Wide(
        int rows,
        short* left,
        int leftStride,
        WholeMatrix right,
        short* panels,
        float* scales,
        float* result,
        int resultStride
    )
    {
        int pairs = right.Rows / 2;
        int length = right.PanelLength;
        int few = rows % 4;
        int wholePanels = right.PanelCount / FewRowsPanels * FewRowsPanels;
        for (int panel = 0; panel < right.PanelCount; panel++)
        {
            short* from = left;
            float* to = result + (panel * MatrixProduct.PanelWidth);
            float* scale = scales + (panel * MatrixProduct.PanelWidth);
            short* weights = panels + ((long)panel * length);
            int rest = rows - few;
            for (; rest >= 8; rest -= 8)
            {
                WideWholes.Eight(pairs, from, leftStride, weights, scale, to, resultStride);
                from += 8 * (long)leftStride;
                to += 8 * (long)resultStride;
            }
            if (rest > 0)
            {
                WideWholes.Four(pairs, from, leftStride, weights, scale, to, resultStride);
                from += 4 * (long)leftStride;
                to += 4 * (long)resultStride;
            }
            for (int row = 0; panel >= wholePanels && row < few; row++)
            {
                NarrowWholes.One(pairs, from, weights, scale, to);
                from += leftStride;
                to += resultStride;
            }
        }
        for (int panel = 0; few > 0 && panel < wholePanels; panel += FewRowsPanels)
        {
            short* from = left + ((long)(rows - few) * leftStride);
            float* to = result + ((long)(rows - few) * resultStride) + (panel * MatrixProduct.PanelWidth);
            float* scale = scales + (panel * MatrixProduct.PanelWidth);
            short* weights = panels + ((long)panel * length);
            if (few >= 2)
            {
                WideWholes.Two(pairs, from, leftStride, weights, length, scale, to, resultStride);
                from += 2 * (long)leftStride;
                to += 2 * (long)resultStride;
            }
            if (few % 2 == 1)
            {
                WideWholes.One(pairs, from, weights, length, scale, to);
            }
        }
    }

    /// <summary>For processors with narrower registers.</summary>
    public static void Narrow(
        int rows,
        short* left,
        int leftStride,
        WholeMatrix right,
        short* panels,
        float* scales,
        float* result,
        int resultStride
    )
    {
        int pairs = right.Rows / 2;
        for (int panel = 0; panel < right.PanelCount; panel++)
        {
            short* from = left;
            float* to = result + (panel * MatrixProduct.PanelWidth);
            float* scale = scales + (panel * MatrixProduct.PanelWidth);
            short* weights = panels + ((long)panel * right.PanelLength);
            int rest = rows;
            for (; Avx2.IsSupported && rest >= 3; rest -= 3)
            {
                NarrowWholes.Three(pairs, from, leftStride, weights, scale, to, resultStride);
                from += 3 * (long)leftStride;
                to += 3 * (long)resultStride;
            }
            for (; rest > 0; rest--)
            {
                if (Avx2.IsSupported)
                {
                    NarrowWholes.One(pairs, from, weights, scale, to);
                }
                else
                {
                    PlainWholes.One(pairs, from, weights, scale, to);
                }
                from += leftStride;
                to += resultStride;
            }
        }
    }
}
