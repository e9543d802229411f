using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reportedly.Language.Networks;

/// <summary>A row of small whole numbers and a scale for each feature; never changed, and shared by all threads.</summary>
internal sealed class Embeddings
{
    private readonly sbyte[] rows;
    private readonly float[] scales;

    /// <summary>Takes the rows.</summary>
    /// <param name="rows">A row of <paramref name="columns"/> numbers a feature.</param>
    /// <param name="scales">For each feature what one unit of its numbers is worth.</param>
    /// <param name="columns">Columns: a multiple of 32.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public Embeddings(ReadOnlySpan<sbyte> rows, ReadOnlySpan<float> scales, int columns)
    {
        if (columns % 32 != 0 || rows.Length != scales.Length * columns)
        {
            throw new ArgumentException($"{rows.Length} numbers for {scales.Length} rows of {columns}.", nameof(rows));
        }
        this.rows = rows.ToArray();
        this.scales = scales.ToArray();
        Columns = columns;
    }

    /// <summary>Columns of a row.</summary>
    public int Columns { get; }

    /// <summary>Turns rows of real numbers into rows of small whole numbers and their scales.</summary>
    public static (sbyte[] Rows, float[] Scales) Round(ReadOnlySpan<float> values, int columns)
    {
        sbyte[] rounded = new sbyte[values.Length];
        float[] scales = new float[values.Length / columns];
        for (int row = 0; row < scales.Length; row++)
        {
            ReadOnlySpan<float> own = values.Slice(row * columns, columns);
            float top = 0;
            foreach (float value in own)
            {
                top = Math.Max(top, Math.Abs(value));
            }
            scales[row] = top / sbyte.MaxValue;
            for (int i = 0; i < columns && top > 0; i++)
            {
                rounded[(row * columns) + i] = (sbyte)MathF.Round(own[i] / scales[row]);
            }
        }
        return (rounded, scales);
    }

    /// <summary>Writes the sum of some rows, added in their order.</summary>
    /// <param name="features">The rows.</param>
    /// <param name="sum">Room for <see cref="Columns"/> numbers.</param>
    public void Sum(ReadOnlySpan<int> features, Span<float> sum)
    {
        sum[..Columns].Clear();
        foreach (int feature in features)
        {
            Add(feature, sum);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(int feature, Span<float> sum)
    {
        Vector512<float> scale = Vector512.Create(scales[feature]);
        ReadOnlySpan<sbyte> row = rows.AsSpan(feature * Columns, Columns);
        for (int i = 0; i < row.Length; i += 32)
        {
            (Vector256<short> low, Vector256<short> high) = Vector256.Widen(Vector256.Create(row[i..]));
            Accumulate(low, sum[i..], scale);
            Accumulate(high, sum[(i + 16)..], scale);
        }
    }

    private static void Accumulate(Vector256<short> numbers, Span<float> sum, Vector512<float> scale)
    {
        (Vector256<int> low, Vector256<int> high) = Vector256.Widen(numbers);
        Vector512<float> values = Vector512.ConvertToSingle(Vector512.Create(low, high));
        Vector512.FusedMultiplyAdd(values, scale, Vector512.Create<float>(sum)).CopyTo(sum);
    }
}
