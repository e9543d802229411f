using BenchmarkDotNet.Attributes;
using Reportedly.Benchmarks.Columns;
using Reportedly.Language.Networks;

namespace Reportedly.Benchmarks;

/// <summary>A recurrent layer as the model has it, by how many sequences are walked in step.</summary>
public unsafe class RecurrentBenchmarks : IMultiplies
{
    private const int Units = 128;
    private const int Length = 32;

    private readonly AlignedMemory gates = new();
    private readonly AlignedMemory cells = new();
    private readonly AlignedMemory states = new();
    private readonly RecurrentLayer layer = new(
        Units,
        MatrixBenchmarks.Numbers(2 * Units * RecurrentLayer.Gates * Units)
    );
    private LockstepLayout layout = null!;

    /// <summary>Sequences of 32 words each.</summary>
    [Params(1, 2, 3, 4, 6, 8, 16, 32)]
    public int Sequences { get; set; }

    double IMultiplies.Operations => 2.0 * Sequences * (Length - 1) * 2 * Units * RecurrentLayer.Gates * Units;

    /// <summary>Lays the sequences out.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        int[] lengths = new int[Sequences];
        Array.Fill(lengths, Length);
        layout = new LockstepLayout(lengths);
    }

    /// <summary>Walks all sequences from both ends; the curves of the gates take their time, and count as no operation.</summary>
    [Benchmark]
    public int Walk()
    {
        long all = (long)layout.Words * layer.GateColumns;
        float* input = gates.Room(all);
        new Span<float>(input, (int)all).Clear();
        short* output = states.Wholes((long)layout.Words * layer.OutputColumns);
        layer.Run(layout, input, cells.Room((long)layout.Words * layer.OutputColumns), output);
        return *output;
    }
}
