using System.Collections.Immutable;

namespace Reportedly.Reading.Stages;

/// <summary>Holds the order of stages: each must find what it needs, and no layer is given twice.</summary>
internal static class StageOrder
{
    /// <summary>Refuses a wrong order, naming the stage and the layer.</summary>
    /// <exception cref="InvalidOperationException">A stage needs what none before it gives, or gives what is given already.</exception>
    public static ImmutableArray<ReadingStage> Checked(params ReadOnlySpan<ReadingStage> stages)
    {
        HashSet<string> given = new(StringComparer.Ordinal);
        foreach (ReadingStage stage in stages)
        {
            foreach (string layer in stage.Needs)
            {
                if (!given.Contains(layer))
                {
                    throw new InvalidOperationException(
                        $"The stage '{stage.Name}' needs the layer '{layer}', which no stage before it gives."
                    );
                }
            }
            foreach (string layer in stage.Gives)
            {
                if (!given.Add(layer))
                {
                    throw new InvalidOperationException(
                        $"The stage '{stage.Name}' gives the layer '{layer}', which a stage before it gives already."
                    );
                }
            }
        }
        return [.. stages];
    }

    /// <summary>The stages that some layers ask for, in their order; the others are left out.</summary>
    /// <param name="stages">All stages in a right order.</param>
    /// <param name="layers">Names of the layers that are wanted.</param>
    public static ImmutableArray<ReadingStage> Needed(ImmutableArray<ReadingStage> stages, IEnumerable<string> layers)
    {
        HashSet<string> wanted = new(layers, StringComparer.Ordinal);
        Stack<ReadingStage> needed = new();
        for (int i = stages.Length - 1; i >= 0; i--)
        {
            if (stages[i].Gives.Any(wanted.Contains))
            {
                needed.Push(stages[i]);
                wanted.UnionWith(stages[i].Needs);
            }
        }
        return [.. needed];
    }
}
