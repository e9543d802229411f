using Reportedly.Language.Names;
using Reportedly.Language.Networks;
using Reportedly.Training.Gradients;
using Reportedly.Training.Lessons;

namespace Reportedly.Training.Networks;

/// <summary>
/// The network that reads a paragraph: embeddings of each word's features, two recurrent layers from both ends, and over their states
/// one linear layer for tags, starts of sentences and names, and one for heads and relations (Kiperwasser and Goldberg 2016; Dozat and
/// Manning 2017, with relations told by a hidden layer over the sum of head and dependent).
/// </summary>
internal sealed class LanguageNetwork
{
    private readonly WordFeatures features;
    private readonly IReadOnlyDictionary<string, int> counts;
    private readonly Dictionary<string, int[]> rowsOfWords = new(StringComparer.Ordinal);
    private readonly List<Parameter> parameters = [];
    private readonly DropoutShares dropout;

    /// <summary>Makes a network that has learned nothing.</summary>
    /// <param name="shape">Its sizes.</param>
    /// <param name="dropout">What it drops while learning.</param>
    /// <param name="features">Turns words into rows of embeddings.</param>
    /// <param name="counts">How often each normalised word was seen in the treebanks.</param>
    /// <param name="inventory">Tags and relations.</param>
    /// <param name="shards">Gradients gathered side by side.</param>
    /// <param name="chance">Where its first values come from.</param>
    public LanguageNetwork(
        NetworkShape shape,
        DropoutShares dropout,
        WordFeatures features,
        IReadOnlyDictionary<string, int> counts,
        Inventory inventory,
        int shards,
        Chance chance
    )
    {
        Shape = shape;
        this.dropout = dropout;
        this.features = features;
        this.counts = counts;
        int states = 2 * shape.Units;
        int gates = RecurrentLayer.Gates * shape.Units;
        Embeddings = Make("embeddings", features.Rows, shape.Embedding, sparse: true).Scatter(chance, 0.1f);
        FirstInput = Make("first.input", shape.Embedding, 2 * gates).Balance(chance);
        FirstBias = Make("first.bias", 1, 2 * gates);
        FirstRecurrent = Make("first.recurrent", states, gates).Scatter(chance, 1 / MathF.Sqrt(shape.Units));
        SecondInput = Make("second.input", states, 2 * gates).Balance(chance);
        SecondBias = Make("second.bias", 1, 2 * gates);
        SecondRecurrent = Make("second.recurrent", states, gates).Scatter(chance, 1 / MathF.Sqrt(shape.Units));
        RememberAtFirst(FirstBias);
        RememberAtFirst(SecondBias);
        Tags = new LinearHead(Make, "tags", states, inventory.Tags.Count, chance);
        Starts = new LinearHead(Make, "starts", states, 2, chance);
        Names = new LinearHead(Make, "names", states, NameLabels.Count, chance);
        Dependents = new LinearHead(Make, "dependents", states, shape.Arc, chance);
        Heads = new LinearHead(Make, "heads", states, shape.Arc, chance);
        Meeting = new LinearHead(Make, "meeting", shape.Arc, shape.Arc, chance);
        RootHead = Make("root.head", 1, shape.Arc).Scatter(chance, 0.1f);
        LabelDependents = new LinearHead(Make, "label.dependents", states, shape.Label, chance);
        LabelHeads = new LinearHead(Make, "label.heads", states, shape.Label, chance);
        RootLabel = Make("root.label", 1, shape.Label).Scatter(chance, 0.1f);
        Labels = new LinearHead(Make, "labels", shape.Label, inventory.Relations.Count, chance);

        Parameter Make(string name, int rows, int columns, bool sparse = false)
        {
            Parameter parameter = new(name, rows, columns, shards, sparse);
            parameters.Add(parameter);
            return parameter;
        }
    }

    /// <summary>Its sizes.</summary>
    public NetworkShape Shape { get; }

    /// <summary>Everything that is learned, always in the same order.</summary>
    public IReadOnlyList<Parameter> Parameters => parameters;

    /// <summary>A row a feature.</summary>
    public Parameter Embeddings { get; }

    /// <summary>From embeddings to the first layer's gates.</summary>
    public Parameter FirstInput { get; }

    /// <summary>What the first layer's gates begin with.</summary>
    public Parameter FirstBias { get; }

    /// <summary>From the first layer's states to its gates.</summary>
    public Parameter FirstRecurrent { get; }

    /// <summary>From the first layer's states to the second's gates.</summary>
    public Parameter SecondInput { get; }

    /// <summary>What the second layer's gates begin with.</summary>
    public Parameter SecondBias { get; }

    /// <summary>From the second layer's states to its gates.</summary>
    public Parameter SecondRecurrent { get; }

    /// <summary>Tags.</summary>
    public LinearHead Tags { get; }

    /// <summary>Whether a sentence starts.</summary>
    public LinearHead Starts { get; }

    /// <summary>Labels of names.</summary>
    public LinearHead Names { get; }

