namespace Reportedly.Training.Networks;

/// <summary>The sizes of a network.</summary>
/// <param name="Embedding">Columns of an embedding.</param>
/// <param name="Units">Units of each direction of a recurrent layer: a multiple of 32.</param>
/// <param name="Arc">Columns in which heads and dependents meet.</param>
/// <param name="Label">Columns in which relations are told.</param>
internal sealed record NetworkShape(int Embedding, int Units, int Arc, int Label);

/// <summary>How much is dropped by chance while learning.</summary>
/// <param name="Words">How readily the word itself is hidden; a word seen n times is hidden with the probability Words / (Words + n).</param>
/// <param name="Embeddings">Share of the embeddings' columns.</param>
/// <param name="States">Share of the columns between layers.</param>
/// <param name="Recurrent">Share of the states' columns from step to step.</param>
internal sealed record DropoutShares(float Words, float Embeddings, float States, float Recurrent);
