using System.Runtime.Intrinsics;

namespace Reportedly.Language.Networks;

/// <summary>
/// Products of dense matrices of single-precision numbers. Every element is one chain of fused multiply-adds in the order of
/// the inner dimension, whatever the width of the machine's registers: the same numbers come out on every machine.
/// </summary>
internal static unsafe class MatrixProduct
{
    /// <summary>Columns that the kernels compute at once; a <see cref="PackedMatrix"/> is laid out in panels of so many.</summary>
    public const int PanelWidth = 32;

    /// <summary>Panels that the kernels for few rows compute at once.</summary>
    private const int FewRowsPanels = 4;

    /// <summary>
    /// Writes <c>left × right</c> into <paramref name="result"/>, or adds it to what stands there.
    /// </summary>
    /// <param name="rows">Rows of left and result, 0 or more.</param>
    /// <param name="left">First element of the left matrix.</param>
    /// <param name="rowStride">Elements from one row of left to the next.</param>
    /// <param name="columnStride">Elements from one column of left to the next: 1, or a row's length to read it transposed.</param>
    /// <param name="right">The right matrix; its rows are the inner dimension.</param>
    /// <param name="result">First element of the result, whose rows have room for all panels.</param>
    /// <param name="resultStride">Elements from one row of the result to the next, at least the panels' columns.</param>
    /// <param name="add">True: adds to what stands in the result.</param>
    public static void Multiply(
        int rows,
        float* left,
        int rowStride,
        int columnStride,
        PackedMatrix right,
        float* result,
        int resultStride,
        bool add
    )
    {
        int inner = right.Rows;
        long panelStride = (long)inner * PanelWidth;
        // Rows that no block of four takes: on wide machines they are multiplied with several panels at once.
        int few = Vector512.IsHardwareAccelerated ? rows % 4 : 0;
        int wholePanels = few == 0 ? 0 : right.PanelCount / FewRowsPanels * FewRowsPanels;
        fixed (float* panels = right.Panels)
        {
            for (int panel = 0; panel < right.PanelCount; panel++)
            {
                Multiply(
                    panel < wholePanels ? rows - few : rows,
                    inner,
                    left,
                    rowStride,
                    columnStride,
                    panels + (panel * panelStride),
                    PanelWidth,
                    result + (panel * PanelWidth),
                    resultStride,
                    add
                );
            }
            for (int panel = 0; panel < wholePanels; panel += FewRowsPanels)
            {
                float* right4 = panels + (panel * panelStride);
                float* to = result + ((long)(rows - few) * resultStride) + (panel * PanelWidth);
                float* from = left + ((long)(rows - few) * rowStride);
                if (few >= 2)
                {
                    WidePanels.Two(inner, from, rowStride, columnStride, right4, panelStride, to, resultStride, add);
                    from += 2 * (long)rowStride;
                    to += 2 * (long)resultStride;
                }
                if (few % 2 == 1)
                {
                    WidePanels.One(inner, from, columnStride, right4, panelStride, to, add);
                }
            }
        }
    }

    /// <summary>One panel of <see cref="PanelWidth"/> columns; <paramref name="right"/> need not be packed.</summary>
    /// <param name="rows">Rows of left and result, 0 or more.</param>
    /// <param name="inner">Columns of left, rows of right.</param>
    /// <param name="left">First element of the left matrix.</param>
    /// <param name="rowStride">Elements from one row of left to the next.</param>
    /// <param name="columnStride">Elements from one column of left to the next.</param>
    /// <param name="right">First element of the panel.</param>
    /// <param name="rightStride">Elements from one row of the panel to the next.</param>
    /// <param name="result">First element of the result.</param>
    /// <param name="resultStride">Elements from one row of the result to the next.</param>
    /// <param name="add">True: adds to what stands in the result.</param>
    public static void Multiply(
        int rows,
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
        if (Vector512.IsHardwareAccelerated)
        {
            for (; rows >= 8; rows -= 8)
            {
                WidePanel.Eight(inner, left, rowStride, columnStride, right, rightStride, result, resultStride, add);
                left += 8 * (long)rowStride;
                result += 8 * (long)resultStride;
            }
            if (rows >= 4)
            {
                WidePanel.Four(inner, left, rowStride, columnStride, right, rightStride, result, resultStride, add);
                rows -= 4;
                left += 4 * (long)rowStride;
                result += 4 * (long)resultStride;
            }
        }
        for (; rows >= 3; rows -= 3)
        {
            NarrowPanel.Three(inner, left, rowStride, columnStride, right, rightStride, result, resultStride, add);
            left += 3 * (long)rowStride;
            result += 3 * (long)resultStride;
        }
        for (; rows > 0; rows--)
        {
            NarrowPanel.One(inner, left, columnStride, right, rightStride, result, add);
            left += rowStride;
            result += resultStride;
        }
    }
}
