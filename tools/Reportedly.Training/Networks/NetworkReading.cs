using Reportedly.Training.Gradients;

namespace Reportedly.Training.Networks;

/// <summary>What a network says of a batch: a row a word in each matrix.</summary>
/// <param name="LessonStarts">Where each lesson begins, and the end.</param>
/// <param name="Tags">Scores of tags.</param>
/// <param name="Starts">Scores of not starting and of starting a sentence.</param>
/// <param name="Names">Scores of the labels of names.</param>
/// <param name="Dependents">Each word as a dependent, ready to meet heads.</param>
/// <param name="Heads">Each word as a head.</param>
/// <param name="LabelDependents">Each word as a dependent, for its relation.</param>
/// <param name="LabelHeads">Each word as a head, for the relation.</param>
internal sealed record NetworkReading(
    int[] LessonStarts,
    Tensor Tags,
    Tensor Starts,
    Tensor Names,
    Tensor Dependents,
    Tensor Heads,
    Tensor LabelDependents,
    Tensor LabelHeads
);
