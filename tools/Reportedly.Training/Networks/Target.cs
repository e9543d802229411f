namespace Reportedly.Training.Networks;

/// <summary>For each word of a batch the probability of each of some answers, and how much the word counts.</summary>
/// <param name="words">Words of the batch.</param>
/// <param name="answers">Answers.</param>
internal sealed class Target(int words, int answers)
{
    /// <summary>A row a word.</summary>
    public float[] Wanted { get; } = new float[words * answers];

    /// <summary>0 for a word of which nothing is known.</summary>
    public float[] Weights { get; } = new float[words];

    /// <summary>The probabilities of a word.</summary>
    public Span<float> Row(int word) => Wanted.AsSpan(word * answers, answers);

    /// <summary>Sets what is known of a word; -1 leaves it out.</summary>
    public void Know(int word, int answer)
    {
        if (answer >= 0)
        {
            Row(word)[answer] = 1;
            Weights[word] = 1;
        }
    }

    /// <summary>Mixes in what teachers say; where nothing is known, they alone count.</summary>
    /// <param name="word">The word.</param>
    /// <param name="said">Their probabilities.</param>
    /// <param name="share">How much of the answer is theirs where something is known.</param>
    public void Mix(int word, ReadOnlySpan<float> said, float share)
    {
        float theirs = Weights[word] > 0 ? share : 1;
        Span<float> row = Row(word);
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = ((1 - theirs) * row[i]) + (theirs * said[i]);
        }
        Weights[word] = 1;
    }

    /// <summary>Scales how much each word counts.</summary>
    public void Scale(float factor)
    {
        foreach (ref float weight in Weights.AsSpan())
        {
            weight *= factor;
        }
    }
}
