namespace Reportedly.Benchmarks;

/// <summary>The shape of a matrix.</summary>
/// <param name="Inner">Rows: the inner dimension of a product.</param>
/// <param name="Columns">Columns.</param>
public sealed record MatrixShape(int Inner, int Columns)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Inner}x{Columns}");
}
