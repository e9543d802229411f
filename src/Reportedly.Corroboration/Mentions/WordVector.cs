using System.Collections.Immutable;

namespace Reportedly.Corroboration.Mentions;

/// <summary>Words with weights, of length 1: two of them are compared by the cosine between them.</summary>
internal sealed class WordVector
{
    private readonly double[] weights;

    private WordVector(ImmutableArray<int> words, double[] weights)
    {
        Words = words;
        this.weights = weights;
    }

    /// <summary>The words, sorted, each once.</summary>
    public ImmutableArray<int> Words { get; }

    /// <summary>The vector of words as often as they stand in <paramref name="found"/>.</summary>
    /// <param name="found">Numbers of words, in any order.</param>
    /// <param name="rarity">What each word weighs, by its number.</param>
    public static WordVector Of(IEnumerable<int> found, ImmutableArray<double> rarity)
    {
        int[] sorted = [.. found.Order()];
        List<int> words = [];
        List<double> weights = [];
        double squares = 0;
        for (int i = 0; i < sorted.Length; )
        {
            int past = i;
            while (past < sorted.Length && sorted[past] == sorted[i])
            {
                past++;
            }
            // A word said ten times is not ten times as telling.
            double weight = (1 + Math.Log(past - i)) * rarity[sorted[i]];
            words.Add(sorted[i]);
            weights.Add(weight);
            squares += weight * weight;
            i = past;
        }
        double length = Math.Sqrt(squares);
        return new WordVector([.. words], [.. weights.Select(weight => length > 0 ? weight / length : 0)]);
    }

    /// <summary>From 0, where they share no word, to 1.</summary>
    public double Cosine(WordVector other)
    {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < Words.Length && j < other.Words.Length)
        {
            if (Words[i] == other.Words[j])
            {
                sum += weights[i++] * other.weights[j++];
            }
            else if (Words[i] < other.Words[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
        return sum;
    }
}
