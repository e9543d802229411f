using Reportedly.Language.Networks;

namespace Reportedly.Training.Gradients;

/// <content>Loss, and probabilities.</content>
internal sealed partial class Tape
{
    /// <summary>Turns numbers into probabilities, in place.</summary>
    public static void Softmax(Span<float> row)
    {
        float top = float.NegativeInfinity;
        foreach (float value in row)
        {
            top = Math.Max(top, value);
        }
        float sum = 0;
        foreach (ref float value in row)
        {
            value = Activations.Exp(value - top);
            sum += value;
        }
        foreach (ref float value in row)
        {
            value /= sum;
        }
    }

    /// <summary>
    /// Cross-entropy between what a row says and what it ought to say, summed and weighted; its gradient is added to the input's.
    /// </summary>
    /// <param name="scores">A row a word, before softmax.</param>
    /// <param name="wanted">For each word the probability of each column; rows as long as the scores' columns.</param>
    /// <param name="weights">For each word how much it counts; 0 leaves it out.</param>
    public double CrossEntropy(Tensor scores, float[] wanted, float[] weights)
    {
        double loss = 0;
        float[] said = new float[scores.Columns];
        for (int word = 0; word < scores.Rows; word++)
        {
            float weight = weights[word];
            if (weight == 0)
            {
                continue;
            }
            scores.Row(word).CopyTo(said);
            Softmax(said);
            ReadOnlySpan<float> target = wanted.AsSpan(word * scores.Columns, scores.Columns);
            Span<float> gradient = Learns ? scores.GradientRow(word) : [];
            for (int column = 0; column < said.Length; column++)
            {
                if (target[column] > 0)
                {
                    loss -= weight * target[column] * Math.Log(said[column] + 1e-12);
                }
                if (Learns)
                {
                    gradient[column] += weight * (said[column] - target[column]);
                }
            }
        }
        return loss;
    }
}
