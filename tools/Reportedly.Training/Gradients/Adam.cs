namespace Reportedly.Training.Gradients;

/// <summary>
/// Adam (Kingma and Ba 2015) with clipped gradients and a running average of the values. Sparse parameters are updated in the rows that
/// took part. Gradients of the shards are added in their order, so that threads change nothing.
/// </summary>
/// <param name="parameters">What is learned.</param>
internal sealed class Adam(IReadOnlyList<Parameter> parameters)
{
    private const float First = 0.9f;
    private const float Second = 0.95f;
    private const float Least = 1e-8f;

    /// <summary>A longer gradient is shortened to this length.</summary>
    private const double Longest = 5;

    /// <summary>How much of the average stays at each step, once it has warmed up.</summary>
    private const float Inertia = 0.998f;

    /// <summary>The average is renewed every so many steps, by that power of what stays.</summary>
    private const int AverageEvery = 4;

    private int steps;

    /// <summary>The powers of <see cref="First"/> and <see cref="Second"/> by the number of steps.</summary>
    private double firstPower = 1;
    private double secondPower = 1;

    /// <summary>Takes one step along the gathered gradients and clears them.</summary>
    /// <param name="rate">Learning rate.</param>
    public void Step(float rate)
    {
        steps++;
        double squares = 0;
        foreach (Parameter parameter in parameters)
        {
            squares += Gather(parameter);
        }
        float scale = (float)Math.Min(1, Longest / Math.Sqrt(squares));
        firstPower *= First;
        secondPower *= Second;
        float firstBias = (float)(1 - firstPower);
        float secondBias = (float)(1 - secondPower);
        float kept = Math.Min(Inertia, (1f + steps) / (10f + steps));
        kept = kept * kept * (kept * kept);
        bool average = steps % AverageEvery == 0;
        Parallel.ForEach(
            parameters,
            parameter =>
            {
                if (parameter.Touched[0] is { } touched)
                {
                    foreach (int row in touched.Rows)
                    {
                        Update(parameter, row * parameter.Stride, parameter.Stride);
                    }
                    touched.Clear();
                }
                else
                {
                    Update(parameter, 0, parameter.Values.Length);
                }
                if (average)
                {
                    Renew(parameter, kept);
                }
            }
        );

        void Update(Parameter parameter, int from, int count)
        {
            Span<float> gradients = parameter.Gradients[0].AsSpan(from, count);
            Span<float> values = parameter.Values.AsSpan(from, count);
            Span<float> momentum = parameter.Momentum.AsSpan(from, count);
            Span<float> spread = parameter.Spread.AsSpan(from, count);
            for (int i = 0; i < gradients.Length; i++)
            {
                float gradient = gradients[i] * scale;
                momentum[i] = (First * momentum[i]) + ((1 - First) * gradient);
                spread[i] = (Second * spread[i]) + ((1 - Second) * gradient * gradient);
                values[i] -= rate * (momentum[i] / firstBias) / (MathF.Sqrt(spread[i] / secondBias) + Least);
            }
            gradients.Clear();
        }
    }

    private static void Renew(Parameter parameter, float kept)
    {
        float[] values = parameter.Values;
        float[] averages = parameter.Average;
        for (int i = 0; i < values.Length; i++)
        {
            averages[i] = (kept * averages[i]) + ((1 - kept) * values[i]);
        }
    }

    /// <summary>Adds the shards' gradients into the first; the sum of their squares.</summary>
    private static double Gather(Parameter parameter)
    {
        float[] sum = parameter.Gradients[0];
        for (int shard = 1; shard < parameter.Gradients.Length; shard++)
        {
            float[] other = parameter.Gradients[shard];
            if (parameter.Touched[shard] is not { } touched)
            {
                Products.Add(sum, other);
                Array.Clear(other);
                continue;
            }
            foreach (int row in touched.Rows)
            {
                Span<float> gradient = other.AsSpan(row * parameter.Stride, parameter.Stride);
                Products.Add(sum.AsSpan(row * parameter.Stride, parameter.Stride), gradient);
                gradient.Clear();
                parameter.Touched[0]!.Touch(row);
            }
            touched.Clear();
        }
        double squares = 0;
        if (parameter.Touched[0] is { } all)
        {
            foreach (int row in all.Rows)
            {
                squares += Squares(sum.AsSpan(row * parameter.Stride, parameter.Stride));
            }
            return squares;
        }
        return Squares(sum);
    }

    private static double Squares(ReadOnlySpan<float> values)
    {
        double sum = 0;
        foreach (float value in values)
        {
            sum += (double)value * value;
        }
        return sum;
    }
}
