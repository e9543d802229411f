using System.Collections.Immutable;

namespace Reportedly.Throughput;

/// <summary>What one pass over the texts took.</summary>
internal sealed record PassFigures
{
    /// <summary>Words read.</summary>
    public required long Words { get; init; }

    /// <summary>What the stages are called.</summary>
    public required ImmutableArray<string> Stages { get; init; }

    /// <summary>From the first text to the last.</summary>
    public required double Seconds { get; init; }

    /// <summary>Seconds of processor time, the compiler's and the collector's with them: less than the workers' own where the machine is busy.</summary>
    public required double ProcessorSeconds { get; init; }

    /// <summary>Seconds of each stage by <see cref="ThreadTime"/>, those of all workers together, in the order of <see cref="Stages"/>.</summary>
    public required double[] StageSeconds { get; init; }

    /// <summary>Bytes that were allocated on the collector's heap.</summary>
    public required long Allocated { get; init; }

    /// <summary>Collections of the first generation, the second and the third; each counts in those before.</summary>
    public required int[] Collections { get; init; }

    /// <summary>Seconds for which all workers stood still for the collector.</summary>
    public required double Paused { get; init; }
}
