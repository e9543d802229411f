using System.Collections.Frozen;

namespace Reportedly.Language.Networks;

/// <summary>
/// What a word by itself says to the first recurrent layer: its share of that layer's gates. It is the same wherever the word stands, so that of
/// common words is computed once, when the model is loaded. Never changed afterwards, and shared by all threads.
/// </summary>
internal sealed unsafe class WordVectors
{
    private readonly WordFeatures features;
    private readonly Embeddings embeddings;
    private readonly PackedMatrix input;
    private readonly float[] bias;
    private readonly float[] common;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> rowsOfCommon;
    private readonly float[] lineStart;
    private readonly float[] glued;

    /// <summary>Takes the weights and computes the common words.</summary>
    /// <param name="features">Turns words into features.</param>
    /// <param name="embeddings">A row a feature.</param>
    /// <param name="input">From embeddings to gates.</param>
    /// <param name="bias">What the gates begin with.</param>
    /// <param name="forms">The common words as printed.</param>
    public WordVectors(
        WordFeatures features,
        Embeddings embeddings,
        PackedMatrix input,
        ReadOnlySpan<float> bias,
        IReadOnlyList<string> forms
    )
    {
        this.features = features;
        this.embeddings = embeddings;
        this.input = input;
        Columns = input.PaddedColumns;
        this.bias = new float[Columns];
        bias.CopyTo(this.bias);
        lineStart = OfFeature(features.LineStartRow);
        glued = OfFeature(features.GluedRow);
        common = new float[forms.Count * Columns];
        Dictionary<string, int> rows = new(forms.Count, StringComparer.Ordinal);
        Span<int> found = stackalloc int[WordFeatures.Most];
        float[] sums = new float[forms.Count * embeddings.Columns];
        for (int i = 0; i < forms.Count; i++)
        {
            rows.Add(forms[i], i);
            embeddings.Sum(found[..features.Collect(forms[i], found)], sums.AsSpan(i * embeddings.Columns));
        }
        fixed (
            float* from = sums,
                to = common
        )
        {
            Project(from, forms.Count, to);
        }
        rowsOfCommon = rows.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Columns of the gates.</summary>
    public int Columns { get; }

    /// <summary>Columns of a word's sum of embeddings.</summary>
    public int SumColumns => embeddings.Columns;

    /// <summary>Writes the gates of a common word; false where it is none.</summary>
    public bool TryWrite(ReadOnlySpan<char> form, float* gates)
    {
        if (!rowsOfCommon.TryGetValue(form, out int row))
        {
            return false;
        }
        common.AsSpan(row * Columns, Columns).CopyTo(new Span<float>(gates, Columns));
        return true;
    }

    /// <summary>Writes the sum of a word's embeddings, from which <see cref="Project"/> makes gates.</summary>
    public void WriteSum(ReadOnlySpan<char> form, Span<float> sum)
    {
        Span<int> rows = stackalloc int[WordFeatures.Most];
        embeddings.Sum(rows[..features.Collect(form, rows)], sum);
    }

    /// <summary>Makes gates of sums of embeddings.</summary>
    /// <param name="sums">A row of <see cref="SumColumns"/> a word.</param>
    /// <param name="count">Words.</param>
    /// <param name="gates">A row of <see cref="Columns"/> a word.</param>
    public void Project(float* sums, int count, float* gates)
    {
        for (int i = 0; i < count; i++)
        {
            bias.CopyTo(new Span<float>(gates + ((long)i * Columns), Columns));
        }
        MatrixProduct.Multiply(count, sums, SumColumns, 1, input, gates, Columns, add: true);
    }

    /// <summary>Adds what it says that a word is first on its line.</summary>
    public void AddLineStart(float* gates) => Add(lineStart, gates);

    /// <summary>Adds what it says that no space stands before a word.</summary>
    public void AddGlued(float* gates) => Add(glued, gates);

    private static void Add(float[] from, float* to)
    {
        for (int i = 0; i < from.Length; i++)
        {
            to[i] += from[i];
        }
    }

    /// <summary>The gates of one feature, without the bias.</summary>
    private float[] OfFeature(int row)
    {
        float[] sum = new float[embeddings.Columns];
        float[] gates = new float[Columns];
        embeddings.Sum([row], sum);
        fixed (
            float* from = sum,
                to = gates
        )
        {
            MatrixProduct.Multiply(1, from, SumColumns, 1, input, to, Columns, add: false);
        }
        return gates;
    }
}
