using System.Collections.Immutable;

namespace Reportedly.Throughput;

/// <summary>Adds up how long each stage takes, by <see cref="ThreadTime"/>; belongs to one thread.</summary>
/// <param name="names">What the stages are called, in their order.</param>
internal sealed class StageClock(ImmutableArray<string> names)
{
    private readonly long[] nanoseconds = new long[names.Length];
    private long last;

    /// <summary>What the stages are called, in their order.</summary>
    public ImmutableArray<string> Names => names;

    /// <summary>Seconds of each stage, in the order of <see cref="Names"/>.</summary>
    public IEnumerable<double> Seconds => nanoseconds.Select(own => own / 1e9);

    /// <summary>Forgets all that was added up.</summary>
    public void Clear() => Array.Clear(nanoseconds);

    /// <summary>What follows belongs to the stage that passes next.</summary>
    public void Start() => last = ThreadTime.Nanoseconds();

    /// <summary>A stage is done.</summary>
    /// <param name="stage">Its index in <see cref="Names"/>.</param>
    public void Pass(int stage)
    {
        long now = ThreadTime.Nanoseconds();
        nanoseconds[stage] += now - last;
        last = now;
    }
}
