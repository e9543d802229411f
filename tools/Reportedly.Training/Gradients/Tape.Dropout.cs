namespace Reportedly.Training.Gradients;

/// <content>Dropout (Srivastava et al. 2014), and the kind that drops the same columns all through a sequence (Gal and Ghahramani 2016).</content>
internal sealed partial class Tape
{
    /// <summary>Drops elements by chance and makes up for them.</summary>
    public Tensor Dropout(Tensor input, float share)
    {
        if (!Learns || share <= 0)
        {
            return input;
        }
        float[] mask = Array(input.Length);
        float kept = 1 / (1 - share);
        for (int row = 0; row < input.Rows; row++)
        {
            for (int column = 0; column < input.Columns; column++)
            {
                mask[(row * input.Stride) + column] = Chance.Hits(share) ? 0 : kept;
            }
        }
        return Masked(input, mask);
    }

    /// <summary>Drops columns, for each sequence others.</summary>
    /// <param name="input">A row a word.</param>
    /// <param name="share">The probability of each column.</param>
    /// <param name="starts">Where each sequence begins, and the end.</param>
    public Tensor DropColumns(Tensor input, float share, ReadOnlySpan<int> starts)
    {
        if (!Learns || share <= 0)
        {
            return input;
        }
        float[] mask = Array(input.Length);
        float kept = 1 / (1 - share);
        for (int sequence = 0; sequence + 1 < starts.Length; sequence++)
        {
            Span<float> first = mask.AsSpan(starts[sequence] * input.Stride, input.Columns);
            foreach (ref float element in first)
            {
                element = Chance.Hits(share) ? 0 : kept;
            }
            for (int row = starts[sequence] + 1; row < starts[sequence + 1]; row++)
            {
                first.CopyTo(mask.AsSpan(row * input.Stride));
            }
        }
        return Masked(input, mask);
    }

    private Tensor Masked(Tensor input, float[] mask)
    {
        Tensor output = Zeros(input.Rows, input.Columns);
        for (int i = 0; i < input.Length; i++)
        {
            output.Values[i] = input.Values[i] * mask[i];
        }
        OnReturn(() =>
        {
            for (int i = 0; i < input.Length; i++)
            {
                input.Gradients[i] += output.Gradients[i] * mask[i];
            }
        });
        return output;
    }
}
