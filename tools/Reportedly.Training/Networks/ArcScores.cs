using Reportedly.Training.Gradients;

namespace Reportedly.Training.Networks;

/// <summary>The scores of all arcs of one sentence: a row a word, the root's score as its head first, then each word's.</summary>
internal sealed class ArcScores
{
    private readonly NetworkReading reading;
    private readonly Parameter root;
    private readonly int first;

    /// <summary>Computes the scores.</summary>
    /// <param name="network">Whose root it is.</param>
    /// <param name="reading">What the network says.</param>
    /// <param name="first">Row of the sentence's first word in the batch.</param>
    /// <param name="count">Its words.</param>
    public ArcScores(LanguageNetwork network, NetworkReading reading, int first, int count)
    {
        this.reading = reading;
        root = network.RootHead;
        this.first = first;
        Count = count;
        Stride = Tensor.Padded(count + 1);
        Values = new float[count * Stride];
        int width = reading.Heads.Stride;
        float[] heads = new float[width * Stride];
        Products.Transpose(root.Values, 1, width, width, heads, Stride);
        Products.Transpose(reading.Heads.Values.AsSpan(first * width), count, width, width, heads.AsSpan(1), Stride);
        Products.Multiply(
            count,
            width,
            Stride,
            reading.Dependents.Values.AsSpan(first * width),
            width,
            1,
            heads,
            Stride,
            Values,
            Stride,
            add: false
        );
        for (int word = 0; word < count; word++)
        {
            Values[(word * Stride) + word + 1] = float.NegativeInfinity;
        }
    }

    /// <summary>Words.</summary>
    public int Count { get; }

    /// <summary>Elements from one row to the next.</summary>
    public int Stride { get; }

    /// <summary>The scores; a word is never its own head.</summary>
    public float[] Values { get; }

    /// <summary>The probabilities of a word's heads, the root's first; may be changed.</summary>
    public Span<float> Row(int word) => Values.AsSpan(word * Stride, Count + 1);

    /// <summary>Turns scores into probabilities.</summary>
    public void ToProbabilities()
    {
        for (int word = 0; word < Count; word++)
        {
            Tape.Softmax(Row(word));
        }
    }

    /// <summary>
    /// Cross-entropy between what each word's row says and what it ought to say; its gradient is passed to the words at once.
    /// </summary>
    /// <param name="shard">Which gradient of the root it adds to.</param>
    /// <param name="wanted">For each word the probability of each head, in rows of <see cref="Stride"/>.</param>
    /// <param name="weights">For each word of the batch how much it counts.</param>
    public double CrossEntropy(int shard, float[] wanted, float[] weights)
    {
        double loss = 0;
        ToProbabilities();
        for (int word = 0; word < Count; word++)
        {
            float weight = weights[first + word];
            Span<float> row = Row(word);
            ReadOnlySpan<float> target = wanted.AsSpan(word * Stride, row.Length);
            for (int head = 0; head < row.Length; head++)
            {
                if (target[head] > 0)
                {
                    loss -= weight * target[head] * Math.Log(row[head] + 1e-12);
                }
                row[head] = weight * (row[head] - target[head]);
            }
        }
        PassBack(shard);
        return loss;
    }

    /// <summary>Passes the gradients that now stand in <see cref="Values"/> to dependents and heads.</summary>
    private void PassBack(int shard)
    {
        int width = reading.Heads.Stride;
        float[] heads = new float[(Count + 1) * width];
        root.Values.CopyTo(heads, 0);
        reading.Heads.Values.AsSpan(first * width, Count * width).CopyTo(heads.AsSpan(width));
        Products.Multiply(
            Count,
            Count + 1,
            width,
            Values,
            Stride,
            1,
            heads,
            width,
            reading.Dependents.Gradients.AsSpan(first * width),
            width,
            add: true
        );
        float[] back = new float[(Count + 1) * width];
        Products.Multiply(
            Count + 1,
            Count,
            width,
            Values,
            1,
            Stride,
            reading.Dependents.Values.AsSpan(first * width),
            width,
            back,
            width,
            add: false
        );
        Products.Add(root.Gradients[shard], back.AsSpan(0, width));
        Products.Add(reading.Heads.Gradients.AsSpan(first * width), back.AsSpan(width));
    }
}
