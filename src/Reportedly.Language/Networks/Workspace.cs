using Reportedly.Language.Parsing;
using Reportedly.Language.Tagging;

namespace Reportedly.Language.Networks;

/// <summary>Room in which one document at a time is read; belongs to one thread while it is in use, and is used again.</summary>
internal sealed class Workspace : IDisposable
{
    private float[] nameScores = [];
    private int[] numbers = [];
    private RareWords? rareWords;

    /// <summary>Told of each stage when it is done; null where nobody asks.</summary>
    public Action<AnalysisStage>? Passed { get; init; }

    /// <summary>A row a word: gates of a recurrent layer.</summary>
    public AlignedMemory Gates { get; } = new();

    /// <summary>A row a word: cells of a recurrent layer.</summary>
    public AlignedMemory Cells { get; } = new();

    /// <summary>A row a word: states of a recurrent layer.</summary>
    public AlignedMemory States { get; } = new();

    /// <summary>Sums of embeddings of words that are not common, and what is made of them.</summary>
    public AlignedMemory Rare { get; } = new();

    /// <summary>A row a word: what is told of it.</summary>
    public AlignedMemory Outputs { get; } = new();

    /// <summary>A row a word: the word as a dependent, where heads are.</summary>
    public AlignedMemory Met { get; } = new();

    /// <summary>Heads of a sentence, turned.</summary>
    public AlignedMemory Turned { get; } = new();

    /// <summary>Scores of a sentence's arcs.</summary>
    public AlignedMemory Arcs { get; } = new();

    /// <summary>A sentence's words as dependents and as heads, in their order.</summary>
    public AlignedMemory Ordered { get; } = new();

    /// <summary>A row a word: dependent and head together, and scores of relations.</summary>
    public AlignedMemory Joined { get; } = new();

    /// <summary>Strings of recent lemmas.</summary>
    public LemmaStrings Lemmas { get; } = new();

    /// <summary>Decodes heads.</summary>
    public SpanningTree Tree { get; } = new();

    /// <summary>Words met lately, for sums of so many columns.</summary>
    public RareWords RareWords(int columns) => rareWords ??= new RareWords(columns);

    /// <summary>Room for so many scores of names.</summary>
    public Span<float> NameScores(int count)
    {
        if (nameScores.Length < count)
        {
            nameScores = new float[count];
        }
        return nameScores.AsSpan(0, count);
    }

    /// <summary>Room for so many whole numbers.</summary>
    public Span<int> Numbers(int count)
    {
        if (numbers.Length < count)
        {
            numbers = new int[count];
        }
        return numbers.AsSpan(0, count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AlignedMemory[] all = [Gates, Cells, States, Rare, Outputs, Met, Turned, Arcs, Ordered, Joined];
        foreach (AlignedMemory memory in all)
        {
            memory.Dispose();
        }
    }
}
