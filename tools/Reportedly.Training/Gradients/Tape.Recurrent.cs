using Reportedly.Language.Networks;

namespace Reportedly.Training.Gradients;

/// <content>Long short-term memory from both ends, as <see cref="RecurrentLayer"/> runs it.</content>
internal sealed partial class Tape
{
    /// <summary>Walks sequences from both ends.</summary>
    /// <param name="input">A row a word: the input's share of the gates, forward first, in the order forget, output, candidate.</param>
    /// <param name="recurrent">Forward, then backward: a row a unit, three columns a unit.</param>
    /// <param name="starts">Where each sequence begins, and the end.</param>
    /// <param name="dropped">Share of the state's columns that are dropped all through a sequence.</param>
    /// <returns>A row a word: the states, forward first.</returns>
    public Tensor Recurrent(Tensor input, Parameter recurrent, int[] starts, float dropped)
    {
        RecurrentWalk walk = new(this, input, recurrent, starts, dropped);
        Tensor output = walk.Forward();
        OnReturn(walk.Backward);
        return output;
    }
}
