using System.Runtime.Intrinsics;

namespace Reportedly.Language.Networks;

/// <summary>
/// What is told of each word from its state, all in one linear layer: scores of tags, starts of sentences and names, and the word as a
/// dependent and as a head. This says in which columns.
/// </summary>
internal sealed unsafe class OutputLayer
{
    private readonly WholeLayer layer;

    /// <summary>Takes the parts' parameters in the order of the columns, and puts them side by side.</summary>
    /// <param name="inputs">Columns of the input.</param>
    /// <param name="parts">Weights and bias of each part, in this order: tags, starts, names, dependents, heads, label dependents, label heads.</param>
    public OutputLayer(int inputs, params ReadOnlySpan<(float[] Weights, float[] Bias)> parts)
    {
        int columns = 0;
        Span<int> offsets = stackalloc int[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            offsets[i] = columns;
            columns += parts[i].Bias.Length;
        }
        float[] weights = new float[inputs * columns];
        float[] bias = new float[columns];
        for (int i = 0; i < parts.Length; i++)
        {
            int width = parts[i].Bias.Length;
            parts[i].Bias.CopyTo(bias, offsets[i]);
            for (int row = 0; row < inputs; row++)
            {
                parts[i].Weights.AsSpan(row * width, width).CopyTo(weights.AsSpan((row * columns) + offsets[i]));
            }
        }
        layer = new WholeLayer(weights, bias);
        Tags = (offsets[0], parts[0].Bias.Length);
        Starts = (offsets[1], parts[1].Bias.Length);
        Names = (offsets[2], parts[2].Bias.Length);
        Dependents = (offsets[3], parts[3].Bias.Length);
        Heads = (offsets[4], parts[4].Bias.Length);
        LabelDependents = (offsets[5], parts[5].Bias.Length);
        LabelHeads = (offsets[6], parts[6].Bias.Length);
    }

    /// <summary>Elements from one word's row to the next.</summary>
    public int Stride => layer.PaddedColumns;

    /// <summary>Scores of tags.</summary>
    public (int Offset, int Count) Tags { get; }

    /// <summary>Scores of not starting and of starting a sentence.</summary>
    public (int Offset, int Count) Starts { get; }

    /// <summary>Scores of labels of names.</summary>
    public (int Offset, int Count) Names { get; }

    /// <summary>The word as a dependent.</summary>
    public (int Offset, int Count) Dependents { get; }

    /// <summary>The word as a head.</summary>
    public (int Offset, int Count) Heads { get; }

    /// <summary>The word as a dependent, for its relation.</summary>
    public (int Offset, int Count) LabelDependents { get; }

    /// <summary>The word as a head, for the relation.</summary>
    public (int Offset, int Count) LabelHeads { get; }

    /// <summary>Writes a row a word; dependents and heads are passed through their curve.</summary>
    public void Apply(int words, short* states, int stateStride, float* output)
    {
        layer.Apply(words, states, stateStride, output);
        for (int word = 0; word < words; word++)
        {
            // Dependents and heads stand side by side.
            float* row = output + ((long)word * Stride) + Dependents.Offset;
            for (int i = 0; i < Dependents.Count + Heads.Count; i += 16)
            {
                Activations.Leaky(Vector512.Load(row + i)).Store(row + i);
            }
        }
    }
}