    /// <summary>A word as one that hangs on another.</summary>
    public LinearHead Dependents { get; }

    /// <summary>A word as one that others hang on.</summary>
    public LinearHead Heads { get; }

    /// <summary>Where dependents meet heads.</summary>
    public LinearHead Meeting { get; }

    /// <summary>The root as a head.</summary>
    public Parameter RootHead { get; }

    /// <summary>A dependent for its relation.</summary>
    public LinearHead LabelDependents { get; }

    /// <summary>A head for the relation.</summary>
    public LinearHead LabelHeads { get; }

    /// <summary>The root for the relation.</summary>
    public Parameter RootLabel { get; }

    /// <summary>From head and dependent to the relation.</summary>
    public LinearHead Labels { get; }

    /// <summary>Computes what the network says of lessons.</summary>
    public NetworkReading Read(Tape tape, IReadOnlyList<Lesson> lessons)
    {
        int[] starts = new int[lessons.Count + 1];
        for (int i = 0; i < lessons.Count; i++)
        {
            starts[i + 1] = starts[i] + lessons[i].Count;
        }
        Tensor words = tape.Embed(Embeddings, RowsOf(tape, lessons));
        words = tape.DropColumns(words, dropout.Embeddings, starts);
        Tensor states = tape.Recurrent(
            tape.Linear(words, FirstInput, FirstBias),
            FirstRecurrent,
            starts,
            dropout.Recurrent
        );
        states = tape.DropColumns(states, dropout.States, starts);
        states = tape.Recurrent(
            tape.Linear(states, SecondInput, SecondBias),
            SecondRecurrent,
            starts,
            dropout.Recurrent
        );
        states = tape.DropColumns(states, dropout.States, starts);
        Tensor dependents = tape.Leaky(Dependents.Apply(tape, states));
        Tensor heads = tape.Leaky(Heads.Apply(tape, states));
        return new NetworkReading(
            starts,
            Tags.Apply(tape, states),
            Starts.Apply(tape, states),
            Names.Apply(tape, states),
            Meeting.Apply(tape, tape.DropColumns(dependents, dropout.States, starts)),
            tape.DropColumns(heads, dropout.States, starts),
            LabelDependents.Apply(tape, states),
            LabelHeads.Apply(tape, states)
        );
    }

    /// <summary>What relation each word has to a given head.</summary>
    /// <param name="tape">Where it is computed.</param>
    /// <param name="reading">What the network says.</param>
    /// <param name="heads">For each word of the batch the row of its head, or -1 for the root.</param>
    public Tensor Relations(Tape tape, NetworkReading reading, int[] heads)
    {
        Tensor met = tape.Leaky(tape.Join(reading.LabelDependents, reading.LabelHeads, heads, RootLabel));
        return Labels.Apply(tape, tape.Dropout(met, dropout.States));
    }

    /// <summary>Changes places between the values at work and their running averages.</summary>
    public void SwapAverages()
    {
        foreach (Parameter parameter in parameters)
        {
            parameter.Swap();
        }
    }

    private List<int[]> RowsOf(Tape tape, IReadOnlyList<Lesson> lessons)
    {
        List<int[]> rows = [];
        foreach (Lesson lesson in lessons)
        {
            for (int i = 0; i < lesson.Count; i++)
            {
                int[] own = RowsOf(lesson.Forms[i]);
                bool hidden =
                    tape.Learns && own[0] != WordFeatures.UnknownRow && IsHidden(lesson.Forms[i], tape.Chance);
                if (hidden || lesson.LineStarts[i] || lesson.Glued[i])
                {
                    List<int> changed = [.. own];
                    changed[0] = hidden ? WordFeatures.UnknownRow : own[0];
                    if (lesson.LineStarts[i])
                    {
                        changed.Add(features.LineStartRow);
                    }
                    if (lesson.Glued[i])
                    {
                        changed.Add(features.GluedRow);
                    }
                    own = [.. changed];
                }
                rows.Add(own);
            }
        }
        return rows;
    }

    private int[] RowsOf(string form)
    {
        lock (rowsOfWords)
        {
            if (!rowsOfWords.TryGetValue(form, out int[]? rows))
            {
                Span<int> room = stackalloc int[WordFeatures.Most];
                rows = room[..features.Collect(form, room)].ToArray();
                rowsOfWords.Add(form, rows);
            }
            return rows;
        }
    }

    private bool IsHidden(string form, Chance chance)
    {
        Span<char> buffer = stackalloc char[form.Length];
        int count = counts.GetValueOrDefault(WordFeatures.Normalise(form, buffer).ToString());
        return chance.Hits(dropout.Words / (dropout.Words + count));
    }

    /// <summary>Forget gates begin open (Jozefowicz et al. 2015).</summary>
    private void RememberAtFirst(Parameter bias)
    {
        for (int i = 0; i < Shape.Units; i++)
        {
            bias.Values[i] = 1;
            bias.Values[(RecurrentLayer.Gates * Shape.Units) + i] = 1;
        }
        bias.Values.CopyTo(bias.Average, 0);
    }
}
