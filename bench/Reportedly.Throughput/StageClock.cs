using System.Collections.Immutable;
using Reportedly.Language;

namespace Reportedly.Throughput;

/// <summary>Adds up how long each stage takes, by <see cref="ThreadTime"/>; belongs to one thread. The first stage is the taking in of a text, which comes before the analysis.</summary>
internal sealed class StageClock
{
    /// <summary>What the stages are called, in their order.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "text: digest and normal form",
        "tokens",
        "paragraphs",
        "layout of batches",
        "words: tables and rare words",
        "gates of rare words",
        "first layer",
        "second layer, input",
        "second layer",
        "outputs",
        "sentences",
        "tags and lemmas",
        "names",
        "arcs",
        "trees",
        "relations",
        "writing layers",
    ];

    private readonly long[] nanoseconds = new long[Names.Length];
    private long last;

    /// <summary>Seconds of each stage, in the order of <see cref="Names"/>.</summary>
    public IEnumerable<double> Seconds => nanoseconds.Select(own => own / 1e9);

    /// <summary>Forgets all that was added up.</summary>
    public void Clear() => Array.Clear(nanoseconds);

    /// <summary>What follows belongs to the next stage.</summary>
    public void Start() => last = ThreadTime.Nanoseconds();

    /// <summary>A text has been taken in.</summary>
    public void PassText() => Add(0);

    /// <summary>A stage of the analysis is done.</summary>
    public void Pass(AnalysisStage stage) => Add((int)stage + 1);

    private void Add(int stage)
    {
        long now = ThreadTime.Nanoseconds();
        nanoseconds[stage] += now - last;
        last = now;
    }
}
