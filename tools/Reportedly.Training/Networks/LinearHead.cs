using Reportedly.Training.Gradients;

namespace Reportedly.Training.Networks;

/// <summary>Makes a parameter of a network.</summary>
internal delegate Parameter ParameterMaker(string name, int rows, int columns, bool sparse = false);

/// <summary>A linear layer: weights and bias.</summary>
internal sealed class LinearHead
{
    /// <summary>Makes its parameters.</summary>
    public LinearHead(ParameterMaker make, string name, int rows, int columns, Chance chance)
    {
        Weights = make(name + ".weights", rows, columns).Balance(chance);
        Bias = make(name + ".bias", 1, columns);
    }

    /// <summary>A row for each column of the input.</summary>
    public Parameter Weights { get; }

    /// <summary>One row.</summary>
    public Parameter Bias { get; }

    /// <summary>Applies the layer to a row a word.</summary>
    public Tensor Apply(Tape tape, Tensor input) => tape.Linear(input, Weights, Bias);
}
