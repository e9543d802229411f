using System.Numerics;

namespace Reportedly.Language.Networks;

/// <summary>Finds the highest of a row of scores.</summary>
internal static unsafe class Highest
{
    /// <summary>The place of the highest score; the first of equals.</summary>
    /// <param name="row">The scores; none is no number.</param>
    /// <param name="count">How many, 1 or more.</param>
    public static int Of(float* row, int count)
    {
        int lanes = Vector<float>.Count;
        int at = 0;
        float top = row[0];
        if (count >= lanes)
        {
            Vector<float> tops = *(Vector<float>*)row;
            for (at = lanes; at + lanes <= count; at += lanes)
            {
                tops = Vector.Max(tops, *(Vector<float>*)(row + at));
            }
            for (int lane = 0; lane < lanes; lane++)
            {
                top = Math.Max(top, tops[lane]);
            }
        }
        for (; at < count; at++)
        {
            top = Math.Max(top, row[at]);
        }
        return Place(row, count, top);
    }

    private static int Place(float* row, int count, float value)
    {
        Vector<float> wanted = new(value);
        int at = 0;
        for (; at + Vector<float>.Count <= count; at += Vector<float>.Count)
        {
            if (Vector.EqualsAny(*(Vector<float>*)(row + at), wanted))
            {
                break;
            }
        }
        while (row[at] != value)
        {
            at++;
        }
        return at;
    }
}
