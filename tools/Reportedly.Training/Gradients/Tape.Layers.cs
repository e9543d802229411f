namespace Reportedly.Training.Gradients;

/// <content>Layers without memory.</content>
internal sealed partial class Tape
{
    /// <summary>Every row times the weights, plus the bias.</summary>
    /// <param name="input">A row a word.</param>
    /// <param name="weights">As many rows as the input has columns.</param>
    /// <param name="bias">One row, or null.</param>
    public Tensor Linear(Tensor input, Parameter weights, Parameter? bias = null)
    {
        Tensor output = Zeros(input.Rows, weights.Columns);
        int width = output.Stride;
        if (bias is not null)
        {
            for (int row = 0; row < input.Rows; row++)
            {
                bias.Values.AsSpan(0, width).CopyTo(output.Values.AsSpan(row * width));
            }
        }
        Products.Multiply(
            input.Rows,
            weights.Rows,
            width,
            input.Values,
            input.Stride,
            1,
            weights.Values,
            width,
            output.Values,
            width,
            add: true
        );
        OnReturn(() =>
        {
            Products.Multiply(
                weights.Rows,
                input.Rows,
                width,
                input.Values,
                1,
                input.Stride,
                output.Gradients,
                width,
                weights.Gradients[Shard],
                width,
                add: true
            );
            if (bias is not null)
            {
                Span<float> sum = bias.Gradients[Shard].AsSpan(0, width);
                for (int row = 0; row < output.Rows; row++)
                {
                    Products.Add(sum, output.Gradients.AsSpan(row * width, width));
                }
            }
            float[] turned = Array(weights.Columns * input.Stride);
            Products.Transpose(weights.Values, weights.Rows, weights.Columns, width, turned, input.Stride);
            Products.Multiply(
                input.Rows,
                weights.Columns,
                input.Stride,
                output.Gradients,
                width,
                1,
                turned,
                input.Stride,
                input.Gradients,
                input.Stride,
                add: true
            );
        });
        return output;
    }

    /// <summary>For each word the sum of the embeddings of its features.</summary>
    /// <param name="embeddings">A row a feature.</param>
    /// <param name="features">For each word the rows of its features.</param>
    public Tensor Embed(Parameter embeddings, IReadOnlyList<int[]> features)
    {
        Tensor output = Zeros(features.Count, embeddings.Columns);
        int width = output.Stride;
        for (int word = 0; word < features.Count; word++)
        {
            Span<float> row = output.Values.AsSpan(word * width, width);
            foreach (int feature in features[word])
            {
                Products.Add(row, embeddings.Values.AsSpan(feature * width, width));
            }
        }
        OnReturn(() =>
        {
            float[] gradients = embeddings.Gradients[Shard];
            TouchedRows touched = embeddings.Touched[Shard]!;
            for (int word = 0; word < features.Count; word++)
            {
                ReadOnlySpan<float> row = output.Gradients.AsSpan(word * width, width);
                foreach (int feature in features[word])
                {
                    Products.Add(gradients.AsSpan(feature * width, width), row);
                    touched.Touch(feature);
                }
            }
        });
        return output;
    }

    /// <summary>x, or a tenth of it where it is negative.</summary>
    public Tensor Leaky(Tensor input)
    {
        Tensor output = Zeros(input.Rows, input.Columns);
        for (int i = 0; i < input.Length; i++)
        {
            output.Values[i] = Math.Max(input.Values[i], input.Values[i] * 0.1f);
        }
        OnReturn(() =>
        {
            for (int i = 0; i < input.Length; i++)
            {
                input.Gradients[i] += input.Values[i] > 0 ? output.Gradients[i] : 0.1f * output.Gradients[i];
            }
        });
        return output;
    }

    /// <summary>For each word a row of <paramref name="own"/> plus a row of another word's, or of a parameter.</summary>
    /// <param name="own">A row a word.</param>
    /// <param name="other">As many columns.</param>
    /// <param name="rows">For each word the row of <paramref name="other"/>, or -1 for <paramref name="instead"/>.</param>
    /// <param name="instead">One row.</param>
    public Tensor Join(Tensor own, Tensor other, int[] rows, Parameter instead)
    {
        Tensor output = Zeros(own.Rows, own.Columns);
        int width = own.Stride;
        for (int word = 0; word < own.Rows; word++)
        {
            Span<float> row = output.Values.AsSpan(word * width, width);
            own.Values.AsSpan(word * width, width).CopyTo(row);
            Products.Add(row, rows[word] < 0 ? instead.Values : other.Values.AsSpan(rows[word] * width, width));
        }
        OnReturn(() =>
        {
            for (int word = 0; word < own.Rows; word++)
            {
                ReadOnlySpan<float> row = output.Gradients.AsSpan(word * width, width);
                Products.Add(own.Gradients.AsSpan(word * width, width), row);
                Products.Add(
                    rows[word] < 0
                        ? instead.Gradients[Shard].AsSpan(0, width)
                        : other.Gradients.AsSpan(rows[word] * width, width),
                    row
                );
            }
        });
        return output;
    }

    /// <summary>Two matrices side by side.</summary>
    public Tensor Beside(Tensor left, Tensor right)
    {
        Tensor output = Zeros(left.Rows, left.Columns + right.Columns);
        for (int row = 0; row < left.Rows; row++)
        {
            left.Row(row).CopyTo(output.Row(row));
            right.Row(row).CopyTo(output.Row(row)[left.Columns..]);
        }
        OnReturn(() =>
        {
            for (int row = 0; row < left.Rows; row++)
            {
                Products.Add(left.GradientRow(row), output.GradientRow(row)[..left.Columns]);
                Products.Add(right.GradientRow(row), output.GradientRow(row)[left.Columns..]);
            }
        });
        return output;
    }
}
