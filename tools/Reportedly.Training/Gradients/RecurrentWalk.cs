using System.Runtime.Intrinsics;
using Reportedly.Language.Networks;

namespace Reportedly.Training.Gradients;

/// <summary>One pass of long short-term memory over the sequences of a batch, in step, and the way back.</summary>
internal sealed class RecurrentWalk
{
    private const int Gates = RecurrentLayer.Gates;

    private readonly Tape tape;
    private readonly Tensor input;
    private readonly Parameter recurrent;
    private readonly int size;
    private readonly LockstepLayout layout;

    /// <summary>Row of the word at each place of the layout.</summary>
    private readonly int[] rows;

    /// <summary>For each place and direction a row: the gates after their curves, cells, and the curve of the cells.</summary>
    private readonly float[] gates;
    private readonly float[] cells;
    private readonly float[] curves;

    /// <summary>The states as the next step sees them, with dropped columns; and what is dropped, for each sequence and direction.</summary>
    private readonly float[] seen;
    private readonly float[] mask;
    private Tensor? output;

    public RecurrentWalk(Tape tape, Tensor input, Parameter recurrent, int[] starts, float dropped)
    {
        this.tape = tape;
        this.input = input;
        this.recurrent = recurrent;
        size = recurrent.Rows / 2;
        int[] lengths = new int[starts.Length - 1];
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = starts[i + 1] - starts[i];
        }
        layout = new LockstepLayout(lengths);
        rows = new int[input.Rows];
        mask = tape.Array(input.Rows * 2 * size);
        float[] drawn = new float[2 * size];
        for (int sequence = 0; sequence < lengths.Length; sequence++)
        {
            for (int i = 0; i < drawn.Length; i++)
            {
                drawn[i] =
                    !tape.Learns || dropped <= 0 ? 1
                    : tape.Chance.Hits(dropped) ? 0
                    : 1 / (1 - dropped);
            }
            for (int word = 0; word < lengths[sequence]; word++)
            {
                int place = layout.Position(sequence, word);
                rows[place] = starts[sequence] + word;
                drawn.CopyTo(mask, place * 2 * size);
            }
        }
        gates = tape.Array(input.Rows * 2 * Gates * size);
        cells = tape.Array(input.Rows * 2 * size);
        curves = tape.Array(input.Rows * 2 * size);
        seen = tape.Array(input.Rows * 2 * size);
    }

    public Tensor Forward()
    {
        output = tape.Zeros(input.Rows, 2 * size);
        for (int place = 0; place < rows.Length; place++)
        {
            input
                .Values.AsSpan(rows[place] * input.Stride, 2 * Gates * size)
                .CopyTo(gates.AsSpan(place * 2 * Gates * size));
        }
        for (int direction = 0; direction < 2; direction++)
        {
            for (int i = 0; i < layout.Steps; i++)
            {
                (int step, int before) = direction == 0 ? (i, i - 1) : (layout.Steps - 1 - i, layout.Steps - i);
                int carried = Carried(step, before);
                if (carried > 0)
                {
                    Products.Multiply(
                        carried,
                        size,
                        Gates * size,
                        seen.AsSpan((layout.Offset(before) * 2 * size) + (direction * size)),
                        2 * size,
                        1,
                        recurrent.Values.AsSpan(direction * size * recurrent.Stride),
                        recurrent.Stride,
                        gates.AsSpan((layout.Offset(step) * 2 * Gates * size) + (direction * Gates * size)),
                        2 * Gates * size,
                        add: true
                    );
                }
                for (int row = 0; row < layout.Active(step); row++)
                {
                    Cell(
                        layout.Offset(step) + row,
                        row < carried ? layout.Offset(before) + row : -1,
                        direction,
                        output
                    );
                }
            }
        }
        return output;
    }

    public void Backward()
    {
        float[] cellGradients = tape.Array(input.Rows * 2 * size);
        float[] stateGradients = tape.Array(input.Rows * 2 * size);
        float[] gateGradients = tape.Array(input.Rows * 2 * Gates * size);
        float[] turned = tape.Array(2 * Gates * size * size);
        for (int direction = 0; direction < 2; direction++)
        {
            Products.Transpose(
                recurrent.Values.AsSpan(direction * size * recurrent.Stride),
                size,
                Gates * size,
                recurrent.Stride,
                turned.AsSpan(direction * Gates * size * size),
                size
            );
            for (int i = layout.Steps - 1; i >= 0; i--)
            {
                (int step, int before) = direction == 0 ? (i, i - 1) : (layout.Steps - 1 - i, layout.Steps - i);
                int carried = Carried(step, before);
                for (int row = 0; row < layout.Active(step); row++)
                {
                    int place = layout.Offset(step) + row;
                    CellBack(
                        place,
                        row < carried ? layout.Offset(before) + row : -1,
                        direction,
                        cellGradients,
                        stateGradients,
                        gateGradients
                    );
                    Products.Add(
                        input.Gradients.AsSpan((rows[place] * input.Stride) + (direction * Gates * size), Gates * size),
                        gateGradients.AsSpan((place * 2 * Gates * size) + (direction * Gates * size), Gates * size)
                    );
                }
                if (carried == 0)
                {
                    continue;
                }
                ReadOnlySpan<float> gradient = gateGradients.AsSpan(
                    (layout.Offset(step) * 2 * Gates * size) + (direction * Gates * size)
                );
                int state = (layout.Offset(before) * 2 * size) + (direction * size);
                Products.Multiply(
                    size,
                    carried,
                    Gates * size,
                    seen.AsSpan(state),
                    1,
                    2 * size,
                    gradient,
                    2 * Gates * size,
                    recurrent.Gradients[tape.Shard].AsSpan(direction * size * recurrent.Stride),
                    recurrent.Stride,
                    add: true
                );
                Products.Multiply(
                    carried,
                    Gates * size,
                    size,
                    gradient,
                    2 * Gates * size,
                    1,
                    turned.AsSpan(direction * Gates * size * size),
                    size,
                    stateGradients.AsSpan(state),
                    2 * size,
                    add: false
                );
            }
        }
    }

    private int Carried(int step, int before) => before < 0 ? 0 : Math.Min(layout.Active(step), layout.Active(before));

    private void Cell(int place, int before, int direction, Tensor states)
    {
        Span<float> gate = gates.AsSpan((place * 2 * Gates * size) + (direction * Gates * size), Gates * size);
        int own = (place * 2 * size) + (direction * size);
        Span<float> state = states.Values.AsSpan((rows[place] * states.Stride) + (direction * size), size);
        for (int i = 0; i < size; i += 16)
        {
            Vector512<float> forget = Activations.Sigmoid(Vector512.Create<float>(gate[i..]));
            Vector512<float> exit = Activations.Sigmoid(Vector512.Create<float>(gate[(size + i)..]));
            Vector512<float> candidate = Activations.Tanh(Vector512.Create<float>(gate[((2 * size) + i)..]));
            forget.CopyTo(gate[i..]);
            exit.CopyTo(gate[(size + i)..]);
            candidate.CopyTo(gate[((2 * size) + i)..]);
            Vector512<float> past =
                before < 0
                    ? Vector512<float>.Zero
                    : Vector512.Create<float>(cells.AsSpan((before * 2 * size) + (direction * size) + i));
            Vector512<float> cell = Vector512.FusedMultiplyAdd(forget, past - candidate, candidate);
            Vector512<float> curve = Activations.Tanh(cell);
            cell.CopyTo(cells.AsSpan(own + i));
            curve.CopyTo(curves.AsSpan(own + i));
            Vector512<float> result = exit * curve;
            result.CopyTo(state[i..]);
            (result * Vector512.Create<float>(mask.AsSpan(own + i))).CopyTo(seen.AsSpan(own + i));
        }
    }

    private void CellBack(
        int place,
        int before,
        int direction,
        float[] cellGradients,
        float[] stateGradients,
        float[] gateGradients
    )
    {
        int gate = (place * 2 * Gates * size) + (direction * Gates * size);
        int own = (place * 2 * size) + (direction * size);
        int earlier = (before * 2 * size) + (direction * size);
        ReadOnlySpan<float> incoming = output!.Gradients.AsSpan(
            (rows[place] * output.Stride) + (direction * size),
            size
        );
        for (int i = 0; i < size; i++)
        {
            float forget = gates[gate + i];
            float exit = gates[gate + size + i];
            float candidate = gates[gate + (2 * size) + i];
            float curve = curves[own + i];
            float state = incoming[i] + (stateGradients[own + i] * mask[own + i]);
            float cell = cellGradients[own + i] + (state * exit * (1 - (curve * curve)));
            float past = before >= 0 ? cells[earlier + i] : 0;
            gateGradients[gate + i] = cell * (past - candidate) * forget * (1 - forget);
            gateGradients[gate + size + i] = state * curve * exit * (1 - exit);
            gateGradients[gate + (2 * size) + i] = cell * (1 - forget) * (1 - (candidate * candidate));
            if (before >= 0)
            {
                cellGradients[earlier + i] = cell * forget;
            }
        }
    }
}
