namespace Reportedly.Training.EventPairs;

/// <summary>How trees are grown.</summary>
/// <param name="Trees">How many.</param>
/// <param name="Depth">How many questions one asks at most.</param>
/// <param name="Rate">The share of what a tree would add that it does add.</param>
/// <param name="LeastOfLeaf">No leaf has fewer pairs.</param>
/// <param name="Ridge">What draws a leaf towards 0: as many pairs of even odds speak against it.</param>
internal sealed record BoostingPlan(int Trees, int Depth, double Rate, int LeastOfLeaf, double Ridge)
{
    /// <summary>The plan of the model that ships.</summary>
    public static BoostingPlan Shipped { get; } = new(Trees: 200, Depth: 4, Rate: 0.1, LeastOfLeaf: 20, Ridge: 5);
}
