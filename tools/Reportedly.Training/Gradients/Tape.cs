namespace Reportedly.Training.Gradients;

/// <summary>
/// Keeps what was computed, so that gradients can be computed backwards (reverse-mode differentiation). One tape serves one shard of one
/// batch, on one thread.
/// </summary>
/// <param name="store">Where it takes its arrays from.</param>
/// <param name="shard">Which gradient of each parameter it adds to.</param>
/// <param name="learns">False: values only, no gradients, no dropout.</param>
/// <param name="chance">Where dropout takes its chances.</param>
internal sealed partial class Tape(ArrayStore store, int shard, bool learns, Chance chance) : IDisposable
{
    private readonly List<Action> steps = [];
    private readonly List<float[]> taken = [];

    /// <summary>Which gradient of each parameter it adds to.</summary>
    public int Shard => shard;

    /// <summary>True where gradients are wanted.</summary>
    public bool Learns => learns;

    /// <summary>Where dropout takes its chances.</summary>
    public Chance Chance => chance;

    /// <summary>A tape for values only.</summary>
    public static Tape ForValues(ArrayStore store) => new(store, 0, learns: false, new Chance(0));

    /// <summary>A matrix of zeros that lives as long as the tape.</summary>
    public Tensor Zeros(int rows, int columns)
    {
        int length = rows * Tensor.Padded(columns);
        return new Tensor(rows, columns, Array(length), learns ? Array(length) : null);
    }

    /// <summary>Zeros that live as long as the tape; the array may be longer.</summary>
    public float[] Array(int length)
    {
        float[] array = store.Take(length);
        taken.Add(array);
        return array;
    }

    /// <summary>Notes how a step passes its gradient back.</summary>
    public void OnReturn(Action step)
    {
        if (learns)
        {
            steps.Add(step);
        }
    }

    /// <summary>Passes all gradients back, the last step first.</summary>
    public void PassBack()
    {
        for (int i = steps.Count - 1; i >= 0; i--)
        {
            steps[i]();
        }
        steps.Clear();
    }

    /// <summary>Gives all room back; no tensor of the tape may be used any more.</summary>
    public void Dispose()
    {
        foreach (float[] array in taken)
        {
            store.Return(array);
        }
        taken.Clear();
        steps.Clear();
    }
}
