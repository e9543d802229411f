namespace Reportedly.Training.Gradients;

/// <summary>
/// A matrix that is learned, with one gradient for each shard of a batch. Rows are padded with zeros to a multiple of the kernels'
/// width; the padding never learns.
/// </summary>
internal sealed class Parameter
{
    /// <summary>Makes a matrix of zeros.</summary>
    /// <param name="name">What messages and files call it.</param>
    /// <param name="rows">Rows, 1 or more.</param>
    /// <param name="columns">Columns, 1 or more.</param>
    /// <param name="shards">Gradients that are gathered side by side.</param>
    /// <param name="sparse">True: few rows take part in a batch (embeddings), and only those are updated.</param>
    public Parameter(string name, int rows, int columns, int shards, bool sparse = false)
    {
        Name = name;
        Rows = rows;
        Columns = columns;
        Stride = Tensor.Padded(columns);
        Values = new float[rows * Stride];
        Average = new float[rows * Stride];
        Momentum = new float[rows * Stride];
        Spread = new float[rows * Stride];
        Gradients = new float[shards][];
        Touched = new TouchedRows?[shards];
        for (int shard = 0; shard < shards; shard++)
        {
            Gradients[shard] = new float[rows * Stride];
            Touched[shard] = sparse ? new TouchedRows(rows) : null;
        }
    }

    /// <summary>What messages and files call it.</summary>
    public string Name { get; }

    /// <summary>Rows.</summary>
    public int Rows { get; }

    /// <summary>Columns without padding.</summary>
    public int Columns { get; }

    /// <summary>Columns with padding.</summary>
    public int Stride { get; }

    /// <summary>The values at work.</summary>
    public float[] Values { get; private set; }

    /// <summary>The running average of the values, which is what is kept in the end (Polyak and Juditsky 1992).</summary>
    public float[] Average { get; private set; }

    /// <summary>First moment of the gradient.</summary>
    public float[] Momentum { get; }

    /// <summary>Second moment of the gradient.</summary>
    public float[] Spread { get; }

    /// <summary>One gradient a shard.</summary>
    public float[][] Gradients { get; }

    /// <summary>For sparse parameters, which rows have a gradient, by shard; else null.</summary>
    public TouchedRows?[] Touched { get; }

    /// <summary>True where only the rows that took part are updated.</summary>
    public bool IsSparse => Touched[0] is not null;

    /// <summary>A row of the values, without its padding.</summary>
    public Span<float> Row(int row) => Values.AsSpan(row * Stride, Columns);

    /// <summary>Fills with numbers of chance between ± <paramref name="reach"/>.</summary>
    public Parameter Scatter(Chance chance, float reach)
    {
        for (int row = 0; row < Rows; row++)
        {
            foreach (ref float value in Row(row))
            {
                value = ((2 * chance.Unit()) - 1) * reach;
            }
        }
        Values.CopyTo(Average, 0);
        return this;
    }

    /// <summary>Fills so that what goes in comes out as large (Glorot and Bengio 2010).</summary>
    public Parameter Balance(Chance chance) => Scatter(chance, MathF.Sqrt(6f / (Rows + Columns)));

    /// <summary>Changes places between the values and their average.</summary>
    public void Swap() => (Values, Average) = (Average, Values);

    /// <summary>The values without padding, row after row.</summary>
    public float[] Plain()
    {
        float[] plain = new float[Rows * Columns];
        for (int row = 0; row < Rows; row++)
        {
            Row(row).CopyTo(plain.AsSpan(row * Columns));
        }
        return plain;
    }
}
