using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reportedly.Language.Networks;

/// <summary>
/// A layer of long short-term memory that reads sequences from both ends (Hochreiter and Schmidhuber 1997; Graves and
/// Schmidhuber 2005). What is not forgotten is not overwritten: one gate tells both (Greff et al. 2017, "coupled input and forget gate"). Its gates
/// stand in the order forget, output, candidate. Never changed, and shared by all threads.
/// </summary>
internal sealed unsafe class RecurrentLayer
{
    /// <summary>Gates of a unit.</summary>
    public const int Gates = 3;

    private readonly WholeMatrix forward;
    private readonly WholeMatrix backward;

    /// <summary>Takes the weights from state to gates.</summary>
    /// <param name="size">Units in each direction: a multiple of 32, so that gates fill whole panels.</param>
    /// <param name="recurrent">Forward, then backward: <paramref name="size"/> rows of three times as many columns each.</param>
    /// <exception cref="ArgumentException">The size is no multiple of 32, or the weights are not of that shape.</exception>
    public RecurrentLayer(int size, ReadOnlySpan<float> recurrent)
    {
        if (size % MatrixProduct.PanelWidth != 0)
        {
            throw new ArgumentException($"{size} units; a layer has a multiple of 32.", nameof(size));
        }
        Size = size;
        int half = size * Gates * size;
        forward = new WholeMatrix(recurrent[..half], size, Gates * size);
        backward = new WholeMatrix(recurrent[half..], size, Gates * size);
    }

    /// <summary>Units in each direction.</summary>
    public int Size { get; }

    /// <summary>Columns of the gates: three a unit and direction.</summary>
    public int GateColumns => 2 * Gates * Size;

    /// <summary>Columns of the output: one a unit and direction.</summary>
    public int OutputColumns => 2 * Size;

    /// <summary>Walks all sequences from both ends.</summary>
    /// <param name="layout">Where the words stand.</param>
    /// <param name="gates">A row of <see cref="GateColumns"/> a word: the input's share of the gates, forward first; overwritten.</param>
    /// <param name="cells">A row of <see cref="OutputColumns"/> a word to work in.</param>
    /// <param name="output">
    /// A row of <see cref="OutputColumns"/> a word: the states in whole numbers (<see cref="WholeMatrix.StateUnits"/>), forward first.
    /// </param>
    public void Run(LockstepLayout layout, float* gates, float* cells, short* output)
    {
        for (int step = 0; step < layout.Steps; step++)
        {
            Step(layout, step, step - 1, forward, 0, gates, cells, output);
        }
        for (int step = layout.Steps - 1; step >= 0; step--)
        {
            Step(layout, step, step + 1, backward, Size, gates, cells, output);
        }
    }

    /// <summary>One step of one direction, whose columns begin at <paramref name="side"/> in output and cells.</summary>
    private void Step(
        LockstepLayout layout,
        int step,
        int before,
        WholeMatrix weights,
        int side,
        float* gates,
        float* cells,
        short* output
    )
    {
        int first = layout.Offset(step);
        int active = layout.Active(step);
        int carried = before < 0 ? 0 : Math.Min(active, layout.Active(before));
        float* gate = gates + ((long)first * GateColumns) + (Gates * side);
        short* state = output + ((long)first * OutputColumns) + side;
        float* cell = cells + ((long)first * OutputColumns) + side;
        float* cellBefore = cell;
        if (carried > 0)
        {
            long from = (long)layout.Offset(before) * OutputColumns + side;
            WholeProduct.MultiplyAdd(carried, output + from, OutputColumns, weights, gate, GateColumns);
            cellBefore = cells + from;
        }
        for (int row = 0; row < active; row++)
        {
            Cell(gate, row < carried ? cellBefore : null, cell, state);
            gate += GateColumns;
            state += OutputColumns;
            cell += OutputColumns;
            cellBefore += OutputColumns;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Cell(float* gate, float* cellBefore, float* cell, short* state)
    {
        for (int i = 0; i < Size; i += 16)
        {
            Vector512<float> forget = Activations.Sigmoid(Vector512.Load(gate + i));
            Vector512<float> candidate = Activations.Tanh(Vector512.Load(gate + (2 * Size) + i));
            Vector512<float> result =
                cellBefore == null
                    ? Vector512.FusedMultiplyAdd(-forget, candidate, candidate)
                    : Vector512.FusedMultiplyAdd(forget, Vector512.Load(cellBefore + i) - candidate, candidate);
            result.Store(cell + i);
            Vector512<float> told = Activations.Sigmoid(Vector512.Load(gate + Size + i)) * Activations.Tanh(result);
            Vector512<int> whole = Vector512.ConvertToInt32(Vector512.Round(told * WholeMatrix.StateUnits));
            Vector256.Narrow(whole.GetLower(), whole.GetUpper()).Store(state + i);
        }
    }
}
